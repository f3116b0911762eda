// Run by `medusa exec` in the proof's store: mends what the last kill left, checks it, then does one thing and is killed in it.
const { Modules, ContainerRegistrationKeys } = require("@medusajs/framework/utils")
const core = require("@medusajs/medusa/core-flows")
const { reconcileCreditWorkflow } = require("medusa-plugin-dealers/workflows")

const PROVIDER = "pp_dealer-credit_default"
const say = (word) => process.stdout.write(`PROOF ${JSON.stringify(word)}\n`)
const fate = globalThis.__dealersFate
const armed = async (after, work) => {
  fate.asked = 0
  fate.left = after
  try {
    return await work()
  } finally {
    fate.left = Infinity
  }
}

/** Two hours go by. */
const AGE = [
  `UPDATE dealer_credit_hold SET created_at = created_at - interval '2 hours', expires_at = expires_at - interval '2 hours' WHERE status = 'open'`,
  `UPDATE "order" SET created_at = created_at - interval '2 hours'`,
  `ALTER TABLE dealer_credit_transaction DISABLE TRIGGER dealer_credit_transaction_kept`,
  `UPDATE dealer_credit_transaction SET recorded_at = recorded_at - interval '2 hours'`,
  // The instants are part of the ledger's chain of hashes.
  `DO $$ DECLARE t dealer_credit_transaction; BEGIN
    FOR t IN SELECT * FROM dealer_credit_transaction ORDER BY account_id, seq LOOP
      UPDATE dealer_credit_transaction SET chain = (dealer_credit_carried(t)).chain WHERE id = t.id;
    END LOOP;
  END $$`,
  `ALTER TABLE dealer_credit_transaction ENABLE TRIGGER dealer_credit_transaction_kept`,
  `UPDATE capture SET created_at = created_at - interval '2 hours'`,
  `UPDATE dealer_credit_order_turn SET ends_at = ends_at - interval '2 hours'`,
]

const FAULTS = {
  "an open hold of no live order": `
    SELECT h.id FROM dealer_credit_hold h LEFT JOIN "order" o ON o.id = h.order_id
    WHERE h.status = 'open' AND (o.id IS NULL OR o.canceled_at IS NOT NULL)`,
  "a live order whose holds and charges are not its total": `
    SELECT o.id, s.amount, x.kept FROM "order" o
    JOIN order_payment_collection op ON op.order_id = o.id
    JOIN payment_session s ON s.payment_collection_id = op.payment_collection_id AND s.deleted_at IS NULL
    LEFT JOIN payment p ON p.payment_session_id = s.id
    LEFT JOIN LATERAL (SELECT COALESCE(sum(amount - released), 0) AS kept FROM dealer_credit_hold h WHERE h.order_id = o.id) x ON true
    WHERE starts_with(s.provider_id, 'pp_dealer-credit') AND o.canceled_at IS NULL AND p.canceled_at IS NULL AND x.kept <> s.amount`,
  "a captured amount that is not charged, or charged twice": `
    SELECT p.id, c.captured, l.charged FROM payment p
    JOIN payment_session s ON s.id = p.payment_session_id
    JOIN LATERAL (SELECT COALESCE(sum(amount), 0) AS captured FROM capture WHERE payment_id = p.id AND deleted_at IS NULL) c ON true
    JOIN LATERAL (SELECT COALESCE(sum(t.amount), 0) AS charged FROM dealer_credit_transaction t
      JOIN dealer_credit_hold h ON h.id = t.hold_id WHERE h.hold_key = s.id AND t.kind = 'charge') l ON true
    WHERE starts_with(p.provider_id, 'pp_dealer-credit') AND c.captured <> l.charged`,
}

const mend = async (container) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const statement of AGE) {
    await knex.raw(statement)
  }
  await reconcileCreditWorkflow(container).run({ input: {} })
  await reconcileCreditWorkflow(container).run({ input: {} })
  for (const [what, sql] of Object.entries(FAULTS)) {
    const { rows } = await knex.raw(sql)
    if (rows.length) {
      throw new Error(`${what}: ${JSON.stringify(rows)}`)
    }
  }
  const wrong = await container.resolve("dealer_credit").verify()
  if (wrong.length) {
    throw new Error(`the books do not balance: ${JSON.stringify(wrong)}`)
  }
}

const makeCart = async (container, { region_id, sales_channel_id, customer_id, variant_id }) => {
  const { result: cart } = await core.createCartWorkflow(container).run({
    input: {
      region_id,
      sales_channel_id,
      customer_id,
      currency_code: "cny",
      email: "buyer@bench.dev",
      items: [{ variant_id, quantity: 2 }],
    },
  })
  await core.createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cart.id },
  })
  await core.createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: data[0].payment_collection.id, provider_id: PROVIDER, customer_id },
  })

  return cart.id
}

const complete = async (container, cartId) =>
  (await core.completeCartWorkflow(container).run({ input: { id: cartId } })).result.id

const paymentOf = async (container, orderId) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "payment_collections.payments.id", "payment_collections.payments.amount"],
    filters: { id: orderId },
  })

  return data[0].payment_collections[0].payments[0]
}

const ACTS = {
  complete: async (container, cart, after) => armed(after, () => complete(container, cart)),
  capture: async (container, cart, after) => {
    const payment = await paymentOf(container, await complete(container, cart))
    await armed(after, () =>
      core
        .capturePaymentWorkflow(container)
        .run({ input: { payment_id: payment.id, amount: Number(payment.amount) / 2 } })
    )
  },
  cancel: async (container, cart, after) => {
    const order_id = await complete(container, cart)
    await armed(after, () => core.cancelOrderWorkflow(container).run({ input: { order_id } }))
  },
}

module.exports.default = async ({ container, args: [act, after, setting] }) => {
  await mend(container)
  say("mended")
  if (act !== "mend") {
    const cart = await makeCart(container, JSON.parse(Buffer.from(setting, "base64").toString()))
    await ACTS[act](container, cart, Number(after))
    say({ survived: fate.asked })
  }
  process.exit(0)
}
