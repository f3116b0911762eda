import type { Dictionary } from "./en"
import { common } from "./zh/common"
import { credit } from "./zh/credit"
import { creditDunning } from "./zh/credit-dunning"
import { creditImports } from "./zh/credit-imports"
import { creditItem } from "./zh/credit-item"
import { creditRules } from "./zh/credit-rules"
import { creditStatement } from "./zh/credit-statement"
import { creditTerms } from "./zh/credit-terms"
import { dealer } from "./zh/dealer"
import { decision } from "./zh/decision"
import { price } from "./zh/price"
import { territory } from "./zh/territory"

export const zh: Dictionary = {
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
