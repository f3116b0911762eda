// What two processes do with all accounts at the same time: close, dun, charge late fees, read a bank file in.
const ACCOUNTS = 20

let opened
/** Accounts of dealers of their own, each with a charge that has long been due. */
const accounts = async ({ world, sql }) => {
  opened ??= (async () => {
    const made = []
    for (let at = 1; at <= ACCOUNTS; at += 1) {
      const { dealer } = await world.post(
        "/admin/dealers",
        { code: `t${at}`, name: `Two ${at}`, country_code: "cn", currency_code: "cny" },
        world.admin
      )
      const { credit_account } = await world.post(
        "/admin/dealer-credit-accounts",
        { dealer_id: dealer.id, currency_code: "cny", reason: "Two", credit_limit: 10000 },
        world.admin
      )
      await world.post(
        `/admin/dealer-credit-accounts/${credit_account.id}/charges`,
        {
          kind: "external_charge",
          amount: "1000",
          key: `c${at}`,
          document_on: "2026-09-01",
          due_on: "2026-10-01",
        },
        world.admin
      )
      made.push({ id: credit_account.id, code: dealer.code })
    }
    await sql("UPDATE dealer_credit_account SET created_at = created_at - interval '70 days'")

    return made
  })()

  return await opened
}

const count = async ({ sql }, text) => (await sql(text))[0]

export const MANY = [
  {
    what: "close the same months",
    rounds: 1,
    act: async (tools) => {
      await accounts(tools)
      await tools.world.post(
        "/admin/dealer-credit-cycles",
        { kind: "monthly", month_day: 31, effective_on: "2026-01-01" },
        tools.world.admin
      )
      const replies = await tools.both("/admin/dealer-credit-statements")
      const [first, second] = replies.map(({ body }) => body.closed)
      const found = await count(
        tools,
        `SELECT count(*)::int AS statements, count(DISTINCT (account_id, to_on))::int AS months,
           count(DISTINCT account_id)::int AS accounts FROM dealer_credit_statement WHERE status <> 'withdrawn'`
      )
      const months = found.months

      return {
        replies,
        expected: { statements: first + second, months: first + second, accounts: ACCOUNTS + 1 },
        found: { statements: found.statements, months, accounts: found.accounts },
      }
    },
  },
  {
    what: "run dunning",
    rounds: 1,
    act: async (tools) => {
      await accounts(tools)
      const step = { days: 5, level: 1, channel: "feed", template: "admin-ui", audience: "admin" }
      await tools.world.post(
        "/admin/dealer-credit-dunning-processes",
        {
          name: "All",
          rank: 1,
          is_on: true,
          group: { kind: "all", ids: [] },
          steps: [step],
        },
        tools.world.admin
      )
      const replies = await tools.both("/admin/dealer-credit-dunning/run")
      const found = await count(
        tools,
        `SELECT count(*)::int AS letters, count(DISTINCT account_id)::int AS accounts,
           (SELECT count(*)::int FROM notification WHERE channel = 'feed') AS sent
         FROM dealer_credit_dunning_action WHERE kind = 'level' AND status = 'sent'`
      )

      return { replies, expected: { letters: ACCOUNTS, accounts: ACCOUNTS, sent: ACCOUNTS }, found }
    },
  },
  {
    what: "charge the late fees of one month",
    rounds: 1,
    act: async (tools) => {
      await accounts(tools)
      const late_fee = { is_on: true, annual_rate: 0.12, grace_days: 0, minimums: {} }
      await tools.world.post("/admin/dealer-credit-terms", { late_fee, reason: "Two" }, tools.world.admin)
      const replies = await tools.run("workflows/credit/charge-late-fees", "chargeLateFeesWorkflow", {
        now: "2027-02-03T00:00:00Z",
      })
      const found = await count(
        tools,
        `SELECT count(*)::int AS fees, count(DISTINCT (account_id, month))::int AS months,
           (SELECT count(*)::int FROM dealer_credit_transaction WHERE kind = 'fee') AS rows,
           (SELECT count(*)::int FROM dealer_credit_transaction r JOIN dealer_credit_transaction t ON t.id = r.reverses_id WHERE t.kind = 'fee') AS reversed
         FROM dealer_credit_late_fee`
      )

      return { replies, expected: { fees: ACCOUNTS, months: ACCOUNTS, rows: ACCOUNTS, reversed: 0 }, found }
    },
  },
  {
    what: "read the same bank file in",
    rounds: 3,
    act: async (tools, round) => {
      const all = await accounts(tools)
      const lines = Array.from(
        { length: 200 },
        (_, at) => `2026-11-0${(at % 9) + 1},${at + 1}.50,BK-${round}-${at},${all[at % all.length].code}`
      )
      const file = ["date,amount,reference,dealer_code", ...lines].join("\n")
      const replies = await tools.both("/admin/dealer-credit-imports", tools.world.admin, {
        kind: "payment",
        file,
        dry_run: false,
      })
      await tools.until(
        async () =>
          (
            await count(
              tools,
              "SELECT count(*)::int AS n FROM dealer_credit_import WHERE status NOT IN ('done', 'checked')"
            )
          ).n === 0
      )
      const found = await count(
        tools,
        `SELECT count(*)::int AS payments, count(DISTINCT reference)::int AS lines, sum(amount)::float AS amount
         FROM dealer_credit_transaction WHERE kind = 'payment' AND reference LIKE 'BK-${round}-%'`
      )

      return { replies, expected: { payments: 200, lines: 200, amount: 20200 }, found }
    },
  },
]
