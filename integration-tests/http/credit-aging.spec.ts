import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditAging } from "../../src/adapters/queries/credit-aging"
import { rowsOf } from "../../src/adapters/queries/dealer-sql"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { addDays, dayEnd, localDay } from "../../src/modules/credit/domain/local-day"
import { money } from "../../src/shared/money"
import { openWithLimit, outcomeOf } from "../support/credit"
import { makeDealer, makeTerritory } from "../support/prices"
import { JWT_SECRET, makeAdmin } from "../support/store"
import { TERRITORY_MODULE } from "../../src/modules/territory"

jest.setTimeout(240_000)

const ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York"]
const FROM = Date.parse("2024-01-01T00:00:00Z")
const SPAN_MS = 1_100 * 24 * 3_600_000
const TURNS = 120
const BOUNDS = [0, 30, 60, 90, 120]

/** The same numbers on every run, from 0 to just below 1. */
const numbers = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648

  return seed / 2_147_483_648
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    const accounts: { id: string; zone: string }[] = []
    const random = numbers(20_261_124)
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
    const instant = () => new Date(FROM + Math.floor(random() * SPAN_MS))
    const cents = () => money(Math.floor(random() * 1_000_000) + 1).div(100)
    const credit = () => getContainer().resolve(CREDIT_MODULE)

    /** One thing that may happen to an account; what came in or was owed may be recorded long after. */
    const happen = async (account_id: string, key: string, now: Date): Promise<void> => {
      const asked = { account_id, key, now }
      const effective_at = new Date(now.getTime() - Math.floor(random() ** 3 * (now.getTime() - FROM)))
      const kind = pick(["charge", "charge", "pay", "pay", "note", "unallocate", "allocate", "reverse"])
      if (kind === "charge") {
        const document_on = localDay(effective_at)
        const document = { document_on, due_on: addDays(document_on, Math.floor(random() * 60)) }
        await credit().record({ ...asked, effective_at, kind: "external_charge", amount: cents(), document })
      } else if (kind === "pay" || kind === "note") {
        await credit().record({
          ...asked,
          effective_at,
          kind: kind === "pay" ? "payment" : "credit_note",
          amount: cents(),
          apply: pick(["oldest", "none"] as const),
        })
      } else if (kind === "reverse") {
        const rows = await credit().listDealerCreditItems({ account_id }, { take: 500 })
        if (rows.length) {
          const { transaction_id } = pick(rows)
          expect(["done", "credit_already_reversed"]).toContain(
            await outcomeOf(credit().reverse({ ...asked, transaction_id }))
          )
        }
      } else {
        const items = await credit().listDealerCreditItems({ account_id }, { take: 500 })
        const credits = items.filter(({ side }) => side === "credit")
        const debits = items.filter(({ side, open }) => side === "debit" && Number(open) > 0)
        if (credits.length && debits.length) {
          const { id: credit_item_id } = pick(credits)
          const outcome = await outcomeOf(
            kind === "unallocate"
              ? credit().items.unallocate({ ...asked, credit_item_id })
              : credit().items.allocate({
                  ...asked,
                  credit_item_id,
                  applications: [{ item_id: pick(debits).id }],
                })
          )
          expect(["done", "credit_item_not_applied", "credit_item_exceeded"]).toContain(outcome)
        }
      }
    }

    beforeAll(async () => {
      const container = getContainer()
      for (const [at, zone] of ZONES.entries()) {
        const territory = await makeTerritory(container, `T${String(at)}`)
        await container
          .resolve(TERRITORY_MODULE)
          .updateDealerTerritories({ id: territory.id, time_zone: zone })
        const dealer = await makeDealer(container, { code: `D${String(at)}`, territoryId: territory.id })
        accounts.push({ id: await openWithLimit(credit(), dealer.id, "1000000"), zone })
      }
      for (let turn = 0; turn < TURNS; turn += 1) {
        const now = new Date(FROM + (SPAN_MS * turn) / TURNS)
        await Promise.all(accounts.map(({ id }) => happen(id, `k${String(turn)}`, now)))
      }
      expect(await credit().verify()).toEqual([])
    })

    it("equals the ledger's balance to the cent at the end of 1,000 random local days in three zones", async () => {
      const days = Array.from({ length: 1_000 }, () => localDay(instant()))
      const asked = days.flatMap((day, at) =>
        accounts.map(({ id, zone }) => ({ place: at, account_id: id, until: dayEnd(day, zone) }))
      )
      const balances = await rowsOf<{ place: number; account_id: string; balance: string }>(
        getContainer(),
        `SELECT asked.place, asked.account_id, COALESCE(sum(e.amount), 0)::text AS balance
         FROM jsonb_to_recordset(CAST(:asked AS jsonb)) AS asked(place int, account_id text, until timestamptz)
         LEFT JOIN dealer_credit_entry e ON e.account_id = asked.account_id AND e.ledger IN ('receivable', 'unapplied')
           AND e.effective_at < asked.until
         GROUP BY asked.place, asked.account_id`,
        { asked: JSON.stringify(asked) }
      )
      const ledger = new Map(
        balances.map(({ place, account_id, balance }) => [`${String(place)} ${account_id}`, balance])
      )
      let seen = 0
      for (const [place, as_of] of days.entries()) {
        const by = place % 2 ? "due" : "document"
        const { aging, totals } = await creditAging(getContainer(), {
          as_of,
          by,
          bounds: BOUNDS,
          limit: 200,
          offset: 0,
        })
        for (const { id } of accounts) {
          const row = aging.find(({ account_id }) => account_id === id)
          const sum = (row?.amounts ?? []).reduce((total, amount) => total.plus(amount), money(0))
          const expected = Number(ledger.get(`${String(place)} ${id}`))
          expect([as_of, id, sum.minus(row?.unapplied ?? 0).toNumber()]).toEqual([as_of, id, expected])
          expect(row?.balance ?? 0).toBe(expected)
          expect(row?.amounts.every((amount) => amount >= 0) ?? true).toBe(true)
          seen += row ? 1 : 0
        }
        const total = aging.reduce((all, { balance }) => all.plus(balance), money(0))
        expect(totals[0]?.balance ?? 0).toBe(total.toNumber())
      }
      expect(seen).toBeGreaterThan(2_000)
    })

    it("is what an account's documents of that day add up to, to the cent, however they were paid later", async () => {
      const admin = await makeAdmin(getContainer())
      /** All that the list answers, summed by side. */
      const listed = async (id: string, more: string) => {
        const sums = { debit: money(0), credit: money(0) }
        for (let offset = 0, count = 1; offset < count; offset += 50) {
          const path = `/admin/dealer-credit-accounts/${id}/items?is_open=true&limit=50&offset=${String(offset)}${more}`
          const page = creditItemEndpoints.listCreditItems.response.parse((await api.get(path, admin)).data)
          for (const { side, open } of page.items) {
            sums[side] = sums[side].plus(open)
          }
          count = page.count
        }

        return [sums.debit.toNumber(), sums.credit.toNumber()]
      }
      let changed = 0
      for (const as_of of Array.from({ length: 20 }, () => localDay(instant()))) {
        const { data } = await api.get(`/admin/dealer-credit-aging?as_of=${as_of}&limit=200`, admin)
        const { aging } = creditItemEndpoints.creditAging.response.parse(data)
        for (const { id } of accounts) {
          const row = aging.find(({ account_id }) => account_id === id)
          const owed = (row?.amounts ?? []).reduce((total, amount) => total.plus(amount), money(0)).toNumber()
          const then = await listed(id, `&as_of=${as_of}`)
          expect([as_of, id, ...then]).toEqual([as_of, id, owed, row?.unapplied ?? 0])
          changed += then[0] === (await listed(id, ""))[0] ? 0 : 1
        }
      }
      expect(changed).toBeGreaterThan(30)
    })

    it("lists a document that was not there yet on no such day, and counts its days overdue from that day", async () => {
      const admin = await makeAdmin(getContainer(), "days@test.dev")
      const { id: dealer_id } = await makeDealer(getContainer(), { code: "D9" })
      const id = await openWithLimit(credit(), dealer_id, "1000")
      const document = { document_on: "2030-05-10", due_on: "2030-05-20", number: "LATER-1" }
      const [owed, paid] = [new Date("2030-05-10T12:00:00Z"), new Date("2030-06-10T12:00:00Z")]
      const { id: transaction_id } = await credit().record({
        ...{
          account_id: id,
          kind: "external_charge" as const,
          amount: "70",
          key: "then",
          now: owed,
          document,
        },
      })
      const [item] = await credit().listDealerCreditItems({ transaction_id })
      const apply_to = [{ item_id: item!.id, amount: "20" }]
      await credit().record({
        ...{ account_id: id, kind: "payment" as const, amount: "20", key: "paid", now: paid, apply_to },
      })
      const on = async (day: string) => {
        const path = `/admin/dealer-credit-accounts/${id}/items?q=LATER-1&as_of=${day}`
        const { items } = creditItemEndpoints.listCreditItems.response.parse(
          (await api.get(path, admin)).data
        )

        return items.map(({ open, days_overdue }) => [open, days_overdue])
      }
      expect(await on("2030-05-09")).toEqual([])
      expect(await on("2030-05-10")).toEqual([[70, 0]])
      expect(await on("2030-06-09")).toEqual([[70, 20]])
      expect(await on("2030-06-10")).toEqual([[50, 21]])
      for (const wrong of ["2030-02-30", "yesterday", "1"]) {
        const path = `/admin/dealer-credit-accounts/${id}/items?as_of=${wrong}`
        expect((await api.get(path, { ...admin, validateStatus: () => true })).status).toBe(400)
      }
    })

    it("stands at the end of the day where the dealer is at home", async () => {
      const [shanghai, berlin, newYork] = accounts.map(({ id }) => id)
      const now = new Date("2030-06-30T20:00:00Z")
      const before = async (as_of: string) => {
        const { aging } = await creditAging(getContainer(), {
          as_of,
          by: "due",
          bounds: BOUNDS,
          limit: 9,
          offset: 0,
        })

        return new Map(aging.map(({ account_id, balance }) => [account_id, money(balance)]))
      }
      const old = await before("2030-06-30")
      for (const { id } of accounts) {
        await credit().record({ account_id: id, kind: "external_charge", amount: "7", key: "late", now })
      }
      const added = async (as_of: string, id = "") =>
        (await before(as_of))
          .get(id)
          ?.minus(old.get(id) ?? 0)
          .toNumber() ?? 0
      expect([
        await added("2030-06-30", shanghai),
        await added("2030-06-30", berlin),
        await added("2030-06-30", newYork),
        await added("2030-07-01", shanghai),
      ]).toEqual([0, 7, 7, 7])
    })

    it("is the report that the admin reads, with its buckets named", async () => {
      const admin = await makeAdmin(getContainer())
      const { data } = await api.get("/admin/dealer-credit-aging?as_of=2026-06-30&order=-balance", admin)
      const report = creditItemEndpoints.creditAging.response.parse(data)
      expect(report.buckets).toEqual([
        { from: null, to: 0 },
        { from: 1, to: 30 },
        { from: 31, to: 60 },
        { from: 61, to: 90 },
        { from: 91, to: 120 },
        { from: 121, to: null },
      ])
      expect(report.count).toBe(3)
    })
  },
})
