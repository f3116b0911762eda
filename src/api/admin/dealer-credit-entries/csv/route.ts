import { ledgerPages } from "../../../../adapters/queries/credit-ledger-lines"
import { creditLedgerEndpoints } from "../../../../http/credit-ledger"
import { ledgerCsv } from "../../../ledger-file"
import { streamRoute } from "../../../respond"

export const GET = streamRoute(
  creditLedgerEndpoints.creditJournalCsv,
  async ({ scope, query: { language: wanted, ...filters }, language }) => ({
    name: "credit-journal.csv",
    pieces: ledgerCsv(ledgerPages(scope, filters), wanted ?? language),
  })
)
