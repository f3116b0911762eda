import { z } from "@medusajs/framework/zod"
import { endpoint, Instant } from "./contract"
import { CreditItem } from "./credit-items"
import { CREDIT_STATUSES, CreditHold } from "./credit-records"

/** How an account stood at an instant: the sums of the rows that count until then. */
export const CreditExposurePoint = z
  .strictObject({
    at: z.string(),
    held: z.number(),
    charged: z.number(),
    unapplied: z.number(),
    exposure: z.number(),
    /** The limit in force then, with a temporary one if its window was open; null: unlimited. */
    limit: z.number().nullable(),
  })
  .meta({ id: "DealerCreditExposurePoint" })
export type CreditExposurePoint = z.infer<typeof CreditExposurePoint>

/** What credit did for one order. Amounts are in the account's currency. */
export const CreditOrder = z
  .strictObject({
    order_id: z.string(),
    /** null: the order is not on account. */
    account: z
      .strictObject({
        id: z.string(),
        currency_code: z.string(),
        status: z.enum(CREDIT_STATUSES),
      })
      .nullable(),
    /** Still kept back for the order. */
    held: z.number(),
    /** Of what was held: charged. */
    charged: z.number(),
    /** Of what was held: given back. */
    released: z.number(),
    /** Of what was charged: credited again, as goods came back or an admin refunded it. */
    refunded: z.number(),
    /** Of what was charged: not paid yet. */
    owed: z.number(),
    holds: z.array(CreditHold),
    items: z.array(CreditItem),
  })
  .meta({ id: "DealerCreditOrder" })
export type CreditOrder = z.infer<typeof CreditOrder>

export const creditViewEndpoints = {
  creditExposure: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-accounts/:id/exposure",
    summary: "How an account stood over time: 366 points from one instant to another",
    query: z.strictObject({
      /** 90 days before `to` unless said. */
      from: Instant.optional(),
      /** Now unless said. */
      to: Instant.optional(),
    }),
    response: z.strictObject({
      from: z.string(),
      to: z.string(),
      currency_code: z.string(),
      points: z.array(CreditExposurePoint),
    }),
  }),
  retrieveCreditOrder: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-orders/:order_id",
    summary: "What is held, charged and owed of an order on account",
    response: z.strictObject({ credit_order: CreditOrder }),
  }),
} as const
