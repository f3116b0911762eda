import { creditImportEndpoints } from "../../../../../http/credit-imports"
import { advanceCreditImportWorkflow } from "../../../../../workflows/credit/advance-import"
import { reverseCreditImportWorkflow } from "../../../../../workflows/credit/run-import"
import { route } from "../../../../respond"
import { importReply } from "../../reply"

export const POST = route(creditImportEndpoints.reverseCreditImport, async ({ scope, params, body }) => {
  const { id = "" } = params
  await reverseCreditImportWorkflow(scope).run({ input: { id, reason: body.reason } })
  await advanceCreditImportWorkflow(scope).run({ input: { id } })

  return importReply(scope, id)
})
