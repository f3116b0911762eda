import type { Dictionary } from "./en"
import { common } from "./zh/common"
import { creditImports } from "./zh/credit-imports"
import { dealer } from "./zh/dealer"
import { decision } from "./zh/decision"
import { price } from "./zh/price"
import { territory } from "./zh/territory"

export const zh: Dictionary = { ...common, ...dealer, ...territory, ...price, ...decision, ...creditImports }
