import type { MedusaContainer } from "@medusajs/framework/types"
import { priceRuleOf } from "../../../adapters/queries/price-rules"
import type { Language } from "../../../http/errors"
import type { PriceRule } from "../../../http/price"
import { refusal } from "../../../workflows/refuse"

/** The answer that shows one rule as it now is. */
export const priceRuleReply = async (
  scope: MedusaContainer,
  id: string,
  language: Language
): Promise<{ price_rule: PriceRule }> => {
  const price_rule = await priceRuleOf(scope, id, language)
  if (!price_rule) {
    throw refusal("price_rule_not_found", { id })
  }

  return { price_rule }
}
