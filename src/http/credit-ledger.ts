import { z } from "@medusajs/framework/zod"
import { CurrencyCode, Day, endpoint, FileReply, Id, listQuery } from "./contract"
import { CREDIT_ENTRY_KINDS } from "./credit-records"

/** Between which ledgers the money of an account moves. */
export const CREDIT_LEDGERS = [
  "held",
  "receivable",
  "unapplied",
  "revenue_clearing",
  "cash_clearing",
  "write_off",
  "fee_income",
] as const

const Language = z.enum(["en", "zh"]).optional()
/** The days on which an entry counts where the dealer is at home; both are included. */
const period = { from: Day.optional(), to: Day.optional() }

export const creditLedgerEndpoints = {
  creditEntriesCsv: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-accounts/:id/entries/csv",
    summary: "The double entry of a credit account as CSV: a line for each debit and each credit",
    query: z.strictObject({
      ...period,
      q: listQuery.q,
      kind: z.enum(CREDIT_ENTRY_KINDS).optional(),
      order_id: Id.optional(),
      hold_id: Id.optional(),
      language: Language,
    }),
    produces: "text/csv",
    response: FileReply,
  }),
  creditJournalCsv: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-entries/csv",
    summary:
      "The double entry of all credit accounts as CSV, of a period: a line for each debit and each credit",
    query: z.strictObject({
      ...period,
      currency_code: CurrencyCode.optional(),
      kind: z.enum(CREDIT_ENTRY_KINDS).optional(),
      language: Language,
    }),
    produces: "text/csv",
    response: FileReply,
  }),
} as const
