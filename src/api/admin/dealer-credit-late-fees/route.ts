import { lateAccounts, toFeeLines } from "../../../adapters/queries/credit-late-fees"
import { toFeePolicy } from "../../../adapters/queries/credit-terms"
import { creditTermsEndpoints } from "../../../http/credit-terms"
import { CREDIT_MODULE } from "../../../modules/credit"
import { route } from "../../respond"
import { accountReply } from "../dealer-credit-accounts/reply"

export const GET = route(creditTermsEndpoints.previewCreditLateFees, async ({ scope, query }) => {
  const { account_id, limit, offset } = query
  if (account_id) {
    await accountReply(scope, account_id)
  }
  const month = query.month && `${query.month}-01`
  const { accounts, count } = await lateAccounts(scope, {
    accountId: account_id,
    month,
    limit,
    offset,
    now: new Date(),
  })
  const previews = await scope.resolve(CREDIT_MODULE).terms.previewLateFees(accounts)
  const late_fees = accounts.flatMap(({ dealer, ...account }) =>
    previews
      .filter(({ account_id: id }) => id === account.account_id)
      .map(({ is_due: _due, amount, interest, minimum, policy, lines, ...fee }) => ({
        ...fee,
        dealer,
        amount: Number(amount),
        interest: Number(interest),
        minimum: Number(minimum),
        policy: toFeePolicy(policy),
        lines: toFeeLines(lines),
      }))
  )

  return { late_fees, count, limit, offset }
})
