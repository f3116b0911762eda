import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { makeDealer, makeMember } from "../support/checkout"
import { openWithLimit } from "../support/credit"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    type Who = Awaited<ReturnType<typeof makeMember>>
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let head: { dealerId: string; id: string; owner: Who }
    let child: typeof head
    let sister: typeof head
    let alone: typeof head

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const mine = async ({ owner }: typeof head) =>
      creditEndpoints.myCredit.response.parse((await api.get("/store/dealers/me/credit", owner)).data)
        .credit_accounts
    const availableOf = async (one: typeof head) => (await mine(one)).map(({ available }) => available)
    const hold = (one: typeof head, amount: string) =>
      credit().placeHold({
        ...{ key: `${one.id}-${amount}`, dealer_id: one.dealerId, currency_code: "cny", amount },
        now: new Date(),
      })
    const owe = (id: string, key: string, amount: string, due_on: string) =>
      api.post(
        `/admin/dealer-credit-accounts/${id}/charges`,
        { amount, key, document_on: "2026-01-01", due_on },
        admin
      )

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      const { publishableKey } = await makeStore(container)
      const open = async (code: string, limit: string, parent: string | null = null) => {
        const { id: dealerId } = await makeDealer(container, code)
        const owner = await makeMember(container, dealerId, "owner", `${code}@test.dev`, publishableKey)

        return { dealerId, id: await openWithLimit(credit(), dealerId, limit, parent), owner }
      }
      head = await open("HEAD", "1000")
      child = await open("CHILD", "800", head.id)
      sister = await open("SISTER", "900", head.id)
      alone = await open("ALONE", "300")
    })

    it("shows what an order meets: the least of the account and its group, for the head as well", async () => {
      expect(await Promise.all([head, child, sister, alone].map(availableOf))).toEqual([
        [1000],
        [800],
        [900],
        [300],
      ])
      await hold(sister, "700.50")
      expect(await availableOf(child)).toEqual([299.5])
      expect(await availableOf(sister)).toEqual([199.5])
      expect(await availableOf(head)).toEqual([299.5])
      expect(await availableOf(alone)).toEqual([300])
      await expect(hold(child, "299.51")).rejects.toThrow("group")
      await hold(child, "299.50")
      expect(await Promise.all([head, child, sister].map(availableOf))).toEqual([[0], [0], [0]])
    })

    it("is the account's own under a group without end, and the group's under an account without end", async () => {
      const unlimited = (id: string) =>
        api.post(
          `/admin/dealer-credit-accounts/${id}/limit-changes`,
          { credit_limit: 0, is_unlimited: true, kind: "temporary", ...window, reason: "Fair" },
          admin
        )
      const window = { starts_at: "2020-01-01T00:00:00Z", ends_at: "2100-01-01T00:00:00Z" }
      const agree = async (id: string) => {
        const { data } = await unlimited(id)
        await credit().decideLimit(id, {
          ...{ change_id: data.limit_change.id, kind: "approval", reason: "Seen", created_by: "ben" },
        })
      }
      await agree(head.id)
      expect(await availableOf(child)).toEqual([800])
      expect(await availableOf(head)).toEqual([null])
      await agree(alone.id)
      expect(await availableOf(alone)).toEqual([null])
    })

    it("lists what is due when, by day, and in each currency by itself", async () => {
      const usd = await credit().openAccount({ dealer_id: child.dealerId, currency_code: "usd" })
      await owe(child.id, "a", "10.10", "2026-02-01")
      await owe(child.id, "b", "20.20", "2026-02-01")
      await owe(child.id, "c", "5", "2099-12-31")
      await owe(usd, "d", "7", "2026-03-01")
      expect(await mine(child)).toMatchObject([
        {
          currency_code: "cny",
          available: 764.7,
          due: [
            { due_on: "2026-02-01", amount: 30.3, is_overdue: true },
            { due_on: "2099-12-31", amount: 5, is_overdue: false },
          ],
        },
        {
          currency_code: "usd",
          available: 0,
          due: [{ due_on: "2026-03-01", amount: 7, is_overdue: true }],
        },
      ])
      expect((await mine(alone))[0]?.due).toEqual([])
    })
  },
})
