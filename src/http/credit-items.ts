import { z } from "@medusajs/framework/zod"
import { AboveZero, CurrencyCode, Day, endpoint, Id, Line, listQuery, page, Text } from "./contract"
import { CREDIT_MODES, CreditEntry } from "./credit-records"

const Side = z.enum(["debit", "credit"])
const YesOrNo = z.enum(["true", "false"])

/** A document of an account: a debit is owed, a credit pays. Days are local, `yyyy-mm-dd`. */
export const CreditItem = z
  .strictObject({
    id: z.string(),
    transaction_id: z.string(),
    side: Side,
    kind: z.string(),
    document_number: z.string().nullable(),
    order_id: z.string().nullable(),
    currency_code: z.string(),
    amount: z.number(),
    /** What is still owed of a debit, or still to be used of a credit. */
    open: z.number(),
    document_on: z.string(),
    due_on: z.string().nullable(),
    /** Days past the day due; 0 when nothing is open or the day has not passed. */
    days_overdue: z.number(),
    is_disputed: z.boolean(),
    promised_on: z.string().nullable(),
    effective_at: z.string(),
  })
  .meta({ id: "DealerCreditItem" })
export type CreditItem = z.infer<typeof CreditItem>

/** What a document meets on the other side; below zero where it was taken back. */
export const CreditApplication = z
  .strictObject({
    id: z.string(),
    item_id: z.string().nullable(),
    document_number: z.string().nullable(),
    kind: z.string().nullable(),
    amount: z.number(),
    transaction_id: z.string(),
    effective_at: z.string(),
  })
  .meta({ id: "DealerCreditApplication" })
export type CreditApplication = z.infer<typeof CreditApplication>

/** Which open documents something pays, and how much of each; without an amount as much as fits. */
export const ApplyTo = z
  .array(z.strictObject({ item_id: Id, amount: AboveZero.optional() }))
  .min(1)
  .max(500)

export const AgingRow = z
  .strictObject({
    account_id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    currency_code: z.string(),
    /** `external`: an ERP kept the account on that day, and the figures are those of its word in force then. */
    mode: z.enum(CREDIT_MODES),
    /** Owed less what is not applied; equals the ledger's balance on that day, or is the ERP's. */
    balance: z.number(),
    /** What is owed by age, one figure per bucket; of an ERP's the documents that it sent, all 0 where it sent none. */
    amounts: z.array(z.number()),
    overdue: z.number(),
    /** Of what is owed: disputed. */
    disputed: z.number(),
    unapplied: z.number(),
    oldest_due_on: z.string().nullable(),
  })
  .meta({ id: "DealerCreditAgingRow" })
export type AgingRow = z.infer<typeof AgingRow>

const AgingTotal = AgingRow.omit({ account_id: true, dealer: true, mode: true, oldest_due_on: true })

/**
 * From which day it counts, where the dealer is at home: not one to come; now, unless said. Of a day inside a closed statement, it
 * stands on the next one as late.
 */
const EffectiveOn = Day.optional()

const accounts = "/admin/dealer-credit-accounts"
const oneItem = z.strictObject({ item: CreditItem })
const oneEntry = z.strictObject({ entry: CreditEntry })
const itemFilters = {
  limit: listQuery.limit,
  offset: listQuery.offset,
  order: listQuery.order,
  q: listQuery.q,
  side: Side.optional(),
  is_open: YesOrNo.optional(),
  order_id: Id.optional(),
  due_before: Day.optional(),
}

export const creditItemEndpoints = {
  listCreditItems: endpoint({
    method: "GET",
    path: `${accounts}/:id/items`,
    summary: "Documents of a credit account: what is owed and what pays",
    query: z.strictObject({
      ...itemFilters,
      /** As they stood at the end of this day in the dealer's own time zone, as the aging report does; now unless said. */
      as_of: Day.optional(),
    }),
    response: page("items", CreditItem),
  }),
  retrieveCreditItem: endpoint({
    method: "GET",
    path: `${accounts}/:id/items/:item_id`,
    summary: "A document with what it meets",
    response: z.strictObject({ item: CreditItem, applications: z.array(CreditApplication) }),
  }),
  allocateCreditItem: endpoint({
    method: "POST",
    path: `${accounts}/:id/items/:item_id/allocations`,
    summary: "Use an open credit for named charges",
    body: z.strictObject({ key: Line, applications: ApplyTo, note: Text.nullish() }),
    response: oneEntry,
  }),
  unallocateCreditItem: endpoint({
    method: "POST",
    path: `${accounts}/:id/items/:item_id/unallocations`,
    summary: "Take back what a credit pays, of one charge or of all",
    body: z.strictObject({ key: Line, item_id: Id.nullish(), note: Text.nullish() }),
    response: oneEntry,
  }),
  writeOffCreditItem: endpoint({
    method: "POST",
    path: `${accounts}/:id/items/:item_id/write-off`,
    summary: "Give up the small rest of a charge",
    body: z.strictObject({ key: Line, note: Text.min(1) }),
    response: oneEntry,
  }),
  promiseCreditItem: endpoint({
    method: "POST",
    path: `${accounts}/:id/items/:item_id/promise`,
    summary: "Note by when a charge is promised to be paid, or that it is disputed",
    body: z.strictObject({ promised_on: Day.nullish(), is_disputed: z.boolean().optional() }),
    response: oneItem,
  }),
  recordCreditCharge: endpoint({
    method: "POST",
    path: `${accounts}/:id/charges`,
    summary: "Record a charge that did not come of an order here, such as an opening item",
    body: z.strictObject({
      kind: z.enum(["external_charge", "opening", "fee"]).default("external_charge"),
      amount: AboveZero,
      key: Line,
      /** The merchant's; without one the year's series gives the next. */
      document_number: Line.nullish(),
      /** The day from which it counts, unless said. */
      document_on: Day.optional(),
      /** By the account's payment terms, unless said. */
      due_on: Day.optional(),
      effective_on: EffectiveOn,
      reference: Line.nullish(),
      note: Text.nullish(),
    }),
    response: oneEntry,
  }),
  recordCreditNote: endpoint({
    method: "POST",
    path: `${accounts}/:id/credit-notes`,
    summary: "Record a credit note",
    body: z.strictObject({
      amount: AboveZero,
      key: Line,
      /** The merchant's; a credit note may be without one. Two that stand in an account never share theirs. */
      document_number: Line.nullish(),
      /** The day from which it counts, unless said. */
      document_on: Day.optional(),
      effective_on: EffectiveOn,
      apply_to: ApplyTo.optional(),
      reference: Line.nullish(),
      note: Text.min(1),
    }),
    response: oneEntry,
  }),
  creditAging: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-aging",
    summary: "What dealers owe by age, on any day",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      order: listQuery.order,
      q: listQuery.q,
      /** The day at whose end in the dealer's own time zone the report stands; today unless said. */
      as_of: Day.optional(),
      /** Age counts from the day due or from the document's day. */
      by: z.enum(["due", "document"]).default("due"),
      currency_code: CurrencyCode.optional(),
      dealer_id: Id.optional(),
    }),
    response: z.strictObject({
      as_of: z.string(),
      /** Days overdue from … to, both included; null: without end. The first bucket is not overdue. */
      buckets: z.array(z.strictObject({ from: z.number().nullable(), to: z.number().nullable() })),
      aging: z.array(AgingRow),
      totals: z.array(AgingTotal),
      count: z.number(),
      offset: z.number(),
      limit: z.number(),
    }),
  }),
  myCreditItems: endpoint({
    method: "GET",
    path: "/store/dealers/me/credit/items",
    summary: "What the company owes and when it is due, the oldest first",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      side: Side.optional(),
      is_open: YesOrNo.default("true"),
    }),
    response: page("items", CreditItem),
  }),
} as const
