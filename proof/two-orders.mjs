// What two processes do with one order, hold, payment or cart at the same time.
import { payable } from "../bench/world.mjs"

const PROVIDER = "pp_dealer-credit_default"

const place = async ({ world }, quantity) => {
  const { id } = await payable(world, 1, () => quantity, PROVIDER)
  const { order } = await world.post(`/store/carts/${id}/complete`, {}, world.buyer)

  return order.id
}

const paymentsOf = ({ sql }, orderId) =>
  sql(
    `SELECT p.id, p.canceled_at IS NULL AS is_live FROM payment p
     JOIN order_payment_collection op ON op.payment_collection_id = p.payment_collection_id AND op.deleted_at IS NULL
     WHERE op.order_id = $1 AND p.deleted_at IS NULL ORDER BY p.created_at`,
    [orderId]
  )

const total = async ({ sql }, orderId) =>
  Number(
    (
      await sql(
        `SELECT totals->>'current_order_total' AS total FROM order_summary WHERE order_id = $1 AND deleted_at IS NULL
         ORDER BY version DESC LIMIT 1`,
        [orderId]
      )
    )[0].total
  )

/** What the ledger says of an order, by kind. */
const ledgerOf = async ({ sql }, orderId) => {
  const rows = await sql(
    `SELECT h.held::float, h.charged::float, COALESCE(r.refunded, 0)::float AS refunded, h.open::int
     FROM (SELECT COALESCE(sum(amount - charged - released), 0) AS held, COALESCE(sum(charged), 0) AS charged,
             count(*) FILTER (WHERE status = 'open') AS open FROM dealer_credit_hold WHERE order_id = $1) h,
       (SELECT sum(t.amount) AS refunded FROM dealer_credit_transaction t JOIN refund f ON t.idempotency_key = 'refund:' || f.id
        JOIN payment p ON p.id = f.payment_id
        JOIN order_payment_collection op ON op.payment_collection_id = p.payment_collection_id AND op.deleted_at IS NULL
        WHERE op.order_id = $1) r`,
    [orderId]
  )

  return rows[0]
}

const changeTotal = ({ sql }, orderId, to) =>
  sql(
    `UPDATE order_summary SET totals = jsonb_set(totals, '{current_order_total}', to_jsonb($2::numeric)) WHERE order_id = $1`,
    [orderId, to]
  )

const settleBoth = ({ run }, order_id) =>
  run("workflows/credit/settle-order", "settleCreditOfOrderWorkflow", { order_id })

const capture = ({ world }, id, amount) =>
  world.post(`/admin/payments/${id}/capture`, amount ? { amount } : {}, world.admin)

export const ORDERS = [
  {
    what: "settle one order whose charge became too much",
    act: async (tools) => {
      const id = await place(tools, 3)
      const [payment] = await paymentsOf(tools, id)
      await capture(tools, payment.id)
      const was = await total(tools, id)
      await changeTotal(tools, id, was - 60)
      const replies = await settleBoth(tools, id)

      return {
        replies,
        expected: { held: 0, charged: was, refunded: 60, open: 0 },
        found: await ledgerOf(tools, id),
      }
    },
  },
  {
    what: "settle one order of which too much is held",
    act: async (tools) => {
      const id = await place(tools, 3)
      const was = await total(tools, id)
      await changeTotal(tools, id, was - 60)
      const replies = await settleBoth(tools, id)

      return {
        replies,
        expected: { held: was - 60, charged: 0, refunded: 0, open: 1 },
        found: await ledgerOf(tools, id),
      }
    },
  },
  {
    what: "confirm one edit that grows an order",
    act: async (tools) => {
      const { world, both, until } = tools
      const id = await place(tools, 3)
      await world.post("/admin/order-edits", { order_id: id }, world.admin)
      const items = [{ variant_id: world.variants[0].id, quantity: 1 }]
      await world.post(`/admin/order-edits/${id}/items`, { items }, world.admin)
      const replies = await both(`/admin/order-edits/${id}/confirm`)
      const wished = await total(tools, id)
      await until(async () => (await ledgerOf(tools, id)).held === wished)
      const found = await ledgerOf(tools, id)
      const live = (await paymentsOf(tools, id)).filter(({ is_live }) => is_live).length

      return {
        replies,
        expected: { held: wished, charged: 0, refunded: 0, open: 1, live: 1 },
        found: { ...found, live },
      }
    },
  },
  {
    what: "cancel one order that is charged in part",
    act: async (tools) => {
      const id = await place(tools, 3)
      const [payment] = await paymentsOf(tools, id)
      await capture(tools, payment.id, 80)
      const replies = await tools.both(`/admin/orders/${id}/cancel`)
      await tools.until(async () => (await ledgerOf(tools, id)).held === 0)

      return {
        replies,
        expected: { held: 0, charged: 80, refunded: 80, open: 0 },
        found: await ledgerOf(tools, id),
      }
    },
  },
  {
    what: "release one hold",
    act: async (tools) => {
      const id = await place(tools, 3)
      const [hold] = await tools.sql("SELECT id FROM dealer_credit_hold WHERE order_id = $1", [id])
      const replies = await tools.both(
        `/admin/dealer-credit-accounts/${tools.account.id}/holds/${hold.id}/release`,
        tools.world.admin,
        { reason: "Paid in cash" }
      )
      const rows = await tools.sql(
        "SELECT kind FROM dealer_credit_transaction WHERE hold_id = $1 ORDER BY seq",
        [hold.id]
      )

      return { replies, expected: ["hold", "release"], found: rows.map(({ kind }) => kind) }
    },
  },
  {
    what: "capture one payment",
    act: async (tools) => {
      const id = await place(tools, 3)
      const [payment] = await paymentsOf(tools, id)
      const replies = await tools.both(`/admin/payments/${payment.id}/capture`)

      return {
        replies,
        expected: { held: 0, charged: await total(tools, id), refunded: 0, open: 0 },
        found: await ledgerOf(tools, id),
      }
    },
  },
  {
    what: "complete one cart",
    act: async (tools) => {
      const { id } = await payable(tools.world, 1, () => 3, PROVIDER)
      const replies = await tools.both(`/store/carts/${id}/complete`, tools.world.buyer)
      const [{ orders, held }] = await tools.sql(
        `SELECT count(*)::int AS orders, (SELECT COALESCE(sum(amount - charged - released), 0)::float FROM dealer_credit_hold
           WHERE cart_id = $1) AS held
         FROM order_cart oc JOIN "order" o ON o.id = oc.order_id AND o.deleted_at IS NULL WHERE oc.cart_id = $1 AND oc.deleted_at IS NULL`,
        [id]
      )

      return { replies, expected: { orders: 1, held: 240 }, found: { orders, held } }
    },
  },
]
