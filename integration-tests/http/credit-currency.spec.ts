import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { decisionEndpoints } from "../../src/http/decision"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { makeCart, makeDealer, makeMember } from "../support/checkout"
import { makeCreditStore } from "../support/credit-store"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>
    let dealerId: string
    let buyer: Awaited<ReturnType<typeof makeMember>>

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const open = (currency_code: string) => credit().openAccount({ dealer_id: dealerId, currency_code })
    const cart = () => makeCart(api as never, buyer, { regionId: shop.store.region.id, variantId: shop.dear })
    const post = (path: string, body: object) =>
      api.post(path, body, {
        headers: { ...buyer.headers, "accept-language": "en" },
        validateStatus: () => true,
      })
    const openSession = async (cartId: string) => {
      const { data } = await post("/store/payment-collections", { cart_id: cartId })

      return await post(`/store/payment-collections/${data.payment_collection.id}/payment-sessions`, {
        provider_id: "pp_dealer-credit_default",
      })
    }
    const check = async (cartId: string) =>
      decisionEndpoints.checkCart.response.parse(
        (await api.get(`/store/dealers/me/carts/${cartId}/check`, buyer)).data
      ).check

    beforeAll(async () => {
      shop = await makeCreditStore(api as never, getContainer())
      dealerId = (await makeDealer(getContainer(), "D2", "usd")).id
      buyer = await makeMember(getContainer(), dealerId, "owner", "eve@d2.dev", shop.store.publishableKey)
    })

    it("offers no credit in a currency in which the dealer has no account, and says in which it has", async () => {
      const cartId = await cart()
      expect((await openSession(cartId)).data.code).toBe("credit_account_missing")
      expect((await check(cartId)).credit).toBeNull()
      await open("usd")
      await open("eur")
      const refused = await openSession(cartId)
      expect([refused.status, refused.data.code]).toEqual([400, "credit_currency_mismatch"])
      expect(refused.data.message).toBe("This is in CNY; the credit account is in EUR, USD.")
      expect(await check(cartId)).toMatchObject({
        outcome: "allow",
        credit: {
          currency_code: "cny",
          amount: 100,
          is_chosen: false,
          outcome: "deny",
          reasons: [
            { code: "credit_currency_mismatch", params: { currency: "cny", account_currency: "eur, usd" } },
          ],
          cure: null,
          figures: null,
        },
      })
    })

    it("stops a cart whose account was withdrawn after the payment was opened, with the same reason", async () => {
      await open("usd")
      const accountId = await open("cny")
      const cartId = await cart()
      expect((await openSession(cartId)).status).toBe(200)
      await credit().withdrawAccount(accountId)
      expect(await check(cartId)).toMatchObject({
        outcome: "deny",
        reasons: [{ guard: "credit", code: "credit_currency_mismatch" }],
        credit: { is_chosen: true, outcome: "deny", reasons: [{ code: "credit_currency_mismatch" }] },
      })
      expect((await post(`/store/carts/${cartId}/complete`, {})).data.code).toBe("credit_currency_mismatch")
    })
  },
})
