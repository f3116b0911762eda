import type { MedusaContainer } from "@medusajs/framework/types"
import { creditRuleOf } from "../../../adapters/queries/credit-rules"
import type { CreditRule } from "../../../http/credit-rules"
import type { Language } from "../../../http/errors"
import { refusal } from "../../../workflows/refuse"

/** The answer that shows one credit rule as it now is. Refuses `credit_rule_not_found`. */
export const creditRuleReply = async (
  scope: MedusaContainer,
  id: string,
  language: Language
): Promise<{ credit_rule: CreditRule }> => {
  const credit_rule = await creditRuleOf(scope, id, language)
  if (!credit_rule) {
    throw refusal("credit_rule_not_found", { id })
  }

  return { credit_rule }
}
