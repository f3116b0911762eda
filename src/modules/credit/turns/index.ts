import { generateEntityId } from "@medusajs/framework/utils"
import type { Transact } from "../../../framework/transact"

/** Who may change the credit of an order right now. */
export type OrderTurn = { order_id: string; holder: string }

/** Longer than any single move of an order takes. Whoever is at work says so again before each. */
const LASTS = "interval '60 seconds'"

/**
 * One at a time per order, in as many processes as there are: kept by the database's clock, whatever locking the store uses. It
 * holds no lock of the database while it lasts.
 */
export const turnsOf = (transact: Transact) => ({
  /** Null while somebody else is at work on the order. */
  take: (order_id: string): Promise<OrderTurn | null> =>
    transact(async (sql) => {
      const [turn] = await sql<OrderTurn>(
        `INSERT INTO dealer_credit_order_turn AS t (order_id, holder, ends_at)
         VALUES (:order_id, :holder, clock_timestamp() + ${LASTS})
         ON CONFLICT (order_id) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
           WHERE t.ends_at < clock_timestamp()
         RETURNING order_id, holder`,
        { order_id, holder: generateEntityId(undefined, "dcturn") }
      )

      return turn ?? null
    }),
  /** Is it still this holder's turn? Then it lasts anew; false: it ended, and somebody else may be at work. */
  keep: ({ order_id, holder }: OrderTurn): Promise<boolean> =>
    transact(async (sql) => {
      const kept = await sql(
        `UPDATE dealer_credit_order_turn SET ends_at = clock_timestamp() + ${LASTS}
         WHERE order_id = :order_id AND holder = :holder RETURNING order_id`,
        { order_id, holder }
      )

      return kept.length > 0
    }),
  giveBack: ({ order_id, holder }: OrderTurn): Promise<void> =>
    transact(async (sql) => {
      await sql("DELETE FROM dealer_credit_order_turn WHERE order_id = :order_id AND holder = :holder", {
        order_id,
        holder,
      })
    }),
})
