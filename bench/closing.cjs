// Run by `medusa exec` in the bench's store: closes the statements of 10,000 accounts with a million ledger rows, and ages what they
// owe, each against one plain aggregate over the same rows. Prints "P15 {json}" lines.
const path = require("node:path")
const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")

const built = path.join(
  path.dirname(require.resolve("medusa-plugin-dealers/package.json")),
  ".medusa/server/src"
)
const { creditAging } = require(path.join(built, "adapters/queries/credit-aging.js"))

const ACCOUNTS = Number(process.env.ACCOUNTS ?? 10_000)
const ROWS = 100
const ROUNDS = 5
const AT = "2026-09-01T00:00:00Z"

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const timed = async (work) => {
  const started = performance.now()
  await work()

  return performance.now() - started
}

/** Three charges, then a payment of the last, again and again through one month. */
const WORLD = [
  `INSERT INTO dealer (id, code, name, country_code, currency_code, tags)
   SELECT 'bench_s' || n, 'bench-s' || n, 'Bench ' || n, 'cn', 'cny', '{}' FROM generate_series(1, :accounts::int) n`,
  `INSERT INTO dealer_credit_account (id, dealer_id, currency_code, is_unlimited, seq, charged)
   SELECT 'bench_a' || n, 'bench_s' || n, 'cny', true, :rows::int, :rows::int * 50 FROM generate_series(1, :accounts::int) n`,
  `INSERT INTO dealer_credit_transaction (id, account_id, seq, kind, amount, currency_code, idempotency_key, request_hash, held_after,
     charged_after, unapplied_after, effective_at, recorded_at)
   SELECT 'bench_t' || n || '_' || s, 'bench_a' || n, s, CASE WHEN s % 4 = 0 THEN 'payment' ELSE 'external_charge' END, 100, 'cny',
     'k' || s, 'h', 0, 0, 0, CAST(:at AS timestamptz) + make_interval(mins => s * 400), CAST(:at AS timestamptz) + make_interval(mins => s * 400)
   FROM generate_series(1, :accounts::int) n, generate_series(1, :rows::int) s`,
  `INSERT INTO dealer_credit_item (id, account_id, transaction_id, side, kind, document_number, amount, open, document_on, due_on, effective_at)
   SELECT 'bench_i' || substr(t.id, 8), t.account_id, t.id, CASE WHEN t.kind = 'payment' THEN 'credit' ELSE 'debit' END, t.kind,
     CASE WHEN t.kind = 'payment' THEN NULL ELSE 'N' || t.seq END, 100, CASE WHEN t.seq % 4 IN (0, 3) THEN 0 ELSE 100 END,
     '2026-09-01', CASE WHEN t.kind = 'payment' THEN NULL ELSE to_char(t.effective_at + interval '20 days', 'YYYY-MM-DD') END, t.effective_at
   FROM dealer_credit_transaction t WHERE t.id LIKE 'bench\\_t%'`,
  `INSERT INTO dealer_credit_application (id, account_id, debit_item_id, credit_item_id, amount, transaction_id, effective_at, recorded_at)
   SELECT 'bench_p' || substr(t.id, 8), t.account_id, 'bench_i' || substr(t.account_id, 8) || '_' || (t.seq - 1), 'bench_i' || substr(t.id, 8),
     100, t.id, t.effective_at, t.recorded_at
   FROM dealer_credit_transaction t WHERE t.id LIKE 'bench\\_t%' AND t.kind = 'payment'`,
]

const PLAIN = {
  close: `SELECT account_id, sum(CASE WHEN kind = 'payment' THEN -amount ELSE amount END) FROM dealer_credit_transaction
    WHERE account_id LIKE 'bench\\_a%' AND effective_at >= '2026-09-01' AND effective_at < '2026-10-01' GROUP BY account_id`,
  age: `SELECT account_id, sum(CASE WHEN side = 'debit' THEN open ELSE -open END) FROM dealer_credit_item
    WHERE account_id LIKE 'bench\\_a%' GROUP BY account_id`,
}

const say = (what, mine, plain, extra) =>
  process.stdout.write(
    `P15 ${JSON.stringify({ what, plain_ms: Math.round(median(plain)), plugin_ms: Math.round(median(mine)), ratio: Number((median(mine) / median(plain)).toFixed(2)), ...extra })}\n`
  )

module.exports.default = async ({ container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { statements } = container.resolve("dealer_credit")
  await knex.transaction(async (trx) => {
    await trx.raw("SET LOCAL session_replication_role = replica")
    await trx.raw(
      "ALTER TABLE dealer_credit_transaction ENABLE ALWAYS TRIGGER dealer_credit_transaction_carried"
    )
    for (const statement of WORLD) {
      await trx.raw(statement, { accounts: ACCOUNTS, rows: ROWS, at: AT })
    }
  })
  await knex.raw(
    "VACUUM ANALYZE dealer_credit_transaction, dealer_credit_item, dealer_credit_application, dealer_credit_account"
  )
  const until = (to_on, closes_at) =>
    Array.from({ length: ACCOUNTS }, (_, at) => ({
      account_id: `bench_a${at + 1}`,
      dealer_code: `bench-s${at + 1}`,
      dealer_name: `Bench ${at + 1}`,
      from_on: "2026-09-01",
      to_on,
      zone: "UTC",
      opens_at: new Date(AT),
      closes_at: new Date(closes_at),
    }))
  const closing = (periods) => async () => {
    let made = []
    const ms = await timed(async () => (made = await statements.close(periods, { now: new Date() })))
    if (made.length !== ACCOUNTS) {
      throw new Error(`${made.length} statements of ${ACCOUNTS}`)
    }
    await statements.withdraw(made.map(({ id }) => id))
    await knex.raw("VACUUM ANALYZE dealer_credit_statement")

    return ms
  }
  const aging = (as_of) => () =>
    timed(() =>
      creditAging(container, { by: "due", as_of, limit: 20, offset: 0, bounds: [0, 30, 60, 90, 120] })
    )
  const month = until("2026-09-30", "2026-10-01T00:00:00Z")
  const half = until("2026-09-15", "2026-09-16T00:00:00Z")
  const measures = [
    ["close of one month for all accounts, hashed in SQL, with its writes", closing(month), PLAIN.close],
    ["the same where each account has rows dated past the period's end", closing(half), PLAIN.close],
    ["aging of all accounts after the last payment", aging("2026-10-15"), PLAIN.age],
    ["aging of all accounts on a day before half of the payments", aging("2026-09-15"), PLAIN.age],
  ]
  for (const [what, measure, sql] of measures) {
    const plain = []
    const mine = []
    for (let round = 0; round < ROUNDS; round += 1) {
      plain.push(await timed(() => knex.raw(sql)))
      mine.push(await measure())
    }
    say(what, mine, plain, { accounts: ACCOUNTS, rows: ACCOUNTS * ROWS })
  }
  process.exit(0)
}
