import { z } from "@medusajs/framework/zod"
import { endpoint, Id, Instant, listQuery, page, Reason, Text } from "./contract"

export const CREDIT_STOP_STATUSES = ["open", "released", "rejected", "used", "lapsed"] as const

/** An order on account that rules stopped until a credit clerk agrees. */
export const CreditStop = z
  .strictObject({
    id: z.string(),
    dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    account_id: z.string(),
    currency_code: z.string(),
    /** The cart that was to become an order … */
    cart_id: z.string().nullable(),
    /** … or the order that was to change, or that came of the cart. */
    order_id: z.string().nullable(),
    order_display_id: z.number().nullable(),
    amount: z.number(),
    /** Every rule that failed, with what would cure it. */
    reasons: z.array(Reason),
    status: z.enum(CREDIT_STOP_STATUSES),
    /** Why it waits no longer: cured, changed, expired, or its cart is gone. */
    lapsed_because: z.enum(["cured", "changed", "expired", "gone"]).nullable(),
    opened_by: z.string().nullable(),
    opened_at: z.string(),
    decided_by: z.string().nullable(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable(),
    /** Until when a release holds. */
    expires_at: z.string().nullable(),
    hold_id: z.string().nullable(),
  })
  .meta({ id: "DealerCreditStop" })
export type CreditStop = z.infer<typeof CreditStop>

export const ReleaseCreditStop = z.strictObject({
  reason: Text.min(3),
  /** Seven days from now, unless said; at most 30 days. */
  expires_at: Instant.nullish(),
})
export const RejectCreditStop = z.strictObject({ reason: Text.min(3) })

const stops = "/admin/dealer-credit-stops"
const oneStop = z.strictObject({ credit_stop: CreditStop })

export const creditStopEndpoints = {
  listCreditStops: endpoint({
    method: "GET",
    path: stops,
    summary: "Orders that rules stopped, those that wait first",
    query: z.strictObject({
      ...listQuery,
      status: z.enum(CREDIT_STOP_STATUSES).optional(),
      dealer_id: Id.optional(),
      account_id: Id.optional(),
      cart_id: Id.optional(),
      order_id: Id.optional(),
    }),
    response: page("credit_stops", CreditStop),
  }),
  retrieveCreditStop: endpoint({
    method: "GET",
    path: `${stops}/:id`,
    summary: "Get a stopped order",
    response: oneStop,
  }),
  releaseCreditStop: endpoint({
    method: "POST",
    path: `${stops}/:id/release`,
    summary: "Let a stopped order pass once, for not more than it comes to",
    body: ReleaseCreditStop,
    response: oneStop,
  }),
  rejectCreditStop: endpoint({
    method: "POST",
    path: `${stops}/:id/reject`,
    summary: "Refuse a stopped order as it is",
    body: RejectCreditStop,
    response: oneStop,
  }),
} as const
