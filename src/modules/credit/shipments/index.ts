import { generateEntityId } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { type Amount, money } from "../../../shared/money"
import type { Sql, Transact } from "../../../framework/transact"

/** A charge of a shipment that Medusa is to capture; `amount` is decimal text. */
export type ShipmentClaim = { id: string; key: string; order_id: string; amount: string }

export type ShipmentClaims = {
  order_id: string
  /** In the order in which they left; null: all that is held. One that was claimed before is not claimed again. */
  charges: readonly { key: string; amount: Amount | null }[]
  /** Everything has left: what is held beyond the shipments is charged too. */
  takes_rest: boolean
  now: Date
}

/** A minute in which whoever claimed a charge may still be at work. */
const UNDER_WAY_MS = 60_000
const RETURNED = "id, key, order_id, amount::text AS amount"

/** What the order holds and no claim has spoken for. Its holds stay locked, so that claims come one after another. */
const freeOf = async (sql: Sql, orderId: string): Promise<{ free: BigNumber; count: number }> => {
  const holds = await sql<{ open: string }>(
    `SELECT (amount - charged - released)::text AS open FROM dealer_credit_hold
     WHERE order_id = :orderId AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    { orderId }
  )
  const [claims] = await sql<{ pending: string; count: number }>(
    `SELECT COALESCE(sum(amount) FILTER (WHERE charged_at IS NULL), 0)::text AS pending, count(*)::int AS count
     FROM dealer_credit_shipment WHERE order_id = :orderId AND deleted_at IS NULL`,
    { orderId }
  )

  return {
    free: holds.reduce((sum, { open }) => sum.plus(open), money(0)).minus(claims?.pending ?? 0),
    count: claims?.count ?? 0,
  }
}

const insert = (sql: Sql, order_id: string, key: string, amount: BigNumber): Promise<ShipmentClaim[]> =>
  sql<ShipmentClaim>(
    `INSERT INTO dealer_credit_shipment (id, key, order_id, amount, charged_at)
     VALUES (:id, :key, :order_id, CAST(:amount AS numeric), CASE WHEN CAST(:amount AS numeric) = 0 THEN now() END)
     ON CONFLICT (key) WHERE deleted_at IS NULL DO NOTHING RETURNING ${RETURNED}`,
    { id: generateEntityId(undefined, "dcship"), key, order_id, amount: amount.toFixed() }
  )

const claim = async (
  sql: Sql,
  { order_id, charges, takes_rest, now }: ShipmentClaims
): Promise<{ claimed: ShipmentClaim[]; open: ShipmentClaim[] }> => {
  const { free, count } = await freeOf(sql, order_id)
  const open = await sql<ShipmentClaim>(
    `SELECT ${RETURNED} FROM dealer_credit_shipment
     WHERE order_id = :order_id AND deleted_at IS NULL AND charged_at IS NULL AND updated_at < :before ORDER BY created_at, id`,
    { order_id, before: new Date(now.getTime() - UNDER_WAY_MS) }
  )
  const claimed: ShipmentClaim[] = []
  let left = free
  const wishes = [...charges, ...(takes_rest ? [{ key: `rest:${order_id}:${count}`, amount: null }] : [])]
  for (const { key, amount } of wishes) {
    const part = amount === null || left.lt(amount) ? left : money(amount)
    const isRest = key.startsWith("rest:")
    const [made] = isRest && !left.isGreaterThan(0) ? [] : await insert(sql, order_id, key, part)
    if (made) {
      claimed.push(made)
      left = left.minus(part)
    }
  }

  return { claimed, open }
}

/** Which shipment charges how much, each once. */
export const shipmentsOf = (transact: Transact) => ({
  /**
   * Speaks for the charges of shipments that nobody spoke for, never for more than the order holds; `open`: claims of which nobody
   * was heard for a minute.
   */
  claim: (input: ShipmentClaims) => transact((sql) => claim(sql, input)),
  /** Medusa has captured it. */
  confirm: (id: string, at: Date): Promise<unknown> =>
    transact((sql) =>
      sql("UPDATE dealer_credit_shipment SET charged_at = :at, updated_at = now() WHERE id = :id", { id, at })
    ),
  /** The undo of `claim`: whoever comes next may claim what was not captured. */
  withdraw: (ids: readonly string[]): Promise<unknown> =>
    transact((sql) =>
      sql("DELETE FROM dealer_credit_shipment WHERE id = ANY(:ids) AND charged_at IS NULL", { ids: [...ids] })
    ),
})
