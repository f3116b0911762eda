import { listCreditImportLines } from "../../../../../adapters/queries/credit-imports"
import { creditImportEndpoints } from "../../../../../http/credit-imports"
import { route } from "../../../../respond"
import { importReply } from "../../reply"

export const GET = route(
  creditImportEndpoints.listCreditImportLines,
  async ({ scope, params, query, language }) => {
    const { id = "" } = params
    const { limit, offset } = query
    await importReply(scope, id)

    return { ...(await listCreditImportLines(scope, id, query, language)), limit, offset }
  }
)
