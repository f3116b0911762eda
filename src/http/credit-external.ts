import { z } from "@medusajs/framework/zod"
import {
  CurrencyCode,
  Day,
  Decimal,
  endpoint,
  FileReply,
  Id,
  Instant,
  Line,
  listQuery,
  page,
  Text,
} from "./contract"
import { CREDIT_MODES, CreditAccount } from "./credit-records"

/** What the ERP said, and since when its word counts. Rows are added, never changed. */
export const CreditExternalBalance = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["balance", "mode", "undo"]),
    mode: z.enum(CREDIT_MODES),
    balance: z.number().nullable(),
    as_of: z.string().nullable(),
    document_count: z.number().nullable(),
    reason: z.string().nullable(),
    created_by: z.string().nullable(),
    recorded_at: z.string(),
  })
  .meta({ id: "DealerCreditExternalBalance" })
export type CreditExternalBalance = z.infer<typeof CreditExternalBalance>

export const ReportExternalBalance = z.strictObject({
  /** What the dealer owes by the ERP's books; below zero: it has money there. */
  balance: Decimal,
  /** When the ERP drew the balance. Charges that we write later are added until its next one. */
  as_of: Instant,
  /** Chosen by the caller: the same balance sent twice is one. */
  key: Line,
  /**
   * The ERP's open documents, so that the difference can be named. In mode `external` what is overdue is known by them alone: by
   * the day due that is said, else by that of our own document of the same number.
   */
  documents: z
    .array(
      z.strictObject({
        document_number: Line,
        open: Decimal,
        due_on: Day.optional(),
        document_on: Day.optional(),
      })
    )
    .max(5_000)
    .optional(),
  note: Text.nullish(),
})
export type ReportExternalBalance = z.input<typeof ReportExternalBalance>

export const SwitchCreditMode = z.strictObject({ mode: z.enum(CREDIT_MODES), reason: Text.min(1) })
export type SwitchCreditMode = z.infer<typeof SwitchCreditMode>

/** Where the ERP's books and ours differ. */
export const CreditDifference = z
  .strictObject({
    account_id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    currency_code: z.string(),
    mode: z.enum(CREDIT_MODES),
    external_balance: z.number(),
    external_as_of: z.string(),
    /** Charges and fees of ours since then. */
    unreported: z.number(),
    /** Charged less unapplied, by our ledger. */
    ledger_balance: z.number(),
    /** The ERP's balance and what it cannot know yet, less our ledger's. */
    difference: z.number(),
    /** Documents that are open on one side only, or by another amount; null: the ERP sent no documents. The first 200. */
    documents: z
      .array(
        z.strictObject({
          document_number: z.string(),
          /** Null: not open there. */
          external_open: z.number().nullable(),
          ledger_open: z.number().nullable(),
          due_on: z.string().nullable(),
        })
      )
      .nullable(),
  })
  .meta({ id: "DealerCreditDifference" })
export type CreditDifference = z.infer<typeof CreditDifference>

const account = "/admin/dealer-credit-accounts/:id"
const differences = "/admin/dealer-credit-differences"
const filters = {
  q: listQuery.q,
  order: listQuery.order,
  dealer_id: Id.optional(),
  account_id: Id.optional(),
  currency_code: CurrencyCode.optional(),
  mode: z.enum(CREDIT_MODES).optional(),
  /** Only accounts whose books differ. */
  is_different: z.enum(["true", "false"]).optional(),
  /** Only balances drawn before this day. */
  as_of_before: Day.optional(),
}

export const creditExternalEndpoints = {
  listExternalBalances: endpoint({
    method: "GET",
    path: `${account}/external-balance`,
    summary: "What the ERP said an account owes, newest first",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("external_balances", CreditExternalBalance),
  }),
  reportExternalBalance: endpoint({
    method: "POST",
    path: `${account}/external-balance`,
    summary: "Report what the ERP says an account owes",
    body: ReportExternalBalance,
    response: z.strictObject({ external_balance: CreditExternalBalance, credit_account: CreditAccount }),
  }),
  switchCreditMode: endpoint({
    method: "POST",
    path: `${account}/mode`,
    summary: "Say whose receivables are the truth: ours, or the ERP's",
    body: SwitchCreditMode,
    response: z.strictObject({ credit_account: CreditAccount }),
  }),
  creditDifferences: endpoint({
    method: "GET",
    path: differences,
    summary: "Where the ERP's books and ours differ",
    query: z.strictObject({ ...filters, limit: listQuery.limit, offset: listQuery.offset }),
    response: page("differences", CreditDifference),
  }),
  creditDifferencesCsv: endpoint({
    method: "GET",
    path: `${differences}/csv`,
    summary: "Where the ERP's books and ours differ, as CSV: all that the filters leave",
    query: z.strictObject({ ...filters, language: z.enum(["en", "zh"]).optional() }),
    produces: "text/csv",
    response: FileReply,
  }),
} as const
