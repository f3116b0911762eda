import { creditEndpoints } from "../../../../http/credit"
import { changeCreditAccountWorkflow } from "../../../../workflows/credit/change-account"
import { route } from "../../../respond"
import { accountReply } from "../reply"

export const GET = route(creditEndpoints.retrieveCreditAccount, ({ scope, params }) =>
  accountReply(scope, params.id ?? "")
)

export const POST = route(creditEndpoints.updateCreditAccount, async ({ scope, params, body }) => {
  const { tolerance, ...rest } = body
  const { result: id } = await changeCreditAccountWorkflow(scope).run({
    input: {
      id: params.id ?? "",
      change: { ...rest, ...(tolerance !== undefined && { tolerance: String(tolerance) }) },
    },
  })

  return accountReply(scope, id)
})
