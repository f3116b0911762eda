import { z } from "@medusajs/framework/zod"
import { Day, endpoint, Id, listQuery, NotNegative, page, Text } from "./contract"

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

export const ROLLS = ["none", "following", "preceding", "modified_following"] as const
const common = {
  /** What becomes of a day on which nobody works; `modified_following` stays in its month. */
  roll: z.enum(ROLLS),
  /** Whose holidays the roll minds; null: Saturday and Sunday only. */
  calendar_id: Id.nullable(),
}

/** When a charge falls due, counted from the day of its document. */
export const CreditTerms = z
  .discriminatedUnion("kind", [
    /** So many days after the document. */
    z.strictObject({ kind: z.literal("net"), days: whole(0, 366), ...common }),
    /** So many days after the end of the document's month, or of a month after it. */
    z.strictObject({
      kind: z.literal("end_of_month"),
      months: whole(0, 24),
      days: whole(0, 366),
      ...common,
    }),
    /** A day of the document's month or of one after it, clamped to the month; after the cut-off day one month later. */
    z.strictObject({
      kind: z.literal("fixed_day"),
      day: whole(1, 31),
      months: whole(0, 24),
      cut_off: whole(1, 31).nullable(),
      ...common,
    }),
  ])
  .meta({ id: "DealerCreditTerms" })
export type CreditTerms = z.infer<typeof CreditTerms>

/** What paying late costs: simple interest, actual days over 365. */
export const CreditLateFeePolicy = z
  .strictObject({
    is_on: z.boolean(),
    /** A fraction: 0.12 is 12 % a year. */
    annual_rate: z.number(),
    grace_days: z.number(),
    /** Per currency: a fee below it is not charged. */
    minimums: z.record(z.string(), z.number()),
  })
  .meta({ id: "DealerCreditLateFeePolicy" })
export type CreditLateFeePolicy = z.infer<typeof CreditLateFeePolicy>

export const SetCreditLateFeePolicy = z.strictObject({
  is_on: z.boolean(),
  annual_rate: NotNegative.refine((rate) => Number(rate) <= 10),
  grace_days: whole(0, 366).default(0),
  minimums: z.record(z.string().regex(/^[a-z]{3}$/), NotNegative).default({}),
})

export const CreditTermsChange = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["terms", "late_fee"]),
    /** Null: the store's. */
    account_id: z.string().nullable(),
    value: z.union([CreditTerms, CreditLateFeePolicy]).nullable(),
    before: z.union([CreditTerms, CreditLateFeePolicy]).nullable(),
    reason: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditTermsChange" })
export type CreditTermsChange = z.infer<typeof CreditTermsChange>

const state = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ own: value.nullable(), inherited: value, in_force: value })

/** What holds, whose it is, and how it came about: the newest fifty changes. */
export const CreditTermsState = z
  .strictObject({
    terms: state(CreditTerms),
    late_fee: state(CreditLateFeePolicy),
    /** Where the dealer is at home; null for the store, and where nobody said: UTC. */
    time_zone: z.string().nullable(),
    changes: z.array(CreditTermsChange),
  })
  .meta({ id: "DealerCreditTermsState" })
export type CreditTermsState = z.infer<typeof CreditTermsState>

/** Null: back to what is inherited. A change of late fees holds from the next month on; switching them off holds at once. */
export const ChangeCreditTerms = z
  .strictObject({
    terms: CreditTerms.nullable().optional(),
    late_fee: SetCreditLateFeePolicy.nullable().optional(),
    reason: Text.min(1),
  })
  .refine(({ terms, late_fee }) => terms !== undefined || late_fee !== undefined)

export const CreditFeeLine = z
  .strictObject({
    item_id: z.string(),
    document_number: z.string().nullable(),
    due_on: z.string(),
    /** Both days are included. */
    from: z.string(),
    until: z.string(),
    days: z.number(),
    /** What stood open on these days. */
    open: z.number(),
    /** What it comes to before the fee is rounded. */
    interest: z.number(),
  })
  .meta({ id: "DealerCreditFeeLine" })
export type CreditFeeLine = z.infer<typeof CreditFeeLine>

const feeFields = {
  account_id: z.string(),
  currency_code: z.string(),
  month: z.string(),
  amount: z.number(),
  policy: CreditLateFeePolicy,
  lines: z.array(CreditFeeLine),
}

/** What an account would be charged for a month, and why. */
export const CreditLateFeePreview = z
  .strictObject({
    ...feeFields,
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    /** What the lines come to, rounded once; not charged where it is below the minimum. */
    interest: z.number(),
    minimum: z.number(),
    is_charged: z.boolean(),
    /** Switched off since: nothing will be charged. */
    is_on: z.boolean(),
  })
  .meta({ id: "DealerCreditLateFeePreview" })
export type CreditLateFeePreview = z.infer<typeof CreditLateFeePreview>

/** A fee that was charged. It is waived by reversing its ledger row. */
export const CreditLateFee = z
  .strictObject({
    ...feeFields,
    id: z.string(),
    transaction_id: z.string(),
    is_waived: z.boolean(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditLateFee" })
export type CreditLateFee = z.infer<typeof CreditLateFee>

const accounts = "/admin/dealer-credit-accounts"
const storeTerms = "/admin/dealer-credit-terms"
const oneState = z.strictObject({ credit_terms: CreditTermsState })

export const creditTermsEndpoints = {
  retrieveCreditTerms: endpoint({
    method: "GET",
    path: storeTerms,
    summary: "Payment terms and late fees that hold for accounts without their own",
    response: oneState,
  }),
  changeCreditTerms: endpoint({
    method: "POST",
    path: storeTerms,
    summary: "Change the store's payment terms or late fees",
    body: ChangeCreditTerms,
    response: oneState,
  }),
  retrieveAccountCreditTerms: endpoint({
    method: "GET",
    path: `${accounts}/:id/terms`,
    summary: "Payment terms and late fees of a credit account, and how they came about",
    response: oneState,
  }),
  changeAccountCreditTerms: endpoint({
    method: "POST",
    path: `${accounts}/:id/terms`,
    summary: "Change the payment terms or late fees of a credit account",
    body: ChangeCreditTerms,
    response: oneState,
  }),
  creditDueDate: endpoint({
    method: "POST",
    path: "/admin/dealer-credit-due-date",
    summary: "When would a charge of this day fall due? Writes nothing",
    body: z.strictObject({
      /** Whose terms and time zone; the store's terms unless said. */
      account_id: Id.optional(),
      /** Tries terms before they are agreed. */
      terms: CreditTerms.optional(),
      /** Today where the dealer is at home, unless said. */
      document_on: Day.optional(),
    }),
    response: z.strictObject({
      document_on: z.string(),
      due_on: z.string(),
      /** Where the day fell before it rolled to a business day. */
      before_roll: z.string(),
      terms: CreditTerms,
      time_zone: z.string().nullable(),
    }),
  }),
  previewCreditLateFees: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-late-fees",
    summary: "What accounts would be charged for paying late in a month, and why. Writes nothing",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      account_id: Id.optional(),
      /** `yyyy-mm`; the last full month where each dealer is at home, unless said. */
      month: z
        .string()
        .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
    response: page("late_fees", CreditLateFeePreview),
  }),
  listCreditLateFees: endpoint({
    method: "GET",
    path: `${accounts}/:id/late-fees`,
    summary: "Late fees that an account was charged, newest first, with their reckoning",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("late_fees", CreditLateFee),
  }),
} as const
