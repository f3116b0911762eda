import { z } from "@medusajs/framework/zod"
import { AboveZero, CurrencyCode, Id, Instant, Line, NotNegative, Text } from "./contract"

export const CREDIT_STATUSES = ["active", "on_hold", "closed"] as const
export const CREDIT_MODES = ["shop", "external"] as const
export const CREDIT_ENTRY_KINDS = [
  "hold",
  "release",
  "charge",
  "opening",
  "external_charge",
  "fee",
  "refund",
  "credit_note",
  "payment",
  "write_off",
  "allocation",
  "unallocation",
  "reversal",
] as const

export const CreditAccount = z
  .strictObject({
    id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    currency_code: z.string(),
    /** The group account whose limit also counts. */
    parent_id: z.string().nullable(),
    status: z.enum(CREDIT_STATUSES),
    status_reason: z.string().nullable(),
    /** The permanent limit; 0 is no credit, and unlimited is a flag of its own. */
    credit_limit: z.number(),
    is_unlimited: z.boolean(),
    tolerance: z.number(),
    /** The limit in force now, with a temporary one if its window is open; null: unlimited. */
    limit_in_force: z.number().nullable(),
    /** Kept back for orders that are not charged yet. */
    held: z.number(),
    /** Owed. */
    charged: z.number(),
    /** Paid, and owed to nobody yet. */
    unapplied: z.number(),
    exposure: z.number(),
    /** What can still be ordered for, in the account itself; null: without end. */
    available: z.number().nullable(),
    /** Fraction of the limit in force that is used; null without a limit to use. */
    used: z.number().nullable(),
    /** Of what is owed: past its day due, in the dealer's time zone. */
    overdue: z.number(),
    open_hold_count: z.number(),
    /** `external`: the ERP's receivables are the truth, and exposure counts its balance in place of our ledger's. */
    mode: z.enum(CREDIT_MODES),
    /** What the ERP says is owed, as of `external_as_of`; below zero: the dealer has money there. */
    external_balance: z.number().nullable(),
    external_as_of: z.string().nullable(),
    /** Charges and fees of ours that the ERP's balance cannot know yet. */
    external_unreported: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerCreditAccount" })
export type CreditAccount = z.infer<typeof CreditAccount>

/** The sums of all accounts of a list in one currency; currencies are never added up. */
export const CreditTotal = CreditAccount.pick({
  currency_code: true,
  held: true,
  charged: true,
  unapplied: true,
  exposure: true,
  overdue: true,
})
  .extend({ account_count: z.number() })
  .meta({ id: "DealerCreditTotal" })
export type CreditTotal = z.infer<typeof CreditTotal>

export const OpenCreditAccount = z.strictObject({
  dealer_id: Id,
  currency_code: CurrencyCode,
  parent_id: Id.nullish(),
  credit_limit: NotNegative.default(0),
  is_unlimited: z.boolean().default(false),
  tolerance: NotNegative.default(0),
  reason: Text.min(1),
})
export type OpenCreditAccount = z.input<typeof OpenCreditAccount>

export const UpdateCreditAccount = z.strictObject({
  status: z.enum(CREDIT_STATUSES).optional(),
  status_reason: Text.nullish(),
  tolerance: NotNegative.optional(),
  parent_id: Id.nullish(),
  /** Why tolerance or group change; needed when one does. */
  reason: Text.nullish(),
})
export type UpdateCreditAccount = z.infer<typeof UpdateCreditAccount>

/** A row of the ledger's history. It is never changed; a mistake is reversed by another row. */
export const CreditEntry = z
  .strictObject({
    id: z.string(),
    /** Place in the account's history, from 1 without gaps. */
    seq: z.number(),
    kind: z.enum(CREDIT_ENTRY_KINDS),
    amount: z.number(),
    currency_code: z.string(),
    hold_id: z.string().nullable(),
    order_id: z.string().nullable(),
    /** Of the document that the row stands for: a charge's, a fee's, an opening item's. */
    document_number: z.string().nullable(),
    reference: z.string().nullable(),
    reverses_id: z.string().nullable(),
    reversed_by_id: z.string().nullable(),
    note: z.string().nullable(),
    actor_id: z.string().nullable(),
    held_after: z.number(),
    charged_after: z.number(),
    unapplied_after: z.number(),
    effective_at: z.string(),
    recorded_at: z.string(),
  })
  .meta({ id: "DealerCreditEntry" })
export type CreditEntry = z.infer<typeof CreditEntry>

export const CreditLimitChange = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["permanent", "temporary", "approval", "rejection"]),
    /** The change that an approval or rejection speaks of. */
    change_id: z.string().nullable(),
    credit_limit: z.number(),
    is_unlimited: z.boolean(),
    starts_at: z.string().nullable(),
    ends_at: z.string().nullable(),
    /** A second person has to agree before it comes into force. */
    needs_approval: z.boolean(),
    verdict: z.enum(["approval", "rejection"]).nullable(),
    reason: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditLimitChange" })
export type CreditLimitChange = z.infer<typeof CreditLimitChange>

export const ChangeCreditLimit = z.strictObject({
  kind: z.enum(["permanent", "temporary"]).default("permanent"),
  credit_limit: NotNegative,
  is_unlimited: z.boolean().default(false),
  /** A temporary limit holds from here … */
  starts_at: Instant.nullish(),
  /** … until just before here. */
  ends_at: Instant.nullish(),
  reason: Text.min(1),
})
export type ChangeCreditLimit = z.input<typeof ChangeCreditLimit>

export const DecideCreditLimit = z.strictObject({
  verdict: z.enum(["approval", "rejection"]),
  reason: Text.min(1),
})
export type DecideCreditLimit = z.infer<typeof DecideCreditLimit>

export const CreditHold = z
  .strictObject({
    id: z.string(),
    amount: z.number(),
    charged: z.number(),
    released: z.number(),
    remaining: z.number(),
    status: z.enum(["open", "closed"]),
    cart_id: z.string().nullable(),
    order_id: z.string().nullable(),
    order_display_id: z.number().nullable(),
    /** When it goes by itself; null once an order stands on it. */
    expires_at: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditHold" })
export type CreditHold = z.infer<typeof CreditHold>

export const RecordCreditPayment = z.strictObject({
  amount: AboveZero,
  /** Chosen by the caller: the same payment sent twice is one payment. */
  key: Line,
  reference: Line.nullish(),
  note: Text.nullish(),
  /** When the money came in; now, unless said. */
  received_at: Instant.nullish(),
  /** Which charges it pays, and how much of each; the oldest due first, unless said. */
  apply_to: z
    .array(z.strictObject({ item_id: Id, amount: AboveZero.optional() }))
    .min(1)
    .max(500)
    .optional(),
})
export type RecordCreditPayment = z.infer<typeof RecordCreditPayment>

export const CreditDiscrepancy = z
  .strictObject({
    account_id: z.string(),
    what: z.enum([
      "held",
      "charged",
      "unapplied",
      "open_holds",
      "open_debits",
      "open_credits",
      "item",
      "sequence",
      "balance_after",
      "transaction",
      "to_date",
      "chain",
    ]),
    reference: z.string().nullable(),
    stored: z.string(),
    rebuilt: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
    currency_code: z.string().nullable(),
  })
  .meta({ id: "DealerCreditDiscrepancy" })
export type CreditDiscrepancy = z.infer<typeof CreditDiscrepancy>

/** What is owed on one local day. */
export const CreditDueDay = z.strictObject({
  due_on: z.string(),
  amount: z.number(),
  is_overdue: z.boolean(),
})

/** A company's own account, as its members see it. `available` is the least of the account and its group, as an order meets it. */
export const MyCreditAccount = CreditAccount.omit({
  dealer: true,
  parent_id: true,
  status_reason: true,
})
  .extend({
    /** What is owed already, by the day on which it is due; the first 200 days. */
    due: z.array(CreditDueDay),
  })
  .meta({
    id: "DealerMyCreditAccount",
  })
export type MyCreditAccount = z.infer<typeof MyCreditAccount>
/** A row of the ledger, as members see it. */
export const MyCreditEntry = CreditEntry.omit({ note: true, actor_id: true }).meta({
  id: "DealerMyCreditEntry",
})
