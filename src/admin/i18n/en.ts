import { common } from "./en/common"
import { creditRules } from "./en/credit-rules"
import { creditDunning } from "./en/credit-dunning"
import { credit } from "./en/credit"
import { creditDunning } from "./en/credit-dunning"
import { creditItem } from "./en/credit-item"
import { creditStatement } from "./en/credit-statement"
import { creditTerms } from "./en/credit-terms"
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
  ...creditItem,
  ...creditDunning,
  ...creditStatement,
  ...creditDunning,
  ...creditItem,
  ...creditRules,
}
export const en = { ...common, ...dealer, ...territory, ...price, ...decision, ...creditTerms }

/** The shape every language has: the same keys as the English texts. */
export type Dictionary = typeof en
