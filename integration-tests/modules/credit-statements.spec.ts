import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { addDays, dayEnd } from "../../src/modules/credit/domain/local-day"
import { periodsToClose, type SettlementCycle } from "../../src/modules/credit/domain/settlement-cycle"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(240_000)

const ZONE = "Asia/Shanghai"
const MONTHLY: SettlementCycle = { kind: "monthly", day: 31 }
const noon = (day: string) => new Date(`${day}T04:00:00Z`)

type Statement = Awaited<ReturnType<CreditModuleService["listDealerCreditStatements"]>>[number]

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let serial = 0
    const raw = async <T>(sql: string): Promise<T[]> => await MikroOrmWrapper.forkManager().execute(sql)
    const record = (account_id: string, kind: "fee" | "payment", amount: string, on: string) => {
      serial += 1

      return service.record({
        account_id,
        kind,
        amount,
        key: `k${serial}`,
        now: noon(on),
        effective_at: noon(on),
      })
    }
    const chainOf = async (account_id: string): Promise<Statement[]> =>
      (
        await service.listDealerCreditStatements({ account_id }, { order: { number: "ASC" }, take: 500 })
      ).filter(({ status }) => status !== "superseded" && status !== "withdrawn")
    const dueFor = async (account_id: string, now: Date, cycle: SettlementCycle = MONTHLY, zone = ZONE) => {
      const last = (await chainOf(account_id)).at(-1)?.to_on ?? null

      return periodsToClose(cycle, zone, { last_to_on: last, starts_on: "2026-06-10" }, now).map(
        (period) => ({
          ...period,
          account_id,
          zone,
          dealer_code: "D1",
          dealer_name: "Dealer 1",
        })
      )
    }
    const closeAll = async (account_id: string, now: Date, cycle: SettlementCycle = MONTHLY, zone = ZONE) => {
      for (const period of await dueFor(account_id, now, cycle, zone)) {
        await service.statements.close([period], { now })
      }
    }
    /** The lines by the double entry, which the close does not read. */
    const linesOf = (id: string) =>
      raw<{ id: string; seq: number; owed: string; is_late: boolean }>(`
        SELECT t.id, t.seq, sum(e.amount)::text AS owed, t.effective_at < s.opens_at AS is_late
        FROM dealer_credit_statement s
        JOIN dealer_credit_transaction t ON t.account_id = s.account_id AND t.effective_at < s.closes_at AND t.seq <= s.through_seq
          AND NOT (t.effective_at < s.opens_at AND t.seq <= s.since_seq)
        JOIN dealer_credit_entry e ON e.transaction_id = t.id AND e.ledger IN ('receivable', 'unapplied')
        WHERE s.id = '${id}' GROUP BY t.id, t.seq, s.opens_at HAVING sum(e.amount) <> 0 ORDER BY t.effective_at, t.seq`)
    const cents = (amount: string | number) => Math.round(Number(amount) * 100)

    describe("statements", () => {
      let accountId: string
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "100000")
      })
      afterEach(async () => {
        expect(await service.statements.differing()).toEqual([])
      })

      it("carry what was before the first period as its opening, and list what counts inside", async () => {
        await record(accountId, "fee", "40", "2026-05-01")
        await record(accountId, "fee", "100", "2026-06-30")
        await record(accountId, "payment", "30", "2026-06-30")
        await record(accountId, "fee", "7", "2026-07-01")
        await closeAll(accountId, noon("2026-07-01"))
        const [first] = await chainOf(accountId)
        expect(first).toMatchObject({
          ...{ number: 1, version: 1, from_on: "2026-06-01", to_on: "2026-06-30", status: "issued" },
          ...{ opening: "40", debits: "100", credits: "30", closing: "110", line_count: 2 },
          deadline_on: "2026-07-11",
        })
        await closeAll(accountId, noon("2026-08-02"))
        expect((await chainOf(accountId)).map(({ opening, closing }) => [opening, closing])).toEqual([
          ["40", "110"],
          ["110", "117"],
        ])
      })

      it("put a late fact on the next one, and at reissue where it belongs, with the later ones anew", async () => {
        await record(accountId, "fee", "100", "2026-06-20")
        await closeAll(accountId, noon("2026-07-05"))
        await record(accountId, "fee", "5", "2026-06-25")
        await closeAll(accountId, noon("2026-08-05"))
        const [june, july] = await chainOf(accountId)
        expect([june!.closing, july!.closing]).toEqual(["100", "105"])
        expect((await linesOf(july!.id)).map(({ owed, is_late }) => [Number(owed), is_late])).toEqual([
          [5, true],
        ])
        const reissue = (id: string) =>
          service.statements.reissue({ id, reason: "Late invoice", now: noon("2026-08-06") })
        expect(await outcomeOf(reissue(july!.id))).toBe("credit_statement_unchanged")
        const { made } = await reissue(june!.id)
        const anew = await chainOf(accountId)
        expect(anew.map(({ id }) => id)).toEqual(made.map(({ id }) => id))
        expect(anew).toMatchObject([
          { number: 1, version: 2, closing: "105", supersedes_id: june!.id, reissue_reason: "Late invoice" },
          { number: 2, version: 2, opening: "105", closing: "105", line_count: 0, supersedes_id: july!.id },
        ])
        expect((await linesOf(june!.id)).map(({ owed }) => Number(owed))).toEqual([100])
        expect(await outcomeOf(reissue(june!.id))).toBe("credit_statement_not_current")
        expect(await outcomeOf(reissue(made[0]!.id))).toBe("credit_statement_unchanged")
        expect(await outcomeOf(reissue("nothing"))).toBe("credit_statement_not_found")
      })

      it("hold every row of the ledger exactly once, in any order of writing, closing and issuing anew", async () => {
        const day = fc.integer({ min: 0, max: 120 }).map((at) => addDays("2026-05-15", at))
        const entry = fc.record({
          do: fc.constantFrom("fee" as const, "payment" as const),
          amount: fc.integer({ min: 1, max: 99_999 }),
          on: day,
        })
        const action = fc.oneof(
          { weight: 6, arbitrary: entry },
          { weight: 1, arbitrary: fc.record({ do: fc.constant("reverse" as const), which: fc.nat(50) }) },
          { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), on: day }) },
          { weight: 1, arbitrary: fc.record({ do: fc.constant("reissue" as const), which: fc.nat(50) }) }
        )
        const cycles = fc.constantFrom<SettlementCycle>(
          MONTHLY,
          { kind: "weekly", weekday: 5 },
          { kind: "half_monthly" }
        )
        await fc.assert(
          fc.asyncProperty(
            fc.array(action, { minLength: 5, maxLength: 25 }),
            cycles,
            fc.constantFrom(ZONE, "America/New_York"),
            async (actions, cycle, zone) => {
              serial += 1
              const account = await openWithLimit(service, `dealer_p${serial}`, "1")
              const rows: { id: string; seq: number; owed: number; at: Date; isTaken?: boolean }[] = []
              const add = (id: string, owed: number, at: Date) =>
                rows.push({ id, seq: rows.length + 1, owed, at })
              for (const one of actions) {
                if (one.do === "close") {
                  await closeAll(account, dayEnd(one.on, zone), cycle, zone)
                } else if (one.do === "reverse") {
                  const row = rows.filter(({ isTaken }) => !isTaken)[one.which]
                  if (row) {
                    const now = noon("2026-08-01")
                    const at = row.at > now ? row.at : now
                    const { id } = await service.reverse({
                      ...{ account_id: account, transaction_id: row.id, key: `r${row.id}`, now },
                    })
                    row.isTaken = true
                    add(id, -row.owed, at)
                    rows.at(-1)!.isTaken = true
                  }
                } else if (one.do === "reissue") {
                  const chain = await chainOf(account)
                  const wanted = chain[one.which % Math.max(chain.length, 1)]
                  const reissued =
                    wanted &&
                    (await outcomeOf(
                      service.statements.reissue({ id: wanted.id, reason: "x", now: noon("2026-12-01") })
                    ))
                  const isNews = rows.some(
                    ({ seq, at }) => wanted && seq > wanted.through_seq && at < wanted.closes_at
                  )
                  expect(reissued).toBe(wanted && (isNews ? "done" : "credit_statement_unchanged"))
                } else {
                  const { id } = await record(account, one.do, (one.amount / 100).toFixed(2), one.on)
                  add(id, one.do === "fee" ? one.amount : -one.amount, noon(one.on))
                }
              }
              const chain = await chainOf(account)
              const listed = new Map<string, number>()
              for (const [at, statement] of chain.entries()) {
                const { opens_at, closes_at, through_seq } = statement
                const before = chain[at - 1]
                const lines = await linesOf(statement.id)
                const owed = lines.map((line) => cents(line.owed))
                expect(cents(statement.debits)).toBe(owed.filter((x) => x > 0).reduce((a, b) => a + b, 0))
                expect(cents(statement.credits)).toBe(owed.filter((x) => x < 0).reduce((a, b) => a - b, 0))
                expect(statement.line_count).toBe(lines.length)
                // The balance at the cut-off is the closing and what came to be known later.
                const then = rows.filter((row) => row.at < closes_at)
                const known = then.filter(({ seq }) => seq <= through_seq)
                expect(cents(statement.closing)).toBe(known.reduce((sum, row) => sum + row.owed, 0))
                lines.forEach((line) => {
                  const row = rows.find(({ id }) => id === line.id)!
                  expect([cents(line.owed), line.is_late]).toEqual([row.owed, row.at < opens_at])
                  expect(listed.has(line.id)).toBe(false)
                  listed.set(line.id, at)
                })
                if (before) {
                  expect([statement.opening, statement.number]).toEqual([before.closing, before.number + 1])
                  expect(statement.opens_at).toEqual(before.closes_at)
                  expect(statement.from_on).toBe(addDays(before.to_on, 1))
                }
              }
              const last = chain.at(-1)
              const first = chain[0]
              rows.forEach((row) => {
                const isSeen = last && row.at < last.closes_at && row.seq <= last.through_seq
                const isCarried = first && row.at < first.opens_at && row.seq <= first.since_seq
                expect(listed.has(row.id)).toBe(Boolean(isSeen && !isCarried))
              })
              expect(await service.statements.differing({ account_id: account })).toEqual([])
            }
          ),
          { numRuns: 25 }
        )
      })

      it("are made once when two close at the same time, and nothing is added by closing again", async () => {
        await record(accountId, "fee", "100", "2026-06-20")
        const other = await openWithLimit(service, "dealer_2", "1")
        const now = noon("2026-07-02")
        const due = [...(await dueFor(accountId, now)), ...(await dueFor(other, now))]
        const made = await Promise.all([1, 2, 3].map(() => service.statements.close(due, { now })))
        expect(made.map(({ length }) => length).sort()).toEqual([0, 0, 2])
        expect(await service.statements.close(due, { now })).toEqual([])
        expect(await service.listDealerCreditStatements({})).toHaveLength(2)
      })

      it("are not closed before the period has ended", async () => {
        const [june] = await dueFor(accountId, noon("2026-07-02"))
        const early = new Date(june!.closes_at.getTime() - 1)
        expect(await service.statements.close([june!], { now: early })).toEqual([])
        expect(await service.statements.close([june!], { now: june!.closes_at })).toHaveLength(1)
      })

      it("miss nothing that is written while they are closed", async () => {
        const now = noon("2026-07-02")
        await Promise.all([
          ...Array.from({ length: 20 }, () => record(accountId, "fee", "1", "2026-06-20")),
          closeAll(accountId, now),
          ...Array.from({ length: 20 }, () => record(accountId, "fee", "1", "2026-06-21")),
        ])
        await closeAll(accountId, noon("2026-08-02"))
        const chain = await chainOf(accountId)
        const lines = await Promise.all(chain.map(({ id }) => linesOf(id)))
        expect(new Set(lines.flat().map(({ id }) => id)).size).toBe(40)
        expect([lines.flat().length, chain.at(-1)!.closing]).toEqual([40, "40"])
      })

      it("are frozen, whoever asks; a ledger altered by force is found by the hash", async () => {
        await record(accountId, "fee", "100", "2026-06-20")
        await closeAll(accountId, noon("2026-07-02"))
        for (const statement of [
          `UPDATE dealer_credit_statement SET closing = 99, debits = 99`,
          `UPDATE dealer_credit_statement SET to_on = '2026-06-29'`,
          `DELETE FROM dealer_credit_statement`,
          `TRUNCATE dealer_credit_statement CASCADE`,
        ]) {
          await expect(raw(statement)).rejects.toThrow(/never changed/)
        }
        const [june] = await chainOf(accountId)
        const alter = (reference: string) =>
          raw(`ALTER TABLE dealer_credit_transaction DISABLE TRIGGER dealer_credit_transaction_kept;
            UPDATE dealer_credit_transaction SET reference = ${reference} WHERE account_id = '${accountId}';
            ALTER TABLE dealer_credit_transaction ENABLE TRIGGER dealer_credit_transaction_kept`)
        await alter("'another'")
        expect(await service.statements.differing()).toEqual([june!.id])
        await alter("NULL")
      })
    })
  },
})
