import { z } from "@medusajs/framework/zod"
import { CurrencyCode, endpoint, Id, Instant, listQuery, page, Text } from "./contract"
import {
  CREDIT_ENTRY_KINDS,
  CREDIT_MODES,
  CREDIT_STATUSES,
  ChangeCreditLimit,
  CreditAccount,
  CreditDiscrepancy,
  CreditEntry,
  CreditHold,
  CreditLimitChange,
  CreditTotal,
  DecideCreditLimit,
  MyCreditAccount,
  MyCreditEntry,
  OpenCreditAccount,
  RecordCreditPayment,
  UpdateCreditAccount,
} from "./credit-records"

export * from "./credit-records"

const accounts = "/admin/dealer-credit-accounts"
const oneAccount = z.strictObject({ credit_account: CreditAccount })
const entryFilters = {
  kind: z.enum(CREDIT_ENTRY_KINDS).optional(),
  order_id: Id.optional(),
  effective_from: Instant.optional(),
  effective_before: Instant.optional(),
}

export const creditEndpoints = {
  listCreditAccounts: endpoint({
    method: "GET",
    path: accounts,
    summary: "List credit accounts by use",
    query: z.strictObject({
      ...listQuery,
      dealer_id: Id.optional(),
      currency_code: CurrencyCode.optional(),
      status: z.enum(CREDIT_STATUSES).optional(),
      parent_id: Id.optional(),
      /** At least this fraction of the limit is used. */
      used_from: z.coerce.number().min(0).max(1_000).optional(),
      has_overdue: z.enum(["true", "false"]).optional(),
      mode: z.enum(CREDIT_MODES).optional(),
      /** A change of its limit waits for a second person. */
      needs_verdict: z.enum(["true", "false"]).optional(),
    }),
    response: page("credit_accounts", CreditAccount).extend({ totals: z.array(CreditTotal) }),
  }),
  openCreditAccount: endpoint({
    method: "POST",
    path: accounts,
    summary: "Open a credit account for a dealer in a currency",
    body: OpenCreditAccount,
    response: oneAccount,
  }),
  retrieveCreditAccount: endpoint({
    method: "GET",
    path: `${accounts}/:id`,
    summary: "Get a credit account",
    response: oneAccount,
  }),
  updateCreditAccount: endpoint({
    method: "POST",
    path: `${accounts}/:id`,
    summary: "Change the status, tolerance or group of a credit account",
    body: UpdateCreditAccount,
    response: oneAccount,
  }),
  listCreditEntries: endpoint({
    method: "GET",
    path: `${accounts}/:id/entries`,
    summary: "The ledger of a credit account, newest first",
    query: z.strictObject({ ...listQuery, ...entryFilters, hold_id: Id.optional() }),
    response: page("entries", CreditEntry),
  }),
  reverseCreditEntry: endpoint({
    method: "POST",
    path: `${accounts}/:id/entries/:entry_id/reverse`,
    summary: "Take an entry back by an entry of its own",
    body: z.strictObject({ note: Text.min(1) }),
    response: z.strictObject({ entry: CreditEntry }),
  }),
  listCreditLimitChanges: endpoint({
    method: "GET",
    path: `${accounts}/:id/limit-changes`,
    summary: "The limit journal of a credit account, newest first",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("limit_changes", CreditLimitChange),
  }),
  changeCreditLimit: endpoint({
    method: "POST",
    path: `${accounts}/:id/limit-changes`,
    summary: "Change the limit of a credit account, for good or for a time",
    body: ChangeCreditLimit,
    response: z.strictObject({ limit_change: CreditLimitChange }),
  }),
  decideCreditLimit: endpoint({
    method: "POST",
    path: `${accounts}/:id/limit-changes/:change_id/verdict`,
    summary: "Agree to a limit change as a second person, or reject it",
    body: DecideCreditLimit,
    response: z.strictObject({ limit_change: CreditLimitChange }),
  }),
  listCreditHolds: endpoint({
    method: "GET",
    path: `${accounts}/:id/holds`,
    summary: "The holds of a credit account, newest first",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      status: z.enum(["open", "closed"]).optional(),
      order_id: Id.optional(),
    }),
    response: page("holds", CreditHold),
  }),
  releaseCreditHold: endpoint({
    method: "POST",
    path: `${accounts}/:id/holds/:hold_id/release`,
    summary: "Give back what a hold still keeps",
    body: z.strictObject({ reason: Text.min(1) }),
    response: z.strictObject({ hold: CreditHold }),
  }),
  recordCreditPayment: endpoint({
    method: "POST",
    path: `${accounts}/:id/payments`,
    summary: "Record a payment of a dealer",
    body: RecordCreditPayment,
    response: z.strictObject({ entry: CreditEntry }),
  }),
  verifyCreditBooks: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-books",
    summary: "Do the stored balances equal what the ledger adds up to?",
    query: z.strictObject({ account_id: Id.optional() }),
    response: z.strictObject({
      is_balanced: z.boolean(),
      discrepancies: z.array(CreditDiscrepancy),
      verified_at: z.string(),
    }),
  }),
  myCredit: endpoint({
    method: "GET",
    path: "/store/dealers/me/credit",
    summary: "The caller's company's credit: limit, held, charged, available, what is due when",
    response: z.strictObject({ credit_accounts: z.array(MyCreditAccount) }),
  }),
  myCreditEntries: endpoint({
    method: "GET",
    path: "/store/dealers/me/credit/entries",
    summary: "What happened to the company's credit, newest first",
    query: z.strictObject({
      ...entryFilters,
      currency_code: CurrencyCode.optional(),
      limit: listQuery.limit,
      /** `next_cursor` of the page before. */
      cursor: z.string().max(200).optional(),
    }),
    response: z.strictObject({ entries: z.array(MyCreditEntry), next_cursor: z.string().nullable() }),
  }),
} as const
