import { zoneOfAccount } from "../../../adapters/queries/credit-zone"
import { creditTermsEndpoints } from "../../../http/credit-terms"
import { CREDIT_MODULE } from "../../../modules/credit"
import { localDay } from "../../../modules/credit/domain/local-day"
import { route } from "../../respond"
import { accountReply } from "../dealer-credit-accounts/reply"

export const POST = route(creditTermsEndpoints.creditDueDate, async ({ scope, body }) => {
  const { account_id, terms } = body
  const { credit_account } = account_id ? await accountReply(scope, account_id) : {}
  const zone = credit_account && (await zoneOfAccount(scope, credit_account.id))
  const document_on = body.document_on ?? localDay(new Date(), zone)
  const due = await scope
    .resolve(CREDIT_MODULE)
    .terms.dueOn({ account_id: account_id ?? null, document_on, terms })

  return { document_on, ...due, time_zone: zone ?? null }
})
