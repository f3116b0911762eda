import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { deleteCustomersWorkflow, deleteUsersWorkflow } from "@medusajs/medusa/core-flows"
import { dealerEndpoints } from "../../src/http/dealer"
import dealerTierGroups from "../../src/jobs/dealer-tier-groups"
import { adminOf } from "../support/dealers"
import { JWT_SECRET, makeAdmin, makeCustomer, makeStore } from "../support/store"

type Tier = Awaited<ReturnType<ReturnType<typeof adminOf>["tier"]>>

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let store: Awaited<ReturnType<typeof makeStore>>
    let gold: Tier
    let silver: Tier
    let asAdmin: ReturnType<typeof adminOf>
    const get = (path: string) => asAdmin.get(path)
    const post = (path: string, body: object = {}) => asAdmin.post(path, body)
    const del = (path: string) => asAdmin.del(path)
    const groupsOf = async (customerId: string): Promise<string[]> => {
      const customer = await getContainer()
        .resolve(Modules.CUSTOMER)
        .retrieveCustomer(customerId, { relations: ["groups"] })

      return customer.groups.map((group) => group.id)
    }
    const settled = () => utils.waitWorkflowExecutions()

    beforeAll(async () => {
      store = await makeStore(getContainer())
      asAdmin = adminOf(api, await makeAdmin(getContainer()))
      gold = await asAdmin.tier("gold", 1)
      silver = await asAdmin.tier("silver", 2)
    })

    afterEach(settled)

    describe("tiers", () => {
      it("makes a tier with its customer group, changes it, counts its dealers, and deletes both", async () => {
        const bronze = await asAdmin.tier("bronze", 3)
        const groups = getContainer().resolve(Modules.CUSTOMER)
        expect((await groups.retrieveCustomerGroup(bronze.customer_group_id)).name).toBe("bronze (bronze)")
        const changed = await post(`/admin/dealer-tiers/${bronze.id}`, {
          name_zh: "铜牌",
          benefits_en: "5% off",
        })
        expect(dealerEndpoints.updateTier.response.parse(changed.data).tier).toMatchObject({
          name_zh: "铜牌",
          benefits_en: "5% off",
          rank: 3,
        })
        await asAdmin.dealer("A", { tier_id: gold.id })
        const list = dealerEndpoints.listTiers.response.parse(
          (await get("/admin/dealer-tiers?order=-rank")).data
        )
        expect(list.tiers.map((one) => [one.code, one.dealer_count])).toEqual([
          ["bronze", 0],
          ["silver", 0],
          ["gold", 1],
        ])
        const found = await get(`/admin/dealer-tiers?q=${encodeURIComponent("铜")}`)
        expect(dealerEndpoints.listTiers.response.parse(found.data).count).toBe(1)
        dealerEndpoints.deleteTier.response.parse((await del(`/admin/dealer-tiers/${bronze.id}`)).data)
        expect((await get(`/admin/dealer-tiers/${bronze.id}`)).data.code).toBe("tier_not_found")
        expect(await groups.listCustomerGroups({ id: bronze.customer_group_id })).toEqual([])
      })

      it("refuses a taken code or rank, a tier in use, unknown ids and impossible ranks", async () => {
        const body = { code: "x", rank: 9, name_en: "X", name_zh: "X" }
        expect((await post("/admin/dealer-tiers", { ...body, code: "gold" })).data.code).toBe(
          "tier_code_taken"
        )
        expect((await post("/admin/dealer-tiers", { ...body, rank: 1 })).data.code).toBe("tier_rank_taken")
        expect((await post(`/admin/dealer-tiers/${silver.id}`, { rank: 1 })).data.code).toBe(
          "tier_rank_taken"
        )
        for (const rank of [0, -1, 1.5, 1e12, "1", null]) {
          expect((await post("/admin/dealer-tiers", { ...body, rank })).status).toBe(400)
        }
        await asAdmin.dealer("A", { tier_id: gold.id })
        expect((await del(`/admin/dealer-tiers/${gold.id}`)).data.code).toBe("tier_in_use")
        for (const answer of [
          await get("/admin/dealer-tiers/none"),
          await post("/admin/dealer-tiers/none", { rank: 7 }),
          await del("/admin/dealer-tiers/none"),
        ]) {
          expect([answer.status, answer.data.code]).toEqual([404, "tier_not_found"])
        }
      })

      it("refuses to delete a tier that a price rule aims at", async () => {
        await getContainer()
          .resolve("dealer_price")
          .createDealerPriceRules({
            name: "Gold all",
            tier_id: gold.id,
            target_type: "all",
            scope_key: `tier:${gold.id}`,
            target_key: "all",
            currency_code: "cny",
            form: "percent_off",
            breaks: [{ min_quantity: 1, value: "5" }] as never,
          })
        const { data } = await del(`/admin/dealer-tiers/${gold.id}`)
        expect([data.code, data.message]).toEqual([
          "tier_in_use",
          "Dealers, rules or dunning processes (1) use this tier. Change them first.",
        ])
      })

      it("keeps exactly one tier and one group of two identical creates at once", async () => {
        const body = { code: "twin", rank: 9, name_en: "Twin", name_zh: "双" }
        const answers = await Promise.all([1, 2].map(() => post("/admin/dealer-tiers", body)))
        expect(answers.map(({ status, data }) => (status === 200 ? "done" : data.code)).sort()).toEqual([
          "done",
          "tier_code_taken",
        ])
        const groups = await getContainer().resolve(Modules.CUSTOMER).listCustomerGroups({ q: "Twin" })
        expect(groups).toHaveLength(1)
      })
    })

    describe("tier groups", () => {
      it("follow the tier, the membership and a hand that edits the group", async () => {
        const { id } = await asAdmin.dealer("A", { tier_id: gold.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        const al = await asAdmin.member(id, "al@x.co", "buyer")
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])

        await post(`/admin/dealers/${id}/tier-assignments`, { tier_id: silver.id })
        expect(await groupsOf(bo.customer_id)).toEqual([silver.customer_group_id])
        await del(`/admin/dealers/${id}/members/${al.id}`)
        expect(await groupsOf(al.customer_id)).toEqual([])

        await settled()
        const path = `/admin/customer-groups/${silver.customer_group_id}/customers`
        await post(path, { add: [al.customer_id], remove: [bo.customer_id] })
        await until(async () => (await groupsOf(bo.customer_id)).length === 1)
        expect(await groupsOf(bo.customer_id)).toEqual([silver.customer_group_id])
        await until(async () => (await groupsOf(al.customer_id)).length === 0)
      })
    })

    describe("reconciliation", () => {
      it("lets an assignment take effect in the group when its day has come", async () => {
        const { id } = await asAdmin.dealer("A", { tier_id: silver.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        const effective_at = "2099-01-01T00:00:00Z"
        await post(`/admin/dealers/${id}/tier-assignments`, { tier_id: gold.id, effective_at })
        expect(await groupsOf(bo.customer_id)).toEqual([silver.customer_group_id])
        const container = getContainer()
        const service = container.resolve("dealer")
        const [planned] = await service.listDealerTierAssignments({ tier_id: gold.id })
        await service.updateDealerTierAssignments({ id: planned!.id, effective_at: new Date() })
        await dealerTierGroups(container)
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])
      })

      it("brings back a tier's group that was deleted past the guard, with its members", async () => {
        const { id } = await asAdmin.dealer("A", { tier_id: gold.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        await settled()
        const customers = getContainer().resolve(Modules.CUSTOMER)
        await customers.softDeleteCustomerGroups([gold.customer_group_id])
        await dealerTierGroups(getContainer())
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])
      })

      it("forgets the membership of a customer and the sales owner deleted past the guard", async () => {
        const other = await makeAdmin(getContainer(), "other@test.dev")
        const { id } = await asAdmin.dealer("A", { sales_owner_id: other.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        await deleteCustomersWorkflow(getContainer()).run({ input: { ids: [bo.customer_id] } })
        await deleteUsersWorkflow(getContainer()).run({ input: { ids: [other.id] } })
        const shown = async () =>
          dealerEndpoints.retrieveDealer.response.parse((await get(`/admin/dealers/${id}`)).data).dealer
        await until(async () => {
          const { member_count, sales_owner_id } = await shown()

          return member_count === 0 && sales_owner_id === null
        })
      })
    })

    describe("what core may not delete", () => {
      it("keeps a member's customer, a tier's group and a sales owner, and lets others go", async () => {
        const other = await makeAdmin(getContainer(), "other@test.dev")
        const { id } = await asAdmin.dealer("A", { sales_owner_id: other.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        expect((await del(`/admin/customers/${bo.customer_id}`)).data.code).toBe("customer_in_use")
        expect((await del(`/admin/customer-groups/${gold.customer_group_id}`)).data.code).toBe(
          "customer_group_in_use"
        )
        expect((await del(`/admin/users/${other.id}`)).data.code).toBe("user_in_use")
        const free = await makeCustomer(getContainer(), "free@x.co", store.publishableKey)
        expect((await del(`/admin/customers/${free.id}`)).status).toBe(200)
      })
    })
  },
})

/** Waits for what an event sets off. */
const until = async (isDone: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 50 && !(await isDone()); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await isDone()).toBe(true)
}
