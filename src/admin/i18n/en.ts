import { common } from "./en/common"
import { creditTerms } from "./en/credit-terms"
import { creditRules } from "./en/credit-rules"
import { creditDunning } from "./en/credit-dunning"
import { credit } from "./en/credit"
import { creditItem } from "./en/credit-item"
import { dealer } from "./en/dealer"
import { decision } from "./en/decision"
import { price } from "./en/price"
import { territory } from "./en/territory"

export const en = {
  ...common,
  ...dealer,
  ...territory,
  ...price,
  ...decision,
  ...credit,
  ...creditDunning,
  ...creditItem,
  ...creditRules,
  ...creditTerms,
}

/** The shape every language has: the same keys as the English texts. */
export type Dictionary = typeof en
