import { common } from "./en/common"
import { credit } from "./en/credit"
import { creditDunning } from "./en/credit-dunning"
import { creditImports } from "./en/credit-imports"
import { creditItem } from "./en/credit-item"
import { creditRules } from "./en/credit-rules"
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
  ...creditDunning,
  ...creditImports,
  ...creditItem,
  ...creditRules,
  ...creditStatement,
  ...creditTerms,
}

/** The shape every language has: the same keys as the English texts. */
export type Dictionary = typeof en
