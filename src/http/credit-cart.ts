import { z } from "@medusajs/framework/zod"
import { Reason } from "./contract"
import { CreditDueDay } from "./credit-records"

/** How much credit a cart would use if it were completed now, and what would stand in its way. */
export const CartCredit = z
  .strictObject({
    currency_code: z.string(),
    /** What the cart comes to: this much would be held. */
    amount: z.number(),
    /** The cart is set to be paid on account. */
    is_chosen: z.boolean(),
    outcome: z.enum(["allow", "review", "deny"]),
    reasons: z.array(Reason),
    /** The cheapest way past everything, in the language of the request; null when nothing stands in the way. */
    cure: z.string().nullable(),
    /** For members who may see the company's credit; null for others. */
    figures: z
      .strictObject({
        is_unlimited: z.boolean(),
        /** Null: without end. */
        available_before: z.number().nullable(),
        available_after: z.number().nullable(),
        /** What is owed already, by the day on which it is due. */
        due: z.array(CreditDueDay),
      })
      .nullable(),
  })
  .meta({ id: "DealerCartCredit" })
export type CartCredit = z.infer<typeof CartCredit>
