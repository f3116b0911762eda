import { z } from "@medusajs/framework/zod"
import { Day, Id } from "./contract"

export const STATEMENT_STATUSES = ["issued", "confirmed", "disputed", "superseded"] as const
export const STATEMENT_LINE_STATUSES = ["open", "confirmed", "disputed", "answered"] as const
export const DISPUTE_OUTCOMES = ["accepted", "rejected"] as const

/** How often accounts are settled: those of a dealer, else of a territory and what lies below it, else all. */
export const CreditCycle = z
  .strictObject({
    id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
    territory: z
      .strictObject({ id: z.string(), name: z.string(), name_zh: z.string().nullable() })
      .nullable(),
    kind: z.enum(["weekly", "half_monthly", "monthly"]),
    weekday: z.number().nullable(),
    every_weeks: z.number().nullable(),
    anchor_on: z.string().nullable(),
    month_day: z.number().nullable(),
    effective_on: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditCycle" })
export type CreditCycle = z.infer<typeof CreditCycle>

/** `weekday` (Monday 1 … Sunday 7) and `month_day` are the last day of a period; 29 to 31 the last of a shorter month. */
export const SetCreditCycle = z
  .strictObject({
    dealer_id: Id.nullish(),
    territory_id: Id.nullish(),
    kind: z.enum(["weekly", "half_monthly", "monthly"]),
    weekday: z.number().int().min(1).max(7).nullish(),
    every_weeks: z.number().int().min(1).max(52).nullish(),
    /** A day of the first of several weeks. */
    anchor_on: Day.nullish(),
    month_day: z.number().int().min(1).max(31).nullish(),
    /** A period goes by the cycle that is in force on its first day. */
    effective_on: Day,
  })
  .refine(({ dealer_id, territory_id }) => !dealer_id || !territory_id, { path: ["territory_id"] })
  .refine(({ kind, weekday }) => (kind === "weekly") === (typeof weekday === "number"), { path: ["weekday"] })
  .refine(({ kind, every_weeks, anchor_on }) => kind === "weekly" || (!every_weeks && !anchor_on), {
    path: ["every_weeks"],
  })
  .refine(({ kind, month_day }) => (kind === "monthly") === (typeof month_day === "number"), {
    path: ["month_day"],
  })
export type SetCreditCycle = z.infer<typeof SetCreditCycle>

/** What an account owed over a period, frozen. Days are local in `zone`, both included. */
export const CreditStatement = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    currency_code: z.string(),
    /** Place in the account's chain, from 1 without gaps; the opening is the closing of the one before. */
    number: z.number(),
    version: z.number(),
    from_on: z.string(),
    to_on: z.string(),
    zone: z.string(),
    opening: z.number(),
    debits: z.number(),
    credits: z.number(),
    /** What is owed at the end; below zero: paid in advance. */
    closing: z.number(),
    /** Kept back for orders when the statement was made. */
    held: z.number(),
    line_count: z.number(),
    disputed_count: z.number(),
    content_hash: z.string(),
    status: z.enum(STATEMENT_STATUSES),
    /** Until the end of this day lines can be disputed. */
    deadline_on: z.string(),
    closed_at: z.string(),
    confirmed_at: z.string().nullable(),
    /** The customer who confirmed it; null where the deadline did. */
    confirmed_by: z.string().nullable(),
    supersedes_id: z.string().nullable(),
    superseded_by_id: z.string().nullable(),
    reissue_reason: z.string().nullable(),
  })
  .meta({ id: "DealerCreditStatement" })
export type CreditStatement = z.infer<typeof CreditStatement>

export const CreditStatementLine = z
  .strictObject({
    /** The ledger row that the line shows. */
    id: z.string(),
    kind: z.string(),
    document_number: z.string().nullable(),
    order_id: z.string().nullable(),
    order_display_id: z.number().nullable(),
    reference: z.string().nullable(),
    /** Local day in the statement's zone. */
    effective_on: z.string(),
    /** Above zero more is owed, below zero less. */
    amount: z.number(),
    balance_after: z.number(),
    /** Came to be known after the period in which it counts had been closed. */
    is_late: z.boolean(),
    /** The statement on which it would have stood. */
    late_for: z
      .strictObject({ id: z.string(), number: z.number(), from_on: z.string(), to_on: z.string() })
      .nullable(),
    status: z.enum(STATEMENT_LINE_STATUSES),
    dispute_reason: z.string().nullable(),
    /** What the line should say by the dealer's own books. */
    claimed_amount: z.number().nullable(),
    disputed_at: z.string().nullable(),
    outcome: z.enum(DISPUTE_OUTCOMES).nullable(),
    answer: z.string().nullable(),
    answered_at: z.string().nullable(),
  })
  .meta({ id: "DealerCreditStatementLine" })
export type CreditStatementLine = z.infer<typeof CreditStatementLine>

/** A statement as the company's own members see it. */
export const MyCreditStatement = CreditStatement.omit({ dealer: true, reissue_reason: true }).meta({
  id: "DealerMyCreditStatement",
})
