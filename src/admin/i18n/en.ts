import { common } from "./en/common"
import { creditImports } from "./en/credit-imports"
import { dealer } from "./en/dealer"
import { decision } from "./en/decision"
import { price } from "./en/price"
import { territory } from "./en/territory"

export const en = { ...common, ...dealer, ...territory, ...price, ...decision, ...creditImports }

/** The shape every language has: the same keys as the English texts. */
export type Dictionary = typeof en
