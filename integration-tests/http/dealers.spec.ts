import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { dealerEndpoints } from "../../src/http/dealer"
import { adminOf } from "../support/dealers"
import { JWT_SECRET, makeAdmin, makeCustomer, makeStore } from "../support/store"

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let gold: z.infer<typeof dealerEndpoints.createTier.response>["tier"]
    let silver: typeof gold
    let north: { id: string }

    const { assignTier, addMember } = dealerEndpoints
    let asAdmin: ReturnType<typeof adminOf>
    const get = (path: string) => asAdmin.get(path)
    const post = (path: string, body: object = {}) => asAdmin.post(path, body)
    const del = (path: string) => asAdmin.del(path)
    const base = { country_code: "cn", currency_code: "cny" }
    const groupsOf = async (customerId: string): Promise<string[]> => {
      const customer = await getContainer()
        .resolve(Modules.CUSTOMER)
        .retrieveCustomer(customerId, { relations: ["groups"] })

      return customer.groups.map((group) => group.id)
    }
    const settled = () => utils.waitWorkflowExecutions()

    beforeAll(async () => {
      admin = await makeAdmin(getContainer())
      asAdmin = adminOf(api, admin)
      store = await makeStore(getContainer())
      gold = await asAdmin.tier("gold", 1)
      silver = await asAdmin.tier("silver", 2)
      north = await getContainer()
        .resolve("dealer_territory")
        .createDealerTerritories({ code: "north", name: "North", name_zh: "华北" })
    })

    afterEach(settled)

    describe("dealers", () => {
      it("creates a dealer with its first tier and territory, shows it, changes it and deletes it", async () => {
        const made = await asAdmin.dealer("D-1", {
          tier_id: gold.id,
          territory_id: north.id,
          sales_owner_id: admin.id,
          tags: ["key", "老客户"],
          metadata: { erp: 7 },
        })
        expect(made).toMatchObject({
          status: "active",
          tier: { id: gold.id, code: "gold" },
          territory: { id: north.id, name: "North", name_zh: "华北" },
          tags: ["key", "老客户"],
          metadata: { erp: 7 },
          member_count: 0,
        })
        const { retrieveDealer, updateDealer, deleteDealer } = dealerEndpoints
        expect(retrieveDealer.response.parse((await get(`/admin/dealers/${made.id}`)).data).dealer).toEqual(
          made
        )

        const changed = await post(`/admin/dealers/${made.id}`, { name: "New name", tags: [] })
        expect(updateDealer.response.parse(changed.data).dealer).toMatchObject({
          name: "New name",
          tags: [],
          code: "D-1",
        })
        deleteDealer.response.parse((await del(`/admin/dealers/${made.id}`)).data)
        expect((await get(`/admin/dealers/${made.id}`)).data.code).toBe("dealer_not_found")
      })

      it("refuses what does not exist, by code", async () => {
        const make = async (more: object) =>
          (await post("/admin/dealers", { code: "X", name: "X", ...base, ...more })).data.code
        expect(await make({ parent_id: "nobody" })).toBe("dealer_parent_not_found")
        expect(await make({ tier_id: "none" })).toBe("tier_not_found")
        expect(await make({ territory_id: "nowhere" })).toBe("territory_not_found")
        expect(await make({ sales_owner_id: "nobody" })).toBe("user_not_found")
        expect(await make({ currency_code: "xxx" })).toBe("currency_not_found")
        expect((await get("/admin/dealers?q=X")).data.count).toBe(0)
      })

      it("answers 404 and dealer_not_found for an unknown id on every route of a dealer", async () => {
        const answers = await Promise.all([
          get("/admin/dealers/nobody"),
          post("/admin/dealers/nobody", { name: "X" }),
          del("/admin/dealers/nobody"),
          post("/admin/dealers/nobody/status", { status: "closed" }),
          get("/admin/dealers/nobody/tree"),
          get("/admin/dealers/nobody/orders"),
          get("/admin/dealers/nobody/members"),
          post("/admin/dealers/nobody/members", { email: "a@b.co", role: "buyer" }),
          del("/admin/dealers/nobody/members/none"),
          get("/admin/dealers/nobody/tier-assignments"),
          post("/admin/dealers/nobody/tier-assignments", { tier_id: gold.id }),
          get("/admin/dealers/nobody/territory-assignments"),
          post("/admin/dealers/nobody/territory-assignments", { territory_id: north.id }),
        ])
        expect(answers.map(({ status, data }) => [status, data.code])).toEqual(
          answers.map(() => [404, "dealer_not_found"])
        )
        expect(await getContainer().resolve(Modules.CUSTOMER).listCustomers({ email: "a@b.co" })).toEqual([])
      })

      it("refuses unknown keys, text of a megabyte, wrong types and empty bodies without a word from the database", async () => {
        const good = { code: "X", name: "X", ...base }
        const bodies = [
          { ...good, status: "closed" },
          { ...good, name: "x".repeat(1_000_000) },
          { ...good, code: "x".repeat(1_000_000) },
          { ...good, code: "<b>" },
          { ...good, name: "  " },
          { ...good, tags: Array(51).fill("t") },
          { ...good, country_code: "china" },
          { ...good, shows_prices_to_viewers: "yes" },
          { ...good, parent_id: 1e300 },
          {},
        ]
        for (const body of bodies) {
          const { status, data } = await post("/admin/dealers", body)
          expect([400, 413]).toContain(status)
          expect(JSON.stringify(data).length).toBeLessThan(2000)
        }
        for (const query of ["limit=0", "limit=1e9", "offset=-1", "nonsense=1", "order=name;drop"]) {
          expect((await get(`/admin/dealers?${query}`)).status).toBe(400)
        }
        expect((await get("/admin/dealers?order=tags")).data.code).toBe("sort_unknown")
        expect((await get("/admin/dealers?q=%00")).data.code).toBe("text_unstorable")
        expect((await post("/admin/dealers", { ...good, name: "a\u0000b" })).data.code).toBe(
          "text_unstorable"
        )
        expect((await post("/admin/dealers/d%00", { name: "x" })).data.code).toBe("text_unstorable")
        for (const half of [
          { name: "a\ud800" },
          { metadata: { a: "\udc00b" } },
          { metadata: { "\ud800": 1 } },
        ]) {
          expect((await post("/admin/dealers", { ...good, ...half })).data.code).toBe("text_unstorable")
        }
      })

      it("keeps markup in a name as text", async () => {
        const name = `<script>alert("1")</script> & Söhne`
        expect((await asAdmin.dealer("HTML", { name })).name).toBe(name)
      })

      it("keeps exactly one of two identical creates at once", async () => {
        const body = { code: "TWIN", name: "Twin", ...base, tier_id: gold.id }
        const answers = await Promise.all([1, 2, 3].map(() => post("/admin/dealers", body)))
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
        expect(answers.find(({ status }) => status === 400)?.data.code).toBe("dealer_code_taken")
        expect((await get("/admin/dealers?q=TWIN")).data.count).toBe(1)
      })

      it("answers a refusal in the reader's language", async () => {
        const { data } = await api.get("/admin/dealers/nobody", {
          headers: { ...admin.headers, "accept-language": "zh-CN" },
          validateStatus: () => true,
        })
        expect(data.message).toContain("经销商")
      })

      it("lets only admins in", async () => {
        const guest = await api.get("/admin/dealers", { validateStatus: () => true })
        const customer = await makeCustomer(getContainer(), "c@x.co", store.publishableKey)
        const asCustomer = await api.get("/admin/dealers", { ...customer, validateStatus: () => true })
        expect([guest.status, asCustomer.status]).toEqual([401, 401])
      })
    })

    describe("list", () => {
      it("searches, filters, sorts and pages", async () => {
        const root = await asAdmin.dealer("A", {
          name: "100%_A",
          tier_id: gold.id,
          tags: ["key"],
          legal_name: "华东建材",
        })
        const child = await asAdmin.dealer("B", {
          parent_id: root.id,
          territory_id: north.id,
          tax_id: "TAX9",
        })
        await asAdmin.dealer("C", { tier_id: silver.id, sales_owner_id: admin.id })
        const bo = await asAdmin.member(child.id, "bo@x.co")

        const codes = async (query: string) => {
          const { data } = await get(`/admin/dealers?${query}`)

          return dealerEndpoints.listDealers.response.parse(data).dealers.map((one) => one.code)
        }
        expect(await codes("")).toEqual(["A", "B", "C"])
        expect(await codes("order=-code&limit=2")).toEqual(["C", "B"])
        expect(await codes("limit=1&offset=1")).toEqual(["B"])
        expect(await codes(`q=${encodeURIComponent("建材")}`)).toEqual(["A"])
        expect(await codes("q=tax9")).toEqual(["B"])
        expect(await codes(`q=${encodeURIComponent("%_")}`)).toEqual(["A"])
        expect(await codes(`tier_id=${gold.id}`)).toEqual(["A"])
        expect(await codes(`territory_id=${north.id}`)).toEqual(["B"])
        expect(await codes(`parent_id=${root.id}`)).toEqual(["B"])
        expect(await codes("tag=key")).toEqual(["A"])
        expect(await codes(`sales_owner_id=${admin.id}`)).toEqual(["C"])
        expect(await codes(`customer_id=${bo.customer_id}`)).toEqual(["B"])
        expect(await codes("status=closed")).toEqual([])
      })
    })

    describe("cost", () => {
      it("takes as many queries for a page of many dealers as for one", async () => {
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION) as {
          on: (event: "query", listener: () => void) => void
        }
        let queries = 0
        connection.on("query", () => queries++)
        const cost = async () => {
          queries = 0
          await get("/admin/dealers")

          return queries
        }
        await asAdmin.dealer("A", { tier_id: gold.id, territory_id: north.id })
        await settled()
        const one = await cost()
        for (const code of ["B", "C", "D", "E"]) {
          await asAdmin.dealer(code, { tier_id: gold.id, territory_id: north.id })
        }
        await settled()
        expect(await cost()).toBe(one)
      })
    })

    describe("tree", () => {
      it("shows ancestors and descendants from the root down, and moves branches", async () => {
        const root = await asAdmin.dealer("R")
        const mid = await asAdmin.dealer("M", { parent_id: root.id })
        const leaf = await asAdmin.dealer("L", { parent_id: mid.id })
        await asAdmin.dealer("SIBLING", { parent_id: root.id })
        const tree = async (id: string) =>
          dealerEndpoints.dealerTree.response
            .parse((await get(`/admin/dealers/${id}/tree`)).data)
            .nodes.map(({ code, depth }) => `${depth}${code}`)
        expect(await tree(mid.id)).toEqual(["0R", "1M", "2L"])
        expect(await tree(root.id)).toEqual(["0R", "1M", "2L", "1SIBLING"])

        expect((await post(`/admin/dealers/${root.id}`, { parent_id: leaf.id })).data.code).toBe(
          "dealer_cycle"
        )
        expect((await post(`/admin/dealers/${root.id}`, { parent_id: root.id })).data.code).toBe(
          "dealer_cycle"
        )
        expect((await del(`/admin/dealers/${mid.id}`)).data.code).toBe("dealer_has_children")
        expect((await post(`/admin/dealers/${leaf.id}`, { parent_id: null })).status).toBe(200)
        expect(await tree(leaf.id)).toEqual(["0L"])
      })
    })

    describe("status", () => {
      it("suspends with a reason, activates without, and a closed dealer's members leave the tier's group", async () => {
        const { id } = await asAdmin.dealer("S", { tier_id: gold.id })
        const bo = await asAdmin.member(id, "bo@x.co")
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])
        const set = async (status: string, reason?: string) =>
          dealerEndpoints.setDealerStatus.response.parse(
            (await post(`/admin/dealers/${id}/status`, { status, reason })).data
          ).dealer
        expect(await set("suspended", "Overdue")).toMatchObject({
          status: "suspended",
          status_reason: "Overdue",
        })
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])
        await set("closed", "Gone")
        expect(await groupsOf(bo.customer_id)).toEqual([])
        expect(await set("active", "ignored")).toMatchObject({ status: "active", status_reason: null })
        expect(await groupsOf(bo.customer_id)).toEqual([gold.customer_group_id])
        expect((await post(`/admin/dealers/${id}/status`, { status: "dead" })).status).toBe(400)
      })
    })

    describe("assignments", () => {
      it("keeps who, why and from when on, newest first, and refuses a second at one instant", async () => {
        const { id } = await asAdmin.dealer("A", { tier_id: silver.id })
        const path = `/admin/dealers/${id}/tier-assignments`
        const effective_at = "2099-01-01T00:00:00+08:00"
        const { data } = await post(path, { tier_id: gold.id, effective_at, reason: "Grew" })
        expect(assignTier.response.parse(data).assignment).toMatchObject({
          target: { id: gold.id, name: "gold" },
          effective_at: "2098-12-31T16:00:00.000Z",
          reason: "Grew",
          assigned_by: admin.id,
        })
        expect((await post(path, { tier_id: null, effective_at })).data.code).toBe("assignment_exists")
        const list = dealerEndpoints.listTierAssignments.response.parse((await get(path)).data).assignments
        expect(list.map((one) => one.target?.name)).toEqual(["gold", "silver"])
        expect((await get(`/admin/dealers/${id}`)).data).toMatchObject({
          dealer: { tier: { code: "silver" } },
        })
        expect((await post(path, { tier_id: "none" })).data.code).toBe("tier_not_found")
        expect((await post(path, { tier_id: gold.id, effective_at: "tomorrow" })).status).toBe(400)
      })

      it("gives and takes a home territory", async () => {
        const { id } = await asAdmin.dealer("A")
        const path = `/admin/dealers/${id}/territory-assignments`
        dealerEndpoints.assignTerritory.response.parse((await post(path, { territory_id: north.id })).data)
        expect((await get(`/admin/dealers/${id}`)).data).toMatchObject({
          dealer: { territory: { name: "North" } },
        })
        await post(path, { territory_id: null })
        expect((await get(`/admin/dealers/${id}`)).data).toMatchObject({ dealer: { territory: null } })
        const list = dealerEndpoints.listTerritoryAssignments.response.parse((await get(path)).data)
        expect(list.assignments.map((one) => one.target?.name ?? null)).toEqual([null, "North"])
        expect((await post(path, { territory_id: "nowhere" })).data.code).toBe("territory_not_found")
      })
    })

    describe("members", () => {
      it("adds a person by e-mail, an existing customer by id, changes the role and removes", async () => {
        const { id } = await asAdmin.dealer("A")
        const owner = await asAdmin.member(id, "Owner@X.co")
        expect(owner).toMatchObject({ email: "owner@x.co", role: "owner", dealer_id: id })
        const customer = await makeCustomer(getContainer(), "shop@x.co", store.publishableKey)
        const added = await post(`/admin/dealers/${id}/members`, { customer_id: customer.id, role: "buyer" })
        const buyer = addMember.response.parse(added.data).member
        expect(buyer).toMatchObject({ email: "shop@x.co", name: "Bo", customer_id: customer.id })

        const list = dealerEndpoints.listMembers.response.parse(
          (await get(`/admin/dealers/${id}/members?q=shop&order=-email`)).data
        )
        expect([list.count, list.members[0]?.id]).toEqual([1, buyer.id])
        const changed = await post(`/admin/dealers/${id}/members/${buyer.id}`, { role: "approver" })
        expect(dealerEndpoints.updateMember.response.parse(changed.data).member.role).toBe("approver")
        dealerEndpoints.removeMember.response.parse(
          (await del(`/admin/dealers/${id}/members/${buyer.id}`)).data
        )
        expect((await get(`/admin/dealers/${id}`)).data).toMatchObject({ dealer: { member_count: 1 } })
      })

      it("means the registered customer when a guest has the same e-mail", async () => {
        const { id } = await asAdmin.dealer("A")
        const customers = getContainer().resolve(Modules.CUSTOMER)
        await customers.createCustomers({ email: "both@x.co", has_account: false })
        const registered = await makeCustomer(getContainer(), "both@x.co", store.publishableKey)
        expect((await asAdmin.member(id, "both@x.co")).customer_id).toBe(registered.id)
      })

      it("lets a customer act for one dealer only, and makes one customer of two identical requests", async () => {
        const a = await asAdmin.dealer("A")
        const b = await asAdmin.dealer("B")
        const body = { email: "bo@x.co", role: "owner" }
        const answers = await Promise.all([a, b].map(({ id }) => post(`/admin/dealers/${id}/members`, body)))
        expect(answers.map(({ status, data }) => (status === 200 ? "done" : data.code)).sort()).toEqual([
          "done",
          "member_elsewhere",
        ])
        expect(
          await getContainer().resolve(Modules.CUSTOMER).listCustomers({ email: "bo@x.co" })
        ).toHaveLength(1)
      })

      it("keeps an owner, and refuses another dealer's member, an unknown customer and odd bodies", async () => {
        const a = await asAdmin.dealer("A")
        const b = await asAdmin.dealer("B")
        const owner = await asAdmin.member(a.id, "bo@x.co")
        expect((await del(`/admin/dealers/${a.id}/members/${owner.id}`)).data.code).toBe("member_last_owner")
        expect((await post(`/admin/dealers/${a.id}/members/${owner.id}`, { role: "buyer" })).data.code).toBe(
          "member_last_owner"
        )
        expect((await del(`/admin/dealers/${b.id}/members/${owner.id}`)).data.code).toBe("member_not_found")
        const path = `/admin/dealers/${a.id}/members`
        expect((await post(path, { customer_id: "nobody", role: "buyer" })).data.code).toBe(
          "customer_not_found"
        )
        for (const body of [
          { role: "buyer" },
          { role: "king", email: "a@b.co" },
          { role: "buyer", email: "a@b.co", customer_id: "cus" },
          { role: "buyer", email: "nonsense" },
          { role: "buyer", email: "a@b.co", groups: [] },
        ]) {
          expect((await post(path, body)).status).toBe(400)
        }
      })
    })
  },
})
