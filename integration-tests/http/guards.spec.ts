import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { DECISION_MODULE } from "../../src/modules/decision"
import { makeCart, makeDealer, makeMember, payCart } from "../support/checkout"
import { hostCalls, hostFails } from "../support/host-hooks"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

jest.setTimeout(120_000)

type Who = { headers: Record<string, string> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let product: Awaited<ReturnType<typeof makeProduct>>
    let dealerId: string
    let owner: Awaited<ReturnType<typeof makeMember>>
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let viewer: Awaited<ReturnType<typeof makeMember>>

    const decisionsOf = (subjectId: string) =>
      getContainer()
        .resolve(DECISION_MODULE)
        .listDealerDecisions({ subject_id: subjectId }, { order: { created_at: "ASC" } })
    const suspend = (status: "suspended" | "closed" | "active" = "suspended") =>
      getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, status, status_reason: "Unpaid" })
    const readyCart = async (who: Who) => {
      const cartId = await makeCart(api, who, {
        regionId: store.region.id,
        variantId: product.variants[0]!.id,
      })
      await payCart(api, who, cartId)

      return cartId
    }
    const complete = async (who: Who, cartId: string, language = "en") => {
      const headers = { ...who.headers, "accept-language": language }
      const { status, data } = await api.post(
        `/store/carts/${cartId}/complete`,
        {},
        { headers, validateStatus: () => true }
      )

      return { status, data }
    }
    const completeInCode = (cartId: string) =>
      completeCartWorkflow(getContainer()).run({ input: { id: cartId }, throwOnError: false })
    const reprice = (amount: number) =>
      api.post(
        `/admin/products/${product.id}/variants/${product.variants[0]!.id}`,
        { prices: [{ currency_code: "cny", amount }] },
        admin
      )

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      store = await makeStore(container)
      product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      const dealer = await makeDealer(container, "D1")
      dealerId = dealer.id
      owner = await makeMember(container, dealer.id, "owner", "owner@d1.dev", store.publishableKey)
      buyer = await makeMember(container, dealer.id, "buyer", "buyer@d1.dev", store.publishableKey)
      viewer = await makeMember(container, dealer.id, "viewer", "viewer@d1.dev", store.publishableKey)
    })

    beforeEach(() => {
      hostCalls.length = 0
      hostFails.clear()
    })

    it("places a dealer's order, and its record learns the order", async () => {
      const cartId = await readyCart(owner)
      const { status, data } = await complete(buyer, cartId)
      expect(status).toBe(200)
      await utils.waitWorkflowExecutions()
      const records = await decisionsOf(cartId)
      expect(records).toMatchObject([
        {
          path: "complete_cart",
          outcome: "allow",
          status: "placed",
          order_id: data.order.id,
          customer_id: owner.id,
          actor_type: "customer",
          actor_id: buyer.id,
          inputs: { actor_role: "buyer", item_subtotal: "100", currency_code: "cny" },
        },
      ])
      expect(hostCalls).toEqual([`validate ${cartId}`])
    })

    it("passes a cart that has its order, without a second record", async () => {
      const cartId = await readyCart(buyer)
      const first = await complete(buyer, cartId)
      await suspend()
      const second = await complete(buyer, cartId)
      expect([second.status, second.data.order.id]).toEqual([200, first.data.order.id])
      expect(await decisionsOf(cartId)).toHaveLength(1)
    })

    it("refuses a suspended dealer in code and keeps the record; the host's handler is not asked", async () => {
      const cartId = await readyCart(buyer)
      await suspend()
      const { errors } = await completeInCode(cartId)
      expect(errors[0]?.error).toMatchObject({ code: "dealer_suspended" })
      expect(await decisionsOf(cartId)).toMatchObject([
        {
          path: "complete_cart",
          outcome: "deny",
          status: "not_placed",
          dealer_id: dealerId,
          reasons: [{ guard: "dealer", code: "dealer_suspended" }],
        },
      ])
      expect(hostCalls).toEqual([])
    })

    it("tells a suspended dealer why, in the language asked for, when completing and when filling a cart", async () => {
      const cartId = await readyCart(buyer)
      await suspend()
      expect(await complete(buyer, cartId, "zh-CN")).toEqual({
        status: 400,
        data: {
          code: "dealer_suspended",
          type: "not_allowed",
          message: "Dealer D1 已被暂停：可以浏览，但不能下单。请联系商家。",
          details: { name: "Dealer D1", reason: "Unpaid" },
        },
      })
      const { data } = await api.post(
        `/store/carts/${cartId}/line-items`,
        { variant_id: product.variants[0]!.id, quantity: 1 },
        { ...buyer, validateStatus: () => true }
      )
      expect(data.code).toBe("dealer_suspended")
      expect((await api.get(`/store/carts/${cartId}`, buyer)).status).toBe(200)
    })

    it("keeps one record of a refused completion, however often the buyer tries the same, and none of a hint", async () => {
      const cartId = await readyCart(buyer)
      await suspend()
      await api.get(`/store/dealers/me/carts/${cartId}/check`, buyer)
      expect(await decisionsOf(cartId)).toHaveLength(0)
      await Promise.all([complete(buyer, cartId), complete(buyer, cartId)])
      await complete(buyer, cartId)
      const records = await decisionsOf(cartId)
      expect(records).toMatchObject([
        {
          path: "complete_cart",
          outcome: "deny",
          status: "not_placed",
          dealer_id: dealerId,
          customer_id: buyer.id,
          actor_type: "customer",
          actor_id: buyer.id,
          reasons: [{ guard: "dealer", code: "dealer_suspended" }],
          inputs: { actor_role: "buyer", item_subtotal: "100", lines: [{ unit_price: "100" }] },
          attempts: 3,
        },
      ])
      const { data } = await api.get(`/admin/dealer-decisions?dealer_id=${dealerId}&outcome=deny`, admin)
      expect(data.decisions).toMatchObject([{ id: records[0]!.id, attempts: 3 }])
      await suspend("active")
      expect((await complete(buyer, cartId)).status).toBe(200)
    })

    it("treats the members of a closed dealer as guests", async () => {
      await suspend("closed")
      const cartId = await readyCart(buyer)
      expect((await complete(buyer, cartId)).status).toBe(200)
    })

    it("refuses a role that may not order, over HTTP and in code", async () => {
      const cartId = await readyCart(buyer)
      await getContainer()
        .resolve(DEALER_MODULE)
        .updateDealerMembers({ id: buyer.member_id, role: "finance" })
      expect(await complete(buyer, cartId)).toMatchObject({ status: 400, data: { code: "role_not_allowed" } })
      const { errors } = await completeInCode(cartId)
      expect(errors[0]?.error).toMatchObject({ code: "role_not_allowed" })
      const { data } = await api.post(
        "/store/carts",
        { region_id: store.region.id },
        { ...viewer, validateStatus: () => true }
      )
      expect(data.code).toBe("role_not_allowed")
    })

    it("answers changed prices with the lines, and places the order once the buyer renewed the payment", async () => {
      const cartId = await readyCart(buyer)
      await reprice(120)
      const inCode = await completeInCode(cartId)
      expect(inCode.errors[0]?.error).toMatchObject({ code: "prices_changed" })
      const refused = await complete(buyer, cartId)
      expect(refused).toMatchObject({
        status: 409,
        data: {
          code: "prices_changed",
          details: { lines: [{ unit_price: 100, new_unit_price: 120, quantity: 1 }] },
        },
      })
      const { data } = await api.get(`/store/carts/${cartId}`, buyer)
      expect(data.cart.items[0].unit_price).toBe(120)
      await payCart(api, buyer, cartId)
      expect((await complete(buyer, cartId)).data.order.total).toBe(120)
      await utils.waitWorkflowExecutions()
      const records = await decisionsOf(cartId)
      expect(records.map(({ status, actor_type }) => [status, actor_type])).toEqual([
        ["not_placed", "system"],
        ["not_placed", "customer"],
        ["placed", "customer"],
      ])
    })

    it("marks the record when payment is refused later, and gives the override back", async () => {
      const cartId = await readyCart(buyer)
      await suspend()
      await api.post(
        "/admin/dealer-overrides",
        { subject_type: "cart", subject_id: cartId, reason: "Paid by phone" },
        admin
      )
      const payments = getContainer().resolve(Modules.PAYMENT)
      const spy = jest.spyOn(payments, "authorizePaymentSession").mockRejectedValueOnce(new Error("no"))
      const failed = await completeInCode(cartId)
      spy.mockRestore()
      expect(failed.errors).toHaveLength(1)
      const [record] = await decisionsOf(cartId)
      expect(record).toMatchObject({ status: "not_placed", outcome: "allow" })
      const decisions = getContainer().resolve(DECISION_MODULE)
      expect((await decisions.retrieveDealerOverride(record!.override_id!)).used_at).toBeNull()
      expect((await complete(buyer, cartId)).status).toBe(200)
      expect((await decisions.retrieveDealerOverride(record!.override_id!)).used_at).not.toBeNull()
    })

    it("marks the record when the host's own handler refuses", async () => {
      const cartId = await readyCart(buyer)
      hostFails.add(cartId)
      const { errors } = await completeInCode(cartId)
      expect(errors[0]?.error).toMatchObject({ message: "The host says no" })
      expect(await decisionsOf(cartId)).toMatchObject([{ status: "not_placed" }])
    })

    it("makes one order of two completions at once", async () => {
      const cartId = await readyCart(buyer)
      const answers = await Promise.all([
        complete(buyer, cartId),
        complete(buyer, cartId),
        completeInCode(cartId),
      ])
      expect(answers).toHaveLength(3)
      await utils.waitWorkflowExecutions()
      const placed = (await decisionsOf(cartId)).filter(({ status }) => status === "placed")
      expect(placed).toHaveLength(1)
      const [, count] = await getContainer()
        .resolve(Modules.ORDER)
        .listAndCountOrders({ customer_id: buyer.id })
      expect(count).toBe(1)
    })

    it("keeps no record of a guest's order", async () => {
      const cartId = await readyCart(store.guest)
      expect((await complete(store.guest, cartId)).data.type).toBe("order")
      expect(await decisionsOf(cartId)).toHaveLength(0)
      expect(hostCalls).toEqual([`validate ${cartId}`])
    })
  },
})
