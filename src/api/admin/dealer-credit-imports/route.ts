import { listCreditImports } from "../../../adapters/queries/credit-imports"
import { creditImportEndpoints } from "../../../http/credit-imports"
import { advanceCreditImportWorkflow } from "../../../workflows/credit/advance-import"
import { checkCreditImportWorkflow } from "../../../workflows/credit/check-import"
import { runCreditImportWorkflow } from "../../../workflows/credit/run-import"
import { route } from "../../respond"
import { importReply } from "./reply"

export const GET = route(creditImportEndpoints.listCreditImports, async ({ scope, query }) => {
  const { limit, offset } = query

  return { ...(await listCreditImports(scope, query)), limit, offset }
})

/** Up to a chunk of lines is written when the answer comes; the rest is written while nobody waits. */
export const POST = route(creditImportEndpoints.createCreditImport, async ({ scope, body, actorId }) => {
  const { dry_run, file_name = null, ...file } = body
  const { result: id } = await checkCreditImportWorkflow(scope).run({
    input: { ...file, file_name, created_by: actorId },
  })
  if (!dry_run) {
    await runCreditImportWorkflow(scope).run({ input: { id } })
    await advanceCreditImportWorkflow(scope).run({ input: { id } })
  }

  return importReply(scope, id)
})
