import { listDunningProcesses } from "../../../adapters/queries/credit-dunning-lists"
import { creditDunningEndpoints } from "../../../http/credit-dunning"
import { createDunningProcessWorkflow } from "../../../workflows/credit/dunning-process"
import { route } from "../../respond"
import { processReply } from "./reply"

export const GET = route(creditDunningEndpoints.listDunningProcesses, async ({ scope, query, language }) => ({
  ...(await listDunningProcesses(scope, query, language)),
  limit: query.limit,
  offset: query.offset,
}))

export const POST = route(creditDunningEndpoints.createDunningProcess, async ({ scope, body, language }) => {
  const { result } = await createDunningProcessWorkflow(scope).run({ input: { process: body } })

  return processReply(scope, result, language)
})
