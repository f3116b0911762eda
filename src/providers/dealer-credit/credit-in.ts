import { MedusaError } from "@medusajs/framework/utils"
import type CreditModuleService from "../../modules/credit/service"

const NOT_CONFIGURED =
  'The payment provider "dealer-credit" needs dependencies: ["dealer_credit"] at the payment module in medusa-config (docs/credit.md).'

/** The credit module, which the payment module must name. A cradle throws when it is asked for what it does not have. */
export const creditIn = (cradle: Record<string, unknown>): CreditModuleService => {
  const asked = (): CreditModuleService | undefined => {
    try {
      return cradle.dealer_credit as CreditModuleService | undefined
    } catch {
      return undefined
    }
  }
  const credit = asked()
  if (!credit) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, NOT_CONFIGURED)
  }

  return credit
}
