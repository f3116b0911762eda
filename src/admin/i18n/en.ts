import { common } from "./en/common"
import { creditRules } from "./en/credit-rules"
import { dealer } from "./en/dealer"
import { decision } from "./en/decision"
import { price } from "./en/price"
import { territory } from "./en/territory"

export const en = { ...common, ...dealer, ...territory, ...price, ...decision, ...creditRules }

/** The shape every language has: the same keys as the English texts. */
export type Dictionary = typeof en
