import { creditExposureOf } from "../../../../../adapters/queries/credit-exposure"
import { creditViewEndpoints } from "../../../../../http/credit-view"
import { CREDIT_MODULE } from "../../../../../modules/credit"
import { refusal } from "../../../../../workflows/refuse"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

const DAY_MS = 86_400_000

export const GET = route(creditViewEndpoints.creditExposure, async ({ scope, params, query }) => {
  const { id = "" } = params
  const { credit_account: account } = await accountReply(scope, id)
  const to = query.to ? new Date(query.to) : new Date()
  const from = query.from ? new Date(query.from) : new Date(to.getTime() - 90 * DAY_MS)
  const period = { from: from.toISOString(), to: to.toISOString() }
  if (from >= to) {
    throw refusal("credit_period_invalid", period)
  }
  const { counts } = scope.resolve(CREDIT_MODULE)

  return {
    ...period,
    currency_code: account.currency_code,
    points: await creditExposureOf(scope, id, { from, to }, counts),
  }
})
