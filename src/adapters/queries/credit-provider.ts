import { PROVIDER_PREFIX } from "./credit-payment"
import { rowsOf, type Scope } from "./dealer-sql"

/** How far paying on account is set up in this store. */
export type CreditProviderStanding = {
  /** Ids of our provider as the payment module has registered them. */
  providers: string[]
  region_count: number
  account_count: number
}

/** Which of our providers does the payment module have, how many regions offer one, and how many accounts are kept? One query. */
export const creditProviderStanding = async (scope: Scope): Promise<CreditProviderStanding> => {
  const [row] = await rowsOf<CreditProviderStanding>(
    scope,
    `SELECT
       ARRAY(SELECT id FROM payment_provider WHERE starts_with(id, :prefix) AND is_enabled AND deleted_at IS NULL ORDER BY id) AS providers,
       (SELECT count(DISTINCT region_id)::int FROM region_payment_provider
        WHERE starts_with(payment_provider_id, :prefix) AND deleted_at IS NULL) AS region_count,
       (SELECT count(*)::int FROM dealer_credit_account WHERE deleted_at IS NULL) AS account_count`,
    { prefix: PROVIDER_PREFIX }
  )

  return row ?? { providers: [], region_count: 0, account_count: 0 }
}
