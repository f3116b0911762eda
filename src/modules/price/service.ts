import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import PriceRule from "./models/price-rule"

export type PriceRuleRecord = InferTypeOf<typeof PriceRule>

/** Keeps the price rules and finds the candidates for a dealer and some goods. */
class PriceModuleService extends MedusaService({ DealerPriceRule: PriceRule }) {}

export default PriceModuleService
