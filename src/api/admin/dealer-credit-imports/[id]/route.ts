import { creditImportEndpoints } from "../../../../http/credit-imports"
import { route } from "../../../respond"
import { importReply } from "../reply"

export const GET = route(creditImportEndpoints.retrieveCreditImport, ({ scope, params }) =>
  importReply(scope, params.id ?? "")
)
