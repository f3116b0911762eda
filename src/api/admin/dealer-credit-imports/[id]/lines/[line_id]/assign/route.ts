import { creditImportEndpoints } from "../../../../../../../http/credit-imports"
import { advanceCreditImportWorkflow } from "../../../../../../../workflows/credit/advance-import"
import {
  assignCreditImportLineWorkflow,
  runCreditImportWorkflow,
} from "../../../../../../../workflows/credit/run-import"
import { route } from "../../../../../../respond"
import { importReply, lineReply } from "../../../../reply"

export const POST = route(
  creditImportEndpoints.assignCreditImportLine,
  async ({ scope, params, body, language }) => {
    const { id = "", line_id: lineId = "" } = params
    await assignCreditImportLineWorkflow(scope).run({
      input: { import_id: id, line_id: lineId, account_id: body.account_id },
    })
    const { credit_import } = await importReply(scope, id)
    if (credit_import.status !== "checked") {
      await runCreditImportWorkflow(scope).run({ input: { id } })
      await advanceCreditImportWorkflow(scope).run({ input: { id } })
    }

    return lineReply(scope, id, lineId, language)
  }
)
