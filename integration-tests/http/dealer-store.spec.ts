import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { dealerEndpoints, MEMBER_ROLES } from "../../src/http/dealer"
import { JWT_SECRET, makeAdmin, makeCustomer, makeStore } from "../support/store"

type Customer = Awaited<ReturnType<typeof makeCustomer>>

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let east: string
    let west: string
    const people: Record<string, Customer> = {}

    const quiet = { validateStatus: () => true }
    const post = (path: string, body: object) => api.post(path, body, { ...admin, ...quiet })
    const as = (who: string, path: string) => api.get(path, { ...people[who], ...quiet })
    const me = (who: string) => as(who, "/store/dealers/me")
    const orders = async (who: string, query = "") => {
      const { data } = await as(who, `/store/dealers/me/orders${query}`)

      return dealerEndpoints.myOrders.response.parse(data).orders.map((order) => order.email)
    }
    const order = async (customer: Customer, email: string) => {
      const { result } = await createOrderWorkflow(getContainer()).run({
        input: {
          region_id: store.region.id,
          currency_code: "cny",
          customer_id: customer.id,
          email,
          sales_channel_id: store.channel.id,
          items: [
            { title: "Cement", quantity: 3, unit_price: 99.5 },
            { title: "Sand", quantity: 1, unit_price: 1 },
          ],
        },
      })

      return result.id
    }
    const dealer = async (code: string, more: object = {}): Promise<string> => {
      const body = { code, name: `Dealer ${code}`, country_code: "cn", currency_code: "cny", ...more }

      return (await post("/admin/dealers", body)).data.dealer.id
    }
    const join = async (dealerId: string, who: string, role: string) => {
      people[who] = await makeCustomer(getContainer(), `${who}@x.co`, store.publishableKey)
      await post(`/admin/dealers/${dealerId}/members`, { customer_id: people[who].id, role })
    }

    beforeAll(async () => {
      admin = await makeAdmin(getContainer())
      store = await makeStore(getContainer())
      const tier = await post("/admin/dealer-tiers", {
        code: "gold",
        rank: 1,
        name_en: "Gold",
        name_zh: "金",
        benefits_en: "Free delivery",
      })
      east = await dealer("EAST", {
        tier_id: tier.data.tier.id,
        tax_id: "SECRET-TAX",
        metadata: { secret: "SECRET-NOTE" },
        sales_owner_id: admin.id,
        tags: ["SECRET-TAG"],
      })
      west = await dealer("WEST")
      for (const role of MEMBER_ROLES) {
        await join(east, role, role)
      }
      await join(west, "stranger", "owner")
      people.nobody = await makeCustomer(getContainer(), "nobody@x.co", store.publishableKey)
      for (const who of ["owner", "buyer", "stranger", "nobody"]) {
        await order(people[who]!, `${who}@x.co`)
      }
    })

    it("shows a member the dealer, the role and the rights, and nothing the merchant keeps", async () => {
      const { data, status } = await me("owner")
      expect(status).toBe(200)
      const parsed = dealerEndpoints.me.response.parse(data)
      expect(parsed).toMatchObject({
        dealer: {
          id: east,
          code: "EAST",
          status: "active",
          tier: { code: "gold", benefits_en: "Free delivery" },
        },
        member: { role: "owner" },
      })
      expect(parsed.rights).toContain("members")
      expect(JSON.stringify(data)).not.toContain("SECRET")
      expect(JSON.stringify(data)).not.toContain(admin.id)
      expect(dealerEndpoints.me.response.parse((await me("viewer")).data).rights).not.toContain("prices")
    })

    it("refuses a customer who is no member, and asks a guest to log in", async () => {
      const { data, status } = await me("nobody")
      expect([status, data.code]).toEqual([400, "not_a_member"])
      expect((await as("nobody", "/store/dealers/me/orders")).data.code).toBe("not_a_member")
      const guest = await api.get("/store/dealers/me", { ...store.guest, ...quiet })
      expect(guest.status).toBe(401)
      const asAdmin = await api.get("/store/dealers/me", {
        headers: { ...store.guest.headers, ...admin.headers },
        ...quiet,
      })
      expect(asAdmin.status).toBe(401)
    })

    it("refuses a path whose percent signs escape nothing by code, also to a guest", async () => {
      for (const path of ["/store/dealers/me/carts/%E0%A4%A/check", "/store/dealers/me/carts/%/check"]) {
        const { status, data } = await as("owner", path)
        expect([status, data.code]).toEqual([400, "path_malformed"])
        expect((await api.get(path, { ...store.guest, ...quiet })).data.code).toBe("path_malformed")
      }
      expect((await as("owner", "/store/dealers/me/carts/%E5%BE%90/check")).data.code).toBe("cart_not_found")
    })

    it("shows a suspended dealer with its reason and only rights to look; a closed one is refused", async () => {
      await post(`/admin/dealers/${east}/status`, { status: "suspended", reason: "Overdue" })
      const suspended = dealerEndpoints.me.response.parse((await me("owner")).data)
      expect(suspended.dealer).toMatchObject({ status: "suspended", status_reason: "Overdue" })
      expect(suspended.rights).not.toContain("place_orders")
      expect(await orders("owner")).toHaveLength(2)

      await post(`/admin/dealers/${east}/status`, { status: "closed", reason: "Gone" })
      expect((await me("owner")).data.code).toBe("dealer_closed")
      expect((await as("owner", "/store/dealers/me/orders")).data.code).toBe("dealer_closed")
      expect((await me("stranger")).status).toBe(200)
    })

    it("shows orders by the rights matrix: the whole company's, or one's own, and never another dealer's", async () => {
      const company = ["buyer@x.co", "owner@x.co"]
      for (const who of ["owner", "approver", "finance", "viewer"]) {
        expect((await orders(who)).sort()).toEqual(company)
      }
      expect(await orders("buyer")).toEqual(["buyer@x.co"])
      expect(await orders("stranger")).toEqual(["stranger@x.co"])

      await post(`/admin/dealers/${east}`, { buyers_see_company_orders: true })
      expect((await orders("buyer")).sort()).toEqual(company)
    })

    it("shows an order's total, count and page, filtered by status, strictly", async () => {
      const { data } = await as("owner", "/store/dealers/me/orders?limit=1&offset=1")
      const page = dealerEndpoints.myOrders.response.parse(data)
      expect(page).toMatchObject({ count: 2, limit: 1, offset: 1 })
      expect(page.orders[0]).toMatchObject({ total: 299.5, item_count: 2, currency_code: "cny" })
      expect(await orders("owner", "?status=pending")).toHaveLength(2)
      expect(await orders("owner", "?status=canceled")).toEqual([])
      for (const query of ["fields=*", "customer_id=x", "limit=100000", `status=${"x".repeat(100)}`]) {
        expect((await as("owner", `/store/dealers/me/orders?${query}`)).status).toBe(400)
      }
    })

    it("leaves an order with the dealer it was placed for when the person moves to another", async () => {
      const members = (await api.get(`/admin/dealers/${east}/members?q=buyer`, admin)).data.members
      await api.delete(`/admin/dealers/${east}/members/${members[0].id}`, admin)
      expect((await me("buyer")).data.code).toBe("not_a_member")
      await post(`/admin/dealers/${west}/members`, { customer_id: people.buyer!.id, role: "owner" })

      expect(await orders("buyer")).toEqual(["stranger@x.co"])
      expect((await orders("owner")).sort()).toEqual(["buyer@x.co", "owner@x.co"])
    })

    it("lists a dealer's orders for the admin, and does not delete a dealer that has some", async () => {
      const { data } = await api.get(`/admin/dealers/${east}/orders`, admin)
      expect(dealerEndpoints.listDealerOrders.response.parse(data).count).toBe(2)
      const refused = await api.delete(`/admin/dealers/${east}`, { ...admin, ...quiet })
      expect(refused.data.code).toBe("dealer_has_orders")
    })
  },
})
