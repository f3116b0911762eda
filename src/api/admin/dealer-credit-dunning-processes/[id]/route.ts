import { creditDunningEndpoints } from "../../../../http/credit-dunning"
import {
  deleteDunningProcessWorkflow,
  updateDunningProcessWorkflow,
} from "../../../../workflows/credit/dunning-process"
import { route } from "../../../respond"
import { processReply } from "../reply"

export const GET = route(
  creditDunningEndpoints.retrieveDunningProcess,
  ({ scope, params: { id = "" }, language }) => processReply(scope, id, language)
)

export const POST = route(
  creditDunningEndpoints.updateDunningProcess,
  async ({ scope, params: { id = "" }, body, language }) => {
    await updateDunningProcessWorkflow(scope).run({ input: { id, patch: body } })

    return processReply(scope, id, language)
  }
)

export const DELETE = route(
  creditDunningEndpoints.deleteDunningProcess,
  async ({ scope, params: { id = "" } }) => {
    await deleteDunningProcessWorkflow(scope).run({ input: { id } })

    return { id, object: "dealer_credit_dunning_process" as const, deleted: true as const }
  }
)
