import { toast } from "@medusajs/ui"
import type { CreditAccount } from "../../../http/credit"
import { creditLedgerEndpoints } from "../../../http/credit-ledger"
import { askFile, pathOf, type Query } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { download } from "../../lib/csv"
import { useText } from "../../lib/text"

type Question = Query<typeof creditLedgerEndpoints.creditEntriesCsv>

/** Downloads the double entry of all rows that search and filter leave, in the reader's language. */
export const useLedgerCsv = ({ id, dealer, currency_code }: CreditAccount, { q, kind }: Question) => {
  const { say, tag, language } = useText()

  return (): void => {
    askFile(pathOf(creditLedgerEndpoints.creditEntriesCsv.path, { id }), tag, { q, kind })
      .then((file) => download(`ledger-${dealer.code}-${currency_code}.csv`, file))
      .catch((error: unknown) => toast.error(messageOf(error, say, language)))
  }
}
