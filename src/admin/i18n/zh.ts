import type { Dictionary } from "./en"
import { common } from "./zh/common"
import { creditTerms } from "./zh/credit-terms"
import { creditRules } from "./zh/credit-rules"
import { creditDunning } from "./zh/credit-dunning"
import { credit } from "./zh/credit"
import { creditItem } from "./zh/credit-item"
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
  ...creditItem,
  ...creditRules,
  ...creditTerms,
}
