import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DateTime } from "luxon"
import { creditEndpoints } from "../../src/http/credit"
import { creditViewEndpoints } from "../../src/http/credit-view"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { makeDealer } from "../support/checkout"
import { openWithLimit } from "../support/credit"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const dayAfter = (days: number) => at(24 * days).slice(0, 10)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let first: { dealerId: string; id: string }
    let second: { dealerId: string; id: string }
    const base = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const outcomeOf = async (path: string): Promise<string> => {
      const { status, data } = await api.get(path, { ...ada, validateStatus: () => true })

      return status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`
    }
    const list = async (query = "") =>
      creditEndpoints.listCreditAccounts.response.parse((await api.get(`${base}?${query}`, ada)).data)
    const codes = async (query: string) =>
      (await list(query)).credit_accounts.map(({ dealer }) => dealer.code)
    const orderOf = async (id: string) =>
      creditViewEndpoints.retrieveCreditOrder.response.parse(
        (await api.get(`/admin/dealer-credit-orders/${id}`, ada)).data
      ).credit_order
    const exposure = async (query = "") =>
      creditViewEndpoints.creditExposure.response.parse(
        (await api.get(`${base}/${first.id}/exposure?${query}`, ada)).data
      )
    const owe = (id: string, amount: string, due: number) =>
      api.post(
        `${base}/${id}/charges`,
        { amount, key: `${id}-${due}`, document_on: dayAfter(due - 30), due_on: dayAfter(due) },
        ada
      )
    const makeOrder = () => getContainer().resolve(Modules.ORDER).createOrders({ currency_code: "cny" })
    const open = async (code: string, limit: string) => {
      const { id: dealerId } = await makeDealer(getContainer(), code)

      return { dealerId, id: await openWithLimit(credit(), dealerId, limit) }
    }

    beforeAll(async () => {
      ada = await makeAdmin(getContainer())
      first = await open("D1", "1000")
      second = await open("D2", "500")
      await open("D3", "0")
    })

    describe("the list of accounts", () => {
      beforeEach(async () => {
        await owe(first.id, "800.10", -3)
        await owe(first.id, "100", 5)
        await owe(second.id, "60", -40)
        await owe(second.id, "390", 1)
      })

      it("sorts by what is overdue and by use, and finds who is overdue or over a share of the limit", async () => {
        expect(await codes("order=-overdue")).toEqual(["D1", "D2", "D3"])
        expect(await codes("order=overdue")).toEqual(["D3", "D2", "D1"])
        expect(await codes("order=-used")).toEqual(["D1", "D2", "D3"])
        expect(await codes("has_overdue=false")).toEqual(["D3"])
        expect(await codes("has_overdue=true&order=dealer_code")).toEqual(["D1", "D2"])
        expect(await codes("used_from=0.9001")).toEqual(["D1"])
        expect(await codes("used_from=0.9&order=dealer_code")).toEqual(["D1", "D2"])
        expect((await list("order=-overdue")).credit_accounts[0]).toMatchObject({
          overdue: 800.1,
          charged: 900.1,
          used: 0.9001,
        })
      })

      it.each(["Pacific/Kiritimati", "Etc/GMT+12"])(
        "is not overdue on its day due and is on the day after, where the dealer is at home: %s",
        async (time_zone) => {
          const { id, dealerId } = await open("D4", "1000")
          const { data } = await api.post(
            "/admin/dealer-territories",
            { code: "T", name: "T", areas: [], time_zone },
            ada
          )
          await api.post(
            `/admin/dealers/${dealerId}/territory-assignments`,
            { territory_id: data.territory.id },
            ada
          )
          const today = DateTime.now().setZone(time_zone)
          const due = (day: DateTime, amount: string) => {
            const due_on = day.toISODate()

            return api.post(
              `${base}/${id}/charges`,
              { amount, key: amount, document_on: "2026-01-01", due_on },
              ada
            )
          }
          await due(today, "10")
          expect((await list("q=D4")).credit_accounts[0]?.overdue).toBe(0)
          await due(today.minus({ days: 1 }), "7")
          expect((await list("q=D4")).credit_accounts[0]?.overdue).toBe(7)
        }
      )

      it("adds up each currency over all pages, and never two currencies", async () => {
        const other = await makeDealer(getContainer(), "D5")
        const usd = await credit().openAccount({
          dealer_id: other.id,
          currency_code: "usd",
          parent_id: null,
        })
        await owe(usd, "20.55", -1)
        const { totals, count, credit_accounts } = await list("limit=1")
        expect([count, credit_accounts.length]).toEqual([4, 1])
        expect(totals).toEqual([
          {
            ...{ currency_code: "cny", account_count: 3, held: 0, charged: 1350.1, unapplied: 0 },
            ...{ exposure: 1350.1, overdue: 860.1 },
          },
          {
            ...{ currency_code: "usd", account_count: 1, held: 0, charged: 20.55, unapplied: 0 },
            ...{ exposure: 20.55, overdue: 20.55 },
          },
        ])
      })

      it("refuses a share that is none", async () => {
        expect(await outcomeOf(`${base}?used_from=-0.1`)).toMatch(/^400/)
        expect(await outcomeOf(`${base}?used_from=many`)).toMatch(/^400/)
        expect(await outcomeOf(`${base}?has_overdue=maybe`)).toMatch(/^400/)
      })
    })

    describe("exposure over time", () => {
      it("follows the ledger and the limit journal, in 366 points however many rows there are", async () => {
        const held = await credit().placeHold({
          ...{ key: "c1", dealer_id: first.dealerId, currency_code: "cny", amount: "300" },
          now: new Date(),
        })
        await owe(first.id, "100.05", 5)
        await credit().releaseHold({
          ...{ key: "r1", hold_id: held.id, now: new Date() },
        })
        const { points, currency_code } = await exposure(`from=${at(-48)}&to=${at(48)}`)
        expect([points.length, currency_code]).toEqual([366, "cny"])
        expect(points[0]).toMatchObject({ held: 0, charged: 0, exposure: 0, limit: 0 })
        expect(points.at(-1)).toMatchObject({ held: 0, charged: 100.05, exposure: 100.05, limit: 1000 })
      })

      it("shows a balance between two rows, and what was before the period", async () => {
        await owe(first.id, "40", 5)
        const between = at(0)
        await owe(first.id, "2", 6)
        const { points } = await exposure(`from=${between}&to=${at(1)}`)
        expect(points[0]).toMatchObject({ charged: 40, limit: 1000 })
        expect(points.at(-1)).toMatchObject({ charged: 42 })
        const { points: before } = await exposure(`from=${at(-24)}&to=${at(-1)}`)
        expect(new Set(before.map(({ charged }) => charged))).toEqual(new Set([0]))
      })

      it("counts a payment from when it came in, whenever it was entered", async () => {
        await owe(first.id, "40", 5)
        const received_at = at(-36)
        await api.post(`${base}/${first.id}/payments`, { amount: "15.5", key: "late", received_at }, ada)
        const { points } = await exposure(`from=${at(-48)}&to=${at(1)}`)
        const on = (hours: number) => points.filter((point) => point.at <= at(hours)).at(-1)
        expect(on(-40)).toMatchObject({ charged: 0, unapplied: 0 })
        expect(on(-24)).toMatchObject({ charged: 0, unapplied: 15.5, exposure: -15.5 })
        expect(points.at(-1)).toMatchObject({ charged: 24.5, unapplied: 0, exposure: 24.5 })
      })

      it("shows a temporary limit only inside its window, and one that waits for a second person not at all", async () => {
        const change = (body: object) =>
          api.post(`${base}/${first.id}/limit-changes`, { reason: "Fair", ...body }, ada)
        const window = { kind: "temporary", starts_at: at(10), ends_at: at(20) }
        await change({ ...window, credit_limit: 5000 })
        await change({ ...window, credit_limit: "9000000" })
        const { points } = await exposure(`from=${at(1)}&to=${at(31)}`)
        const limits = points.map(({ at: when, limit }) => [new Date(when).getTime(), limit] as const)
        const inside = limits.filter(
          ([when]) => when > Date.parse(window.starts_at) && when < Date.parse(window.ends_at)
        )
        expect(new Set(inside.map(([, limit]) => limit))).toEqual(new Set([5000]))
        expect(limits[0]?.[1]).toBe(1000)
        expect(limits.at(-1)?.[1]).toBe(1000)
      })

      it("says null without a limit, from when the second person agreed", async () => {
        const ben = await makeAdmin(getContainer(), "ben@test.dev")
        const path = `${base}/${first.id}/limit-changes`
        const { data } = await api.post(
          path,
          { credit_limit: 0, is_unlimited: true, reason: "Own company" },
          ada
        )
        const asked = at(0)
        const verdict = { verdict: "approval", reason: "Agreed" }
        await api.post(`${path}/${data.limit_change.id}/verdict`, verdict, ben)
        const { points } = await exposure(`from=${asked}&to=${at(1)}`)
        expect([points[0]?.limit, points.at(-1)?.limit]).toEqual([1000, null])
      })

      it("refuses a period that ends before it begins, words that are no instant, and an unknown account", async () => {
        const path = `${base}/${first.id}/exposure`
        expect(await outcomeOf(`${path}?from=${at(1)}&to=${at(0)}`)).toBe("400 credit_period_invalid")
        expect(await outcomeOf(`${path}?from=${at(1)}`)).toBe("400 credit_period_invalid")
        expect(await outcomeOf(`${path}?from=yesterday`)).toMatch(/^400/)
        expect(await outcomeOf(`${base}/nobody/exposure`)).toBe("404 credit_account_not_found")
      })
    })

    describe("credit of one order", () => {
      it("adds up what is held, charged, given back and owed, with its documents", async () => {
        const order = await makeOrder()
        const hold = await credit().placeHold({
          ...{ key: "c1", dealer_id: first.dealerId, currency_code: "cny", amount: "300" },
          now: new Date(),
        })
        await credit().bindHold(hold.id, order.id)
        const part = { hold_id: hold.id, now: new Date() }
        await credit().chargeHold({ ...part, key: "x1", amount: "120.40" })
        await credit().releaseHold({ ...part, key: "r1", amount: "79.60" })
        await api.post(`${base}/${first.id}/payments`, { amount: "20.40", key: "p1" }, ada)
        expect(await orderOf(order.id)).toMatchObject({
          order_id: order.id,
          account: { id: first.id, currency_code: "cny", status: "active" },
          ...{ held: 100, charged: 120.4, released: 79.6, refunded: 0, owed: 100 },
          holds: [{ id: hold.id, remaining: 100, status: "open" }],
          items: [{ side: "debit", kind: "charge", amount: 120.4, open: 100 }],
        })
      })

      it("has no account for an order that is paid otherwise, and answers 404 for none", async () => {
        const order = await makeOrder()
        expect(await orderOf(order.id)).toEqual({
          order_id: order.id,
          account: null,
          ...{ held: 0, charged: 0, released: 0, refunded: 0, owed: 0, holds: [], items: [] },
        })
        expect(await outcomeOf("/admin/dealer-credit-orders/nothing")).toBe("404 credit_order_not_found")
      })
    })

    it("lets nobody in without a login", async () => {
      const open = { validateStatus: () => true }
      expect((await api.get(`${base}/${first.id}/exposure`, open)).status).toBe(401)
      expect((await api.get("/admin/dealer-credit-orders/nothing", open)).status).toBe(401)
    })

    it("asks the database as often for fifty accounts as for one", async () => {
      const asked = async (query: string) => {
        let count = 0
        const listen = () => (count += 1)
        dbConnection.on("query", listen)
        await list(query)
        dbConnection.removeListener("query", listen)

        return count
      }
      const one = await asked("limit=1")
      await Promise.all(Array.from({ length: 10 }, (_, index) => open(`E${index}`, "10")))
      expect(await asked("limit=50")).toBe(one)
    })
  },
})
