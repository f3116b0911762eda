import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import request from "supertest"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { makeCart, makeDealer, makeMember, payCart } from "../support/checkout"
import { JWT_SECRET, makeCustomer, makeProduct, makeStore } from "../support/store"

jest.setTimeout(120_000)

type Who = { headers: Record<string, string> }
type Method = "get" | "post" | "delete" | "head" | "options"
type Try = { method: Method; path: (id: string) => string; body?: (id: string) => object }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let store: Awaited<ReturnType<typeof makeStore>>
    let variantId: string
    let cartId: string
    let collectionId: string
    let orderId: string
    let orderCollectionId: string
    let dealerId: string
    let owner: Who & { id: string }
    let buyer: Who & { id: string }
    let strangers: [string, Who][]

    const call = async (who: Who, { method, path, body }: Try, id: string) => {
      const base = String(api.defaults.baseURL)
      let pending = request(base)[method](path(id)).set(who.headers)
      if (body) {
        pending = pending.send(body(id))
      }
      const { status, headers, text } = await pending

      return { status, headers, text: text ?? "" }
    }
    /** The whole answer, with the id that was asked for taken out. */
    const without = ({ status, headers, text }: Awaited<ReturnType<typeof call>>, id: string) => {
      const { date: _date, etag, ...rest } = headers as Record<string, string>

      return { status, rest, hasTag: etag !== undefined, text: text.replaceAll(id, "ID") }
    }
    const expectHidden = async (who: Who, attempt: Try, id: string) => {
      const unknown = id.replace(/.{12}$/, "ZZZZZZZZZZZZ")
      const [real, made] = [await call(who, attempt, id), await call(who, attempt, unknown)]
      const asked = `${attempt.method} ${attempt.path(id)}`
      expect({ asked, ...without(real, id) }).toEqual({ asked, ...without(made, unknown) })
      expect(real.status).toBeGreaterThanOrEqual(400)
    }

    beforeAll(async () => {
      const container = getContainer()
      store = await makeStore(container)
      const product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      variantId = product.variants[0]!.id
      const [dealer, other] = [await makeDealer(container, "D1"), await makeDealer(container, "D2")]
      dealerId = dealer.id
      const member = (dealerId: string, role: "owner" | "buyer" | "finance" | "viewer", email: string) =>
        makeMember(container, dealerId, role, email, store.publishableKey)
      owner = await member(dealer.id, "owner", "owner@d1.dev")
      buyer = await member(dealer.id, "buyer", "buyer@d1.dev")
      strangers = [
        ["an anonymous caller", store.guest],
        ["another dealer's owner", await member(other.id, "owner", "owner@d2.dev")],
        ["an ordinary customer", await makeCustomer(container, "bo@home.dev", store.publishableKey)],
        ["the same dealer's finance", await member(dealer.id, "finance", "finance@d1.dev")],
        ["the same dealer's viewer", await member(dealer.id, "viewer", "viewer@d1.dev")],
      ]
      const wanted = { regionId: store.region.id, variantId }
      cartId = await makeCart(api, owner, wanted)
      collectionId = await payCart(api, owner, cartId)
      const ordered = await makeCart(api, owner, wanted)
      orderCollectionId = await payCart(api, owner, ordered)
      const { data } = await api.post(`/store/carts/${ordered}/complete`, {}, owner)
      orderId = data.order.id
    })

    const CART: Record<string, Try> = {
      "reads it": { method: "get", path: (id) => `/store/carts/${id}` },
      "reads it with a trailing slash": { method: "get", path: (id) => `/store/carts/${id}/` },
      "reads it with the id percent-encoded": {
        method: "get",
        path: (id) => `/store/carts/%${id.charCodeAt(0).toString(16)}${id.slice(1)}`,
      },
      "reads it under an upper-case path": { method: "get", path: (id) => `/STORE/Carts/${id}` },
      "reads it with doubled slashes": { method: "get", path: (id) => `/store/carts//${id}` },
      "reads its head": { method: "head", path: (id) => `/store/carts/${id}` },
      "changes it": {
        method: "post",
        path: (id) => `/store/carts/${id}`,
        body: () => ({ email: "x@x.dev" }),
      },
      "takes it over": { method: "post", path: (id) => `/store/carts/${id}/customer`, body: () => ({}) },
      "adds a line": {
        method: "post",
        path: (id) => `/store/carts/${id}/line-items`,
        body: () => ({ variant_id: variantId, quantity: 1 }),
      },
      "changes a line": {
        method: "post",
        path: (id) => `/store/carts/${id}/line-items/cali_x`,
        body: () => ({ quantity: 2 }),
      },
      "removes a line": { method: "delete", path: (id) => `/store/carts/${id}/line-items/cali_x` },
      "adds a promotion": {
        method: "post",
        path: (id) => `/store/carts/${id}/promotions`,
        body: () => ({ promo_codes: ["X"] }),
      },
      "asks for taxes": { method: "post", path: (id) => `/store/carts/${id}/taxes`, body: () => ({}) },
      "completes it": { method: "post", path: (id) => `/store/carts/${id}/complete`, body: () => ({}) },
      "opens a payment": {
        method: "post",
        path: () => "/store/payment-collections",
        body: (id) => ({ cart_id: id }),
      },
      "asks what can be shipped": { method: "get", path: (id) => `/store/shipping-options?cart_id=${id}` },
      "asks what shipping costs": {
        method: "post",
        path: () => "/store/shipping-options/so_x/calculate",
        body: (id) => ({ cart_id: id, data: {} }),
      },
      "asks for its check": { method: "get", path: (id) => `/store/dealers/me/carts/${id}/check` },
    }

    const ORDER: Record<string, Try> = {
      "reads it": { method: "get", path: (id) => `/store/orders/${id}` },
      "asks for a return": {
        method: "post",
        path: () => "/store/returns",
        body: (id) => ({ order_id: id, items: [{ id: "x", quantity: 1 }] }),
      },
      "asks to take it over": {
        method: "post",
        path: (id) => `/store/orders/${id}/transfer/request`,
        body: () => ({}),
      },
    }

    it.each([0, 1, 2, 3, 4])(
      "to caller %i of those who have no right to it, a cart is an unknown id",
      async (at) => {
        for (const attempt of Object.values(CART)) {
          await expectHidden(strangers[at]![1], attempt, cartId)
        }
      }
    )

    it("to a stranger, an order is an unknown id", async () => {
      for (const [, who] of strangers.slice(0, 3)) {
        for (const attempt of Object.values(ORDER)) {
          await expectHidden(who, attempt, orderId)
        }
      }
    })

    it("hides the payment of a cart and of an order from strangers", async () => {
      const attempt: Try = {
        method: "post",
        path: (id) => `/store/payment-collections/${id}/payment-sessions`,
        body: () => ({ provider_id: "pp_system_default" }),
      }
      for (const [, who] of strangers.slice(0, 3)) {
        await expectHidden(who, attempt, collectionId)
        await expectHidden(who, attempt, orderCollectionId)
      }
    })

    it("answers a preflight without looking at the id", async () => {
      const { status } = await call(
        store.guest,
        { method: "options", path: (id) => `/store/carts/${id}` },
        cartId
      )
      expect(status).toBeLessThan(300)
    })

    it("lets the cart's own customer and a colleague with the right to carts act", async () => {
      for (const who of [owner, buyer]) {
        const { status } = await call(who, CART["reads it"]!, cartId)
        expect(status).toBe(200)
      }
      const { status } = await call(buyer, CART["adds a line"]!, cartId)
      expect(status).toBe(200)
    })

    it("shows the company's orders to finance and viewer, to a buyer by the dealer's setting", async () => {
      const read = (who: Who) => call(who, ORDER["reads it"]!, orderId).then(({ status }) => status)
      const [finance, viewer] = [strangers[3]![1], strangers[4]![1]]
      expect([await read(owner), await read(finance), await read(viewer), await read(buyer)]).toEqual([
        200, 200, 200, 404,
      ])
      await getContainer()
        .resolve(DEALER_MODULE)
        .updateDealers({ id: dealerId, buyers_see_company_orders: true })
      expect(await read(buyer)).toBe(200)
    })

    it("keeps the order hidden after its member has left the dealer", async () => {
      const dealers = getContainer().resolve(DEALER_MODULE)
      const [member] = await dealers.listDealerMembers({ customer_id: owner.id })
      await dealers.softDeleteDealerMembers([member!.id])
      await expectHidden(store.guest, ORDER["reads it"]!, orderId)
      expect((await call(strangers[3]![1], ORDER["reads it"]!, orderId)).status).toBe(200)
    })

    it("leaves a guest's cart to whoever holds its id", async () => {
      const guestCart = await makeCart(api, store.guest, { regionId: store.region.id, variantId })
      expect((await call(store.guest, CART["reads it"]!, guestCart)).status).toBe(200)
      expect((await call(owner, CART["reads it"]!, guestCart)).status).toBe(200)
    })
  },
})
