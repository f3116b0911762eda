import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createPricePreferencesWorkflow, createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { reconcileCreditWorkflow } from "../../src/workflows/credit/reconcile"
import { makeCart } from "../support/checkout"
import { makeCreditStore, until } from "../support/credit-store"
import { JWT_SECRET, makeProduct } from "../support/store"

jest.setTimeout(600_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection, utils }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>

    const base = () => `/admin/dealer-credit-accounts/${shop.accountId}`
    const payments = () => getContainer().resolve(Modules.PAYMENT)
    const holdsOf = (order_id: string) =>
      getContainer().resolve(CREDIT_MODULE).listDealerCreditHolds({ order_id })
    const capture = async (orderId: string) =>
      shop.changes.ask(`/admin/payments/${(await shop.payments(orderId))[0]!.id}/capture`)
    const cancel = (orderId: string) => shop.changes.ask(`/admin/orders/${orderId}/cancel`)
    const complete = (cartId: string) =>
      api.post(`/store/carts/${cartId}/complete`, {}, { ...shop.buyer, validateStatus: () => true })
    const codeAt = async (cartId: string): Promise<string> => {
      const { data } = await complete(cartId)

      return data.order ? "order" : String(data.code)
    }
    const withTax = (rate: number) =>
      createTaxRegionsWorkflow(getContainer()).run({
        input: [
          {
            country_code: "cn",
            provider_id: "tp_system",
            default_tax_rate: { name: "VAT", code: "vat", rate },
          },
        ],
      })

    beforeAll(async () => {
      shop = await makeCreditStore(api as never, getContainer())
    })

    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      expect(await shop.books()).toMatchObject({ is_balanced: true, discrepancies: [] })
    })

    it("asks little of the database in a completion: the cart's total is taken from what core has read", async () => {
      await shop.setLimit(100_000)
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const carts = [await shop.readyCart(1), await shop.readyCart(1), await shop.readyCart(1)]
      const counts: number[] = []
      // What is asked when an order is placed may fall into the completion after it: the least of three counts.
      for (const cartId of carts) {
        const asked: string[] = []
        const note = ({ sql }: { sql: string }) => asked.push(sql)
        database.on("query", note)
        expect(await codeAt(cartId)).toBe("order")
        database.off("query", note)
        expect(asked.join()).toContain(' from "cart" as ')
        expect(asked.filter((sql) => sql.startsWith('select "c0"."id" from "cart" as '))).toEqual([])
        counts.push(asked.filter((sql) => sql.includes("dealer_")).length)
      }
      expect(Math.min(...counts)).toBeLessThanOrEqual(20)
    })

    describe("an order that costs nothing, on account", () => {
      const freeCart = async (): Promise<string> => {
        const product = await makeProduct(getContainer(), {
          title: "Sample",
          channelId: shop.store.channel.id,
          variants: [{ sku: "SAMPLE", prices: [{ currency_code: "cny", amount: 0 }] }],
        })
        const cartId = await makeCart(api as never, shop.buyer, {
          regionId: shop.store.region.id,
          variantId: product.variants[0]!.id,
        })
        await shop.openSession(cartId, "pp_dealer-credit_default")

        return cartId
      }
      /** Its payment, which core does not ask for when nothing is to be paid. */
      const authorised = async () => {
        await freeCart()
        const [session] = await payments().listPaymentSessions({})
        const payment = await payments().authorizePaymentSession(session!.id, {})
        expect(payment).toMatchObject({ amount: 0 })

        return payment!.id
      }

      it("holds nothing, also of an account without a limit, and is cancelled", async () => {
        await shop.setLimit(0)
        const { data } = await complete(await freeCart())
        const orderId = data.order.id as string
        expect(await holdsOf(orderId)).toEqual([])
        expect(shop.codeOf(await cancel(orderId))).toBe("done")
        await utils.waitWorkflowExecutions()
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect(await shop.ledger()).toEqual([])
        expect(await shop.figures()).toEqual({ held: 0, charged: 0, unapplied: 0 })
      })

      it("is authorised and captured without a row in the ledger", async () => {
        const payment = await payments().capturePayment({ payment_id: await authorised() })
        expect(payment).toMatchObject({ captures: [{ amount: 0 }] })
        expect(await shop.ledger()).toEqual([])
      })

      it("is authorised and its payment cancelled without a row in the ledger", async () => {
        expect((await payments().cancelPayment(await authorised())).canceled_at).not.toBe(null)
        expect(await shop.ledger()).toEqual([])
      })
    })

    it("still charges one open hold of a dealer that was suspended, and gives another back", async () => {
      const [kept, given] = [await shop.order(3), await shop.order(2)]
      const waiting = await shop.readyCart(1)
      await getContainer()
        .resolve(DEALER_MODULE)
        .updateDealers({ id: shop.dealerId, status: "suspended", status_reason: "Unpaid" })
      expect(await codeAt(waiting)).toBe("dealer_suspended")
      expect(shop.codeOf(await capture(kept))).toBe("done")
      expect(await shop.figures()).toEqual({ held: 200, charged: 300, unapplied: 0 })
      expect(shop.codeOf(await cancel(given))).toBe("done")
      await until(async () => (await shop.figures()).held === 0)
      expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
      expect(await shop.ledger()).toEqual(["hold 300", "hold 200", "charge 300", "release 200"])
    })

    it("charges a hold that a temporary limit allowed after that limit has ended, and lends no more", async () => {
      await shop.setLimit(100)
      const window = { starts_at: "2020-01-01T00:00:00Z", ends_at: "2099-01-01T00:00:00Z" }
      await shop.changes.post(`${base()}/limit-changes`, {
        ...{ kind: "temporary", credit_limit: 500, reason: "Season", ...window },
      })
      const orderId = await shop.order(5)
      const waiting = await shop.readyCart(1)
      await dbConnection.raw(
        `ALTER TABLE dealer_credit_limit_change DISABLE TRIGGER USER;
         UPDATE dealer_credit_limit_change SET ends_at = now() - interval '1 second' WHERE kind = 'temporary';
         ALTER TABLE dealer_credit_limit_change ENABLE TRIGGER USER`
      )
      expect(await shop.account()).toMatchObject({ limit_in_force: 100, held: 500, available: 0 })
      expect(shop.codeOf(await capture(orderId))).toBe("done")
      expect(await shop.figures()).toEqual({ held: 0, charged: 500, unapplied: 0 })
      expect(await codeAt(waiting)).toBe("credit_insufficient")
      expect(await shop.ledger()).toEqual(["hold 500", "charge 500"])
    })

    describe.each([
      { prices: "without tax", isInclusive: false, total: 339 },
      { prices: "with tax inside", isInclusive: true, total: 300 },
    ])("where prices are $prices", ({ isInclusive, total }) => {
      it("holds and charges exactly the cart's total, to the cent, and not a cent under the limit passes", async () => {
        await withTax(13)
        await createPricePreferencesWorkflow(getContainer()).run({
          input: [{ attribute: "currency_code", value: "cny", is_tax_inclusive: isInclusive }],
        })
        const cartId = await shop.readyCart(3)
        const { data } = await api.get(`/store/carts/${cartId}?fields=total,tax_total`, shop.buyer)
        expect([data.cart.total, data.cart.tax_total > 0]).toEqual([total, true])
        await shop.setLimit(total - 0.01)
        expect(await codeAt(cartId)).toBe("credit_insufficient")
        await shop.setLimit(total)
        const { data: placed } = await complete(cartId)
        expect(await shop.figures()).toEqual({ held: total, charged: 0, unapplied: 0 })
        expect(shop.codeOf(await capture(placed.order.id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: total, unapplied: 0 })
      })

      it("holds the total of a rate that leaves parts of a cent, as core rounds it", async () => {
        await withTax(7.777)
        await createPricePreferencesWorkflow(getContainer()).run({
          input: [{ attribute: "currency_code", value: "cny", is_tax_inclusive: isInclusive }],
        })
        const cartId = await shop.readyCart(3)
        const { data } = await api.get(`/store/carts/${cartId}?fields=total`, shop.buyer)
        const { data: placed } = await complete(cartId)
        const rounded = isInclusive ? 300 : 323.33
        expect((await shop.figures()).held).toBe(rounded)
        expect(Math.abs(data.cart.total - rounded)).toBeLessThan(0.005)
        expect(shop.codeOf(await capture(placed.order.id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: rounded, unapplied: 0 })
      })
    })
  },
})
