import type { z } from "@medusajs/framework/zod"
import { creditTermsState } from "../../../adapters/queries/credit-terms"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import type { ChangeCreditTerms } from "../../../http/credit-terms"
import { money } from "../../../shared/money"
import { changeCreditTermsWorkflow } from "../../../workflows/credit/change-terms"

type Body = z.output<typeof ChangeCreditTerms>

const plain = (amount: string | number): string => money(amount).toFixed()

const feePolicyOf = (policy: Body["late_fee"]) =>
  policy && {
    ...policy,
    annual_rate: plain(policy.annual_rate),
    minimums: Object.fromEntries(
      Object.entries(policy.minimums).map(([currency, least]) => [currency, plain(least)])
    ),
  }

/** What holds for an account, or for the store where it is null, as replies show it. */
export const termsReply = async (scope: Scope, accountId: string | null) => ({
  credit_terms: await creditTermsState(scope, accountId),
})

/** Changes what holds for an account or the store, and answers what holds then. */
export const changeTerms = async (
  scope: Parameters<typeof changeCreditTermsWorkflow>[0] & Scope,
  accountId: string | null,
  { terms, late_fee, reason }: Body,
  actorId: string
) => {
  await changeCreditTermsWorkflow(scope).run({
    input: { account_id: accountId, terms, late_fee: feePolicyOf(late_fee), reason, created_by: actorId },
  })

  return termsReply(scope, accountId)
}
