import { Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { z } from "@medusajs/framework/zod"
import type { Endpoint } from "../../src/http/contract"
import { decisionEndpoints } from "../../src/http/decision"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { DECISION_MODULE } from "../../src/modules/decision"
import { reconcileDecisions } from "../../src/workflows/decision/reconcile-decisions"
import { makeCart, makeDealer, makeMember, payCart } from "../support/checkout"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let variantId: string
    let dealerId: string
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let stranger: Awaited<ReturnType<typeof makeMember>>

    const parsed = <E extends Endpoint>({ response }: E, data: unknown) =>
      response.parse(data) as z.output<E["response"]>
    const post = async (url: string, body: object = {}) => {
      const { status, data } = await api.post(url, body, { ...admin, validateStatus: () => true })

      return { status, data }
    }
    const decisionsOf = async (query: string, language = "en") => {
      const { data } = await api.get(`/admin/dealer-decisions?${query}`, {
        headers: { ...admin.headers, "accept-language": language },
      })

      return parsed(decisionEndpoints.listDecisions, data).decisions
    }
    const suspend = () =>
      getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, status: "suspended" })
    const makeDraft = (quantity = 1) =>
      post("/admin/draft-orders", {
        region_id: store.region.id,
        sales_channel_id: store.channel.id,
        customer_id: buyer.id,
        items: [{ variant_id: variantId, quantity }],
        shipping_methods: [],
        shipping_address: { country_code: "cn", city: "Wuhan" },
      })
    const override = async (subject_type: string, subject_id: string, more: object = {}) =>
      await post("/admin/dealer-overrides", {
        subject_type,
        subject_id,
        reason: "Agreed by finance",
        ...more,
      })
    const makeOrder = async () => {
      const cartId = await makeCart(api, buyer, { regionId: store.region.id, variantId })
      await payCart(api, buyer, cartId)
      const { data } = await api.post(`/store/carts/${cartId}/complete`, {}, buyer)
      await utils.waitWorkflowExecutions()

      return data.order as { id: string }
    }
    const makeOrderInCode = async () => {
      const { result } = await createOrderWorkflow(getContainer()).run({
        input: {
          region_id: store.region.id,
          sales_channel_id: store.channel.id,
          customer_id: buyer.id,
          items: [{ title: "Sand", quantity: 2, unit_price: 5 }],
        },
      })

      return result
    }

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      store = await makeStore(container)
      const product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      variantId = product.variants[0]!.id
      const [dealer, other] = [await makeDealer(container, "D1"), await makeDealer(container, "D2")]
      dealerId = dealer.id
      buyer = await makeMember(container, dealer.id, "buyer", "buyer@d1.dev", store.publishableKey)
      stranger = await makeMember(container, other.id, "owner", "owner@d2.dev", store.publishableKey)
    })

    it("lets an admin make and convert a dealer's draft, with a record of each", async () => {
      const draft = (await makeDraft()).data.draft_order
      expect((await post(`/admin/draft-orders/${draft.id}/convert-to-order`)).status).toBe(200)
      await utils.waitWorkflowExecutions()
      const records = await decisionsOf(`order_id=${draft.id}&order=created_at`)
      expect(records).toMatchObject([
        {
          path: "create_order",
          status: "placed",
          subject_id: buyer.id,
          actor_type: "user",
          actor_id: admin.id,
        },
        { path: "convert_draft", status: "placed", subject_id: draft.id, dealer: { name: "Dealer D1" } },
      ])
    })

    it("refuses every admin path for a suspended dealer, with a record of each", async () => {
      const order = await makeOrder()
      const draft = (await makeDraft()).data.draft_order
      const edited = (await makeDraft()).data.draft_order
      const [exchange, claim] = [
        await post("/admin/exchanges", { order_id: order.id }),
        await post("/admin/claims", { order_id: (await makeOrder()).id, type: "refund" }),
      ]
      await suspend()
      const tries: [string, string, object?][] = [
        ["convert_draft", `/admin/draft-orders/${draft.id}/convert-to-order`],
        ["edit_draft", `/admin/draft-orders/${edited.id}/edit/confirm`],
        ["edit_order", `/admin/order-edits/${order.id}/confirm`],
        ["confirm_exchange", `/admin/exchanges/${exchange.data.exchange.id}/request`],
        ["confirm_claim", `/admin/claims/${claim.data.claim.id}/request`],
        ["change_address", `/admin/orders/${order.id}`, { shipping_address: { city: "Xian" } }],
      ]
      for (const [path, url, body] of tries) {
        expect({ path, ...(await post(url, body)) }).toMatchObject({
          path,
          status: 400,
          data: { code: "dealer_suspended", details: { name: "Dealer D1" } },
        })
        expect(await decisionsOf(`path=${path}`)).toMatchObject([{ outcome: "deny", status: "not_placed" }])
      }
      expect((await makeDraft()).data.code).toBe("dealer_suspended")
      expect((await post(`/admin/orders/${order.id}`, { metadata: { note: "x" } })).status).toBe(200)
    })

    it("lets an order pass once by an override, exactly as it was", async () => {
      const draft = (await makeDraft()).data.draft_order
      await suspend()
      const { data } = await override("draft_order", draft.id)
      const given = parsed(decisionEndpoints.createOverride, data).override
      expect(given).toMatchObject({ created_by: admin.id, used_at: null, reason: "Agreed by finance" })
      expect(new Date(given.expires_at).getTime() - new Date(given.created_at).getTime()).toBeLessThan(
        3_601_000
      )
      const convert = () => post(`/admin/draft-orders/${draft.id}/convert-to-order`)
      expect((await convert()).status).toBe(200)
      await utils.waitWorkflowExecutions()
      const [record] = await decisionsOf("path=convert_draft", "zh-CN,zh;q=0.9")
      expect(record).toMatchObject({ outcome: "allow", status: "placed", override_id: given.id })
      expect(record!.reasons.map(({ message }) => message)).toEqual([
        "Dealer D1 已被暂停：可以浏览，但不能下单。请联系商家。",
        "该订单经特批放行：Agreed by finance",
      ])
      const list = await api.get(`/admin/dealer-overrides?subject_id=${draft.id}`, admin)
      expect(parsed(decisionEndpoints.listOverrides, list.data).overrides[0]!.used_at).not.toBeNull()
      const again = await post(`/admin/orders/${draft.id}`, { shipping_address: { city: "Xian" } })
      expect(again.data.code).toBe("dealer_suspended")
    })

    it("does not let an override pass an order that has changed since", async () => {
      const draft = (await makeDraft()).data.draft_order
      await override("draft_order", draft.id)
      await post(`/admin/draft-orders/${draft.id}/edit`)
      await post(`/admin/draft-orders/${draft.id}/edit/items`, {
        items: [{ variant_id: variantId, quantity: 5 }],
      })
      await suspend()
      expect((await post(`/admin/draft-orders/${draft.id}/edit/confirm`)).data.code).toBe("dealer_suspended")
      await override("draft_order", draft.id)
      expect((await post(`/admin/draft-orders/${draft.id}/edit/confirm`)).status).toBe(200)
    })

    it("lets a delivery address be changed to the one agreed on and to no other, once", async () => {
      const order = await makeOrder()
      const move = (shipping_address: object) => post(`/admin/orders/${order.id}`, { shipping_address })
      await suspend()
      await override("order", order.id)
      expect((await move({ city: "Xian", address_1: "Road 1" })).data.code).toBe("dealer_suspended")
      const given = await override("order", order.id, {
        shipping_address: { city: "Xian", address_1: "Road 1 " },
      })
      expect(given.status).toBe(200)
      expect((await move({ city: "Xian", address_1: "Road 2" })).data.code).toBe("dealer_suspended")
      expect((await move({ city: "Xian" })).data.code).toBe("dealer_suspended")
      const moved = await move({ city: "Xian", address_1: "Road 1" })
      expect(moved.data.order.shipping_address).toMatchObject({ city: "Xian", address_1: "Road 1" })
      expect((await move({ city: "Xian", address_1: "Road 3" })).data.code).toBe("dealer_suspended")
      const records = await decisionsOf("path=change_address&order=created_at")
      expect(
        records.map(({ outcome, inputs }) => [outcome, (inputs.address as { address_1: string }).address_1])
      ).toEqual([
        ["deny", "Road 1"],
        ["deny", "Road 2"],
        ["deny", null],
        ["allow", "Road 1"],
        ["deny", "Road 3"],
      ])
      const draft = { shipping_address: { city: "Xian" } }
      expect((await override("draft_order", buyer.id, draft)).data.code).toBe("override_address_subject")
      expect((await override("order", order.id, { shipping_address: { zip: "1" } })).status).toBe(400)
    })

    it("keeps one override of two identical requests, and refuses another word while one stands", async () => {
      const draft = (await makeDraft()).data.draft_order
      const answers = await Promise.all([1, 2, 3].map(() => override("draft_order", draft.id)))
      expect(new Set(answers.map(({ data }) => data.override.id)).size).toBe(1)
      const other = await override("draft_order", draft.id, { reason: "Agreed by sales" })
      expect(other.data).toMatchObject({
        code: "override_exists",
        message: expect.stringMatching(/^Ada Admin has given an override .+ \(UTC\): Agreed by finance$/),
        details: { by: admin.id, reason: "Agreed by finance" },
      })
      const list = await api.get(`/admin/dealer-overrides?subject_id=${draft.id}`, admin)
      expect(list.data.count).toBe(1)
    })

    it("gives the override back when core refuses the change itself", async () => {
      const order = await makeOrder()
      await suspend()
      const { data } = await override("order", order.id)
      expect((await post(`/admin/order-edits/${order.id}/confirm`)).status).toBeGreaterThanOrEqual(400)
      const free = await getContainer().resolve(DECISION_MODULE).retrieveDealerOverride(data.override.id)
      expect(free.used_at).toBeNull()
      expect(await decisionsOf(`subject_id=${order.id}&path=edit_order`)).toMatchObject([
        { status: "not_placed" },
      ])
    })

    it("lets one draft be opened for a suspended dealer by an override for its member", async () => {
      await suspend()
      await override("draft_order", buyer.id)
      expect((await makeDraft()).status).toBe(200)
      expect((await makeDraft()).data.code).toBe("dealer_suspended")
    })

    it("refuses overrides that make no sense, by code", async () => {
      const draft = (await makeDraft()).data.draft_order
      const inDays = (days: number) => ({
        expires_at: new Date(Date.now() + days * 86_400_000).toISOString(),
      })
      expect((await override("draft_order", draft.id, inDays(-1))).data.code).toBe("override_expired_at")
      expect((await override("draft_order", draft.id, inDays(31))).data.code).toBe("override_expired_at")
      expect((await override("order", "order_nothing")).data.code).toBe("override_subject_not_found")
      expect((await override("draft_order", draft.id, { reason: " " })).status).toBe(400)
      expect((await override("draft_order", draft.id, { more: 1 })).status).toBe(400)
      expect((await override("draft_order", draft.id, inDays(29))).status).toBe(200)
    })

    it("tells beforehand all that would stop a cart, and keeps no record of it", async () => {
      const cartId = await makeCart(api, buyer, { regionId: store.region.id, variantId })
      const check = async (who: typeof buyer) =>
        await api.get(`/store/dealers/me/carts/${cartId}/check`, { ...who, validateStatus: () => true })
      expect(parsed(decisionEndpoints.checkCart, (await check(buyer)).data).check).toEqual({
        cart_id: cartId,
        outcome: "allow",
        reasons: [],
        changed_lines: [],
        credit: null,
      })
      await getContainer()
        .resolve(DEALER_MODULE)
        .updateDealerMembers({ id: buyer.member_id, role: "finance" })
      await suspend()
      const cartLine = await getContainer().resolve(Modules.CART).listLineItems({ cart_id: cartId })
      await getContainer().resolve(Modules.CART).updateLineItems(cartLine[0]!.id, { unit_price: 90 })
      const { check: found } = parsed(decisionEndpoints.checkCart, (await check(buyer)).data)
      expect(found.reasons.map(({ code }) => code)).toEqual([
        "role_not_allowed",
        "dealer_suspended",
        "prices_changed",
      ])
      expect(found.changed_lines).toMatchObject([{ unit_price: 90, new_unit_price: 100 }])
      expect((await check(stranger)).data.code).toBe("cart_not_found")
      expect(await decisionsOf(`subject_id=${cartId}`)).toEqual([])
    })

    it("marks an order made in code, and tells an admin once", async () => {
      const order = await makeOrderInCode()
      await reconcileDecisions(getContainer(), { now: new Date(Date.now() + 3_600_000) })
      const records = await decisionsOf(`order_id=${order.id}`)
      expect(records).toMatchObject([
        { path: "create_order", outcome: "review", status: "placed", reasons: [{ code: "order_unchecked" }] },
      ])
      const feed = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
      const told = feed.filter(({ data }) =>
        String(data?.title).startsWith(`Order #${order.display_id} was placed without the dealer checks.`)
      )
      expect(told).toHaveLength(1)
      expect(told[0]?.data?.description).toContain(`订单 #${order.display_id} 未经规则检查`)
    })

    it("finds by reconciling what a lost event left: orders to bind, attempts to close, orders unseen", async () => {
      const decisions = getContainer().resolve(DECISION_MODULE)
      const order = await makeOrder()
      const pending = {
        path: "complete_cart",
        actor_type: "system",
        outcome: "allow",
        reasons: {},
        inputs: {},
      }
      const [link] = (
        await getContainer()
          .resolve("query")
          .graph({
            entity: "order_cart",
            fields: ["cart_id"],
            filters: { order_id: order.id },
          })
      ).data as { cart_id: string }[]
      const made = await decisions.createDealerDecisions([
        { ...pending, subject_type: "cart", subject_id: link!.cart_id },
        { ...pending, subject_type: "cart", subject_id: "cart_abandoned" },
      ] as never)
      const later = new Date(Date.now() + 3_600_000)
      const done = await reconcileDecisions(getContainer(), { now: later })
      expect(done).toMatchObject({ bound: 1, released: 1, marked: 0 })
      const after = await decisions.listDealerDecisions({
        id: (made as unknown as { id: string }[]).map(({ id }) => id),
      })
      expect(after.map(({ status }) => status).sort()).toEqual(["not_placed", "placed"])
      expect(await reconcileDecisions(getContainer(), { now: later })).toEqual({
        bound: 0,
        released: 0,
        marked: 0,
      })
    })

    it("lists and shows records by filter, search and sort; refuses an unknown field and id by code", async () => {
      const order = await makeOrder()
      const [record] = await decisionsOf(`dealer_id=${dealerId}&outcome=allow&q=${order.id.slice(-10)}`)
      const { data } = await api.get(`/admin/dealer-decisions/${record!.id}`, admin)
      expect(parsed(decisionEndpoints.retrieveDecision, data).decision).toEqual(record)
      const refused = async (url: string) =>
        (await api.get(url, { ...admin, validateStatus: () => true })).data.code
      expect(await refused("/admin/dealer-decisions/ddec_nothing")).toBe("decision_not_found")
      expect(await refused("/admin/dealer-decisions?order=inputs")).toBe("sort_unknown")
      const { status } = await api.get("/admin/dealer-decisions", { validateStatus: () => true })
      expect(status).toBe(401)
    })
  },
})
