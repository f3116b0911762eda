import { creditImportEndpoints } from "../../../../../http/credit-imports"
import { advanceCreditImportWorkflow } from "../../../../../workflows/credit/advance-import"
import { runCreditImportWorkflow } from "../../../../../workflows/credit/run-import"
import { route } from "../../../../respond"
import { importReply } from "../../reply"

export const POST = route(creditImportEndpoints.runCreditImport, async ({ scope, params }) => {
  const { id = "" } = params
  await runCreditImportWorkflow(scope).run({ input: { id } })
  await advanceCreditImportWorkflow(scope).run({ input: { id } })

  return importReply(scope, id)
})
