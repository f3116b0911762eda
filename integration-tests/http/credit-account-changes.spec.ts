import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { creditAccountChangeEndpoints } from "../../src/http/credit-account-changes"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { makeDealer } from "../support/checkout"
import { openWithLimit } from "../support/credit"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let ben: Awaited<ReturnType<typeof makeAdmin>>
    let dealerId: string
    let accountId: string
    let headId: string
    const base = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const change = async (body: object, who = ada) => {
      const { status, data } = await api.post(`${base}/${accountId}`, body, {
        ...who,
        validateStatus: () => true,
      })

      return status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`
    }
    const journal = async (query = "") =>
      creditAccountChangeEndpoints.listCreditAccountChanges.response.parse(
        (await api.get(`${base}/${accountId}/changes?${query}`, ada)).data
      )
    const account = async () =>
      creditEndpoints.retrieveCreditAccount.response.parse((await api.get(`${base}/${accountId}`, ada)).data)
        .credit_account
    const setLimit = async (credit_limit: number) =>
      creditEndpoints.changeCreditLimit.response.parse(
        (await api.post(`${base}/${accountId}/limit-changes`, { credit_limit, reason: "Season" }, ada)).data
      ).limit_change
    const held = async (amount: string) => {
      const { id: order_id } = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({ currency_code: "cny" })

      return await credit().placeHold({
        ...{ key: amount, dealer_id: dealerId, currency_code: "cny", amount, order_id },
        now: new Date(),
      })
    }
    const release = async (holdId: string, who: typeof ada) => {
      const { status, data } = await api.post(
        `${base}/${accountId}/holds/${holdId}/release`,
        { reason: "Goods never left" },
        { ...who, validateStatus: () => true }
      )

      return status === 200 ? "done" : String(data.code)
    }

    beforeAll(async () => {
      ada = await makeAdmin(getContainer())
      ben = await makeAdmin(getContainer(), "ben@test.dev")
      const head = await makeDealer(getContainer(), "HEAD")
      headId = await openWithLimit(credit(), head.id, "500")
      dealerId = (await makeDealer(getContainer(), "D1")).id
      accountId = await openWithLimit(credit(), dealerId, "1000")
    })

    it("keeps who changed tolerance and group, from what to what and why, and never for nothing", async () => {
      expect(await change({ tolerance: 10 })).toBe("400 credit_change_reason_missing")
      expect(await change({ tolerance: 10, reason: " " })).toBe("400 credit_change_reason_missing")
      expect((await account()).tolerance).toBe(0)
      expect(await change({ tolerance: 10.5, reason: "Rounding" })).toBe("done")
      expect(await change({ parent_id: headId, reason: "Joined" }, ben)).toBe("done")
      expect(await change({ tolerance: "10.50", parent_id: headId, status: "active" })).toBe("done")
      expect(await change({ parent_id: null, reason: "Left" })).toBe("done")
      const { account_changes, count } = await journal()
      const head = { id: headId, name: "Dealer HEAD" }
      expect(count).toBe(3)
      expect(account_changes).toMatchObject([
        { kind: "parent", parent_before: head, parent_after: null, reason: "Left", created_by: ada.id },
        { kind: "parent", parent_before: null, parent_after: head, reason: "Joined", created_by: ben.id },
        {
          ...{ kind: "tolerance", tolerance_before: 0, tolerance_after: 10.5, reason: "Rounding" },
          ...{ created_by: ada.id, parent_before: null, parent_after: null },
        },
      ])
      expect((await journal("limit=1&offset=1")).account_changes).toMatchObject([{ reason: "Joined" }])
    })

    it("refuses to change or remove a row of the journal, also by raw SQL", async () => {
      await change({ tolerance: 1, reason: "x" })
      for (const statement of [
        "UPDATE dealer_credit_account_change SET reason = 'y'",
        "DELETE FROM dealer_credit_account_change",
        "TRUNCATE dealer_credit_account_change",
      ]) {
        await expect(dbConnection.raw(statement)).rejects.toThrow(/rows are added/)
      }
    })

    it.each([
      [{ tolerance: -1 }, /^400/],
      [{ tolerance: "many" }, /^400/],
      [{ tolerance: "0.001" }, /amount_too_precise/],
      [{ tolerance: 1e300 }, /^400/],
      [{ reason: 5 }, /^400/],
      [{ parent_id: "nobody" }, /credit_parent_not_found/],
    ])("refuses %j, and journals nothing", async (body, code) => {
      expect(await change({ reason: "x", ...body })).toMatch(code)
      expect((await journal()).count).toBe(0)
    })

    it("raises no roof past the amount that needs a second person, by tolerance or limit", async () => {
      expect(await change({ tolerance: "999000.01", reason: "x" })).toBe(
        "400 credit_tolerance_above_approval"
      )
      expect(await change({ tolerance: "999000", reason: "x" })).toBe("done")
      expect(await setLimit(1000.01)).toMatchObject({ needs_approval: true })
      expect(await account()).toMatchObject({ credit_limit: 1000, tolerance: 999000 })
      expect(await change({ tolerance: 0, reason: "Back" })).toBe("done")
      expect(await setLimit(1_000_000)).toMatchObject({ needs_approval: false })
      expect(await change({ tolerance: 0.01, reason: "x" })).toBe("400 credit_tolerance_above_approval")
    })

    it("counts a temporary limit that is still to come", async () => {
      const window = { starts_at: "2100-01-01T00:00:00Z", ends_at: "2100-02-01T00:00:00Z" }
      await api.post(
        `${base}/${accountId}/limit-changes`,
        { kind: "temporary", credit_limit: 900_000, reason: "Fair", ...window },
        ada
      )
      expect(await change({ tolerance: 100_000.01, reason: "x" })).toBe("400 credit_tolerance_above_approval")
      expect(await change({ tolerance: 100_000, reason: "x" })).toBe("done")
    })

    it("lets nobody release a hold that fitted only by the tolerance they raised", async () => {
      await change({ tolerance: 100, reason: "For this order" })
      const { id } = await held("1050")
      expect(await release(id, ada)).toBe("credit_own_limit_release")
      expect(await release(id, ben)).toBe("done")
    })

    it("nor one of an account that they took out of its group", async () => {
      await change({ parent_id: headId, reason: "Joined" })
      await change({ parent_id: null, reason: "For this order" })
      const { id } = await held("900")
      expect(await release(id, ada)).toBe("credit_own_limit_release")
      expect(await release(id, ben)).toBe("done")
    })

    it("answers who nobody knows with the account's code, and no stranger at all", async () => {
      const { status, data } = await api.get(`${base}/nobody/changes`, { ...ada, validateStatus: () => true })
      expect([status, data.code]).toEqual([404, "credit_account_not_found"])
      const { status: refused } = await api.get(`${base}/${accountId}/changes`, {
        validateStatus: () => true,
      })
      expect(refused).toBe(401)
    })
  },
})
