import { ledgerPages } from "../../../../../../adapters/queries/credit-ledger-lines"
import { creditLedgerEndpoints } from "../../../../../../http/credit-ledger"
import { ledgerCsv } from "../../../../../ledger-file"
import { streamRoute } from "../../../../../respond"
import { accountReply } from "../../../reply"

export const GET = streamRoute(
  creditLedgerEndpoints.creditEntriesCsv,
  async ({ scope, params: { id = "" }, query: { language: wanted, ...filters }, language }) => {
    await accountReply(scope, id)
    const pages = ledgerPages(scope, { ...filters, account_id: id })

    return { name: `ledger-${id}.csv`, pieces: ledgerCsv(pages, wanted ?? language) }
  }
)
