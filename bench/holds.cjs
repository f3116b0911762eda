// Run by `medusa exec` in the bench's store: credit holds per second through the service, and by hand with the very same
// statements on the same pool. Prints "P8 {json}" lines.
const path = require("node:path")
const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")

const built = path.join(
  path.dirname(require.resolve("medusa-plugin-dealers/package.json")),
  ".medusa/server/src/modules/credit"
)
const { placeHold } = require(path.join(built, "moves.js"))

const CLIENTS = 8
const ROUNDS = 5
const ROUND_MS = Number(process.env.ROUND_MS ?? 3_000)
const ACCOUNTS = 1_000
const COUNTS = { held: true, charged: true, unapplied: true }

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

const request = (serial, nth) => ({
  key: `bench_${serial}`,
  dealer_id: `bench_credit_${nth}`,
  currency_code: "cny",
  amount: "10",
  cart_id: null,
  order_id: `bench_order_${serial}`,
  actor_id: null,
  now: new Date(),
})

/** The statements of one hold with their bindings, as the service gives them to the database. */
const record = async (knex, input) => {
  const statements = []
  await knex.transaction(async (trx) => {
    const sql = async (statement, bindings = {}) => {
      statements.push({ statement, bindings })

      return (await trx.raw(statement, bindings)).rows
    }
    await sql("SET LOCAL lock_timeout = '3s'")
    await placeHold(sql, input, COUNTS)
  })

  return statements
}

/** The same statements again for another account, with what differs put in by hand. */
const byHand = (knex, statements) => async (serial, nth) => {
  const accountId = `bench_account_${nth}`
  const key = `bench_${serial}`
  const renamed = { key, hold_key: key, dealerId: `bench_credit_${nth}` }
  const hold = `bench_hold_${serial}`
  await knex.transaction(async (trx) => {
    let locked
    for (const { statement, bindings } of statements) {
      const given = { ...bindings }
      for (const name of Object.keys(given)) {
        if (name in renamed && typeof given[name] === "string") {
          given[name] = renamed[name]
        }
        if (/^(accountId|account_id)$/.test(name) || given[name] === "bench_account_0") {
          given[name] = accountId
        }
      }
      if (/INSERT INTO dealer_credit_hold/.test(statement)) {
        given.id = hold
      }
      if (/INSERT INTO dealer_credit_transaction/.test(statement)) {
        Object.assign(given, {
          id: `bench_tx_${serial}`,
          key: `hold:${hold}`,
          holdId: hold,
          seq: locked.seq,
          held: String(Number(locked.held) + 10),
          lines: bindings.lines.replace(/"id":"[^"]+"/g, () => `"id":"bench_e_${serial}_${Math.random()}"`),
        })
      }
      const { rows } = await trx.raw(statement, given)
      if (/FOR UPDATE/.test(statement)) {
        locked = rows.find(({ id }) => id === accountId)
      }
    }
  })
}

/** How often per second can `CLIENTS` at once do it? */
const rate = async (work, next) => {
  let done = 0
  const ends = performance.now() + ROUND_MS
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < ends) {
        await work(...next())
        done += 1
      }
    })
  )

  return (done * 1_000) / (performance.now() - began)
}

module.exports.default = async ({ container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const credit = container.resolve("dealer_credit")
  await knex.raw(
    `INSERT INTO dealer_credit_account (id, dealer_id, currency_code, is_unlimited)
     SELECT 'bench_account_' || n, 'bench_credit_' || n, 'cny', true FROM generate_series(0, ?::int) n`,
    [ACCOUNTS]
  )
  const statements = await record(knex, request("recorded", 0))
  const service = (serial, nth) => credit.placeHold(request(serial, nth))
  const hand = byHand(knex, statements)
  let serial = 0
  for (const [what, pick] of [
    ["one account", () => 1],
    ["1,000 accounts", () => 1 + (serial % ACCOUNTS)],
  ]) {
    const next = () => {
      serial += 1

      return [serial, pick()]
    }
    const rates = { service: [], hand: [] }
    await rate(service, next)
    await rate(hand, next)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const side of round % 2 ? ["service", "hand"] : ["hand", "service"]) {
        rates[side].push(await rate(side === "service" ? service : hand, next))
      }
    }
    const pairs = rates.service.map((one, index) => one / rates.hand[index])
    process.stdout.write(
      `P8 ${JSON.stringify({
        what: `holds per second, ${what}, ${CLIENTS} at once`,
        statements: statements.length,
        by_hand: Math.round(median(rates.hand)),
        service: Math.round(median(rates.service)),
        ratio: Number(median(pairs).toFixed(2)),
      })}\n`
    )
  }
  process.exit(0)
}
