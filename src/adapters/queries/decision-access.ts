import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MemberRole } from "../../http/dealer"
import type { Ownership } from "../../workflows/guards/access"

type Row = {
  kind: "cart" | "order"
  customer_id: string | null
  status: Ownership["dealer"]["status"]
  shows_prices_to_viewers: boolean
  buyers_see_company_orders: boolean
  actor_role: MemberRole | null
}

/** What an id in a store request may name. */
export type Named = "cart" | "order" | "payment_collection"

const OWNER = `
  LEFT JOIN dealer_member own ON own.customer_id = thing.customer_id AND own.deleted_at IS NULL`

const REST = (dealer: string) => `
  JOIN dealer d ON d.id = ${dealer}
  LEFT JOIN dealer_member me ON me.customer_id = ? AND me.dealer_id = d.id AND me.deleted_at IS NULL`

const COLUMNS = (kind: string) =>
  `SELECT '${kind}' AS kind, thing.customer_id, d.status, d.shows_prices_to_viewers, d.buyers_see_company_orders, me.role AS actor_role`

/** An order belongs to the dealer it was placed for, also after its member has left. */
const PLACED_FOR = `
  LEFT JOIN LATERAL (
    SELECT x.dealer_id FROM dealer_decision x
    WHERE x.order_id = thing.id AND x.status = 'placed' AND x.deleted_at IS NULL
    ORDER BY x.created_at LIMIT 1
  ) placed ON true`

const ORDER_REST = `${OWNER} ${PLACED_FOR} ${REST("COALESCE(placed.dealer_id, own.dealer_id)")}`
const CART_REST = `${OWNER} ${REST("own.dealer_id")}`

const QUERIES: Record<Named, { sql: string; takes: number }> = {
  cart: { sql: `${COLUMNS("cart")} FROM cart thing ${CART_REST} WHERE thing.id = ?`, takes: 1 },
  order: { sql: `${COLUMNS("order")} FROM "order" thing ${ORDER_REST} WHERE thing.id = ?`, takes: 1 },
  payment_collection: {
    sql: `${COLUMNS("cart")} FROM cart_payment_collection link JOIN cart thing ON thing.id = link.cart_id ${CART_REST}
      WHERE link.payment_collection_id = ? AND link.deleted_at IS NULL
      UNION ALL
      ${COLUMNS("order")} FROM order_payment_collection link JOIN "order" thing ON thing.id = link.order_id ${ORDER_REST}
      WHERE link.payment_collection_id = ? AND link.deleted_at IS NULL`,
    takes: 2,
  },
}

type Raw = { raw: (sql: string, bindings: unknown[]) => Promise<{ rows: Row[] }> }

/** Which dealer's is the thing of this id, and what is the caller there? One indexed query; none: it is no dealer's. */
export const ownershipsOf = async (
  container: Pick<MedusaContainer, "resolve">,
  named: Named,
  id: string,
  actorId: string | null
): Promise<Ownership[]> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Raw
  const { sql, takes } = QUERIES[named]
  const bindings = Array.from({ length: takes }, () => [actorId, id]).flat()
  const { rows } = await knex.raw(sql, bindings)

  return rows.map(({ kind, customer_id, actor_role, ...dealer }) => ({
    kind,
    customer_id,
    actor_id: actorId,
    actor_role,
    dealer,
  }))
}
