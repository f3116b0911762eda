import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { CREDIT_MODULE } from "../../src/modules/credit"
import type DealerCreditProvider from "../../src/providers/dealer-credit/service"
import { reconcileCreditWorkflow } from "../../src/workflows/credit/reconcile"
import { inTurns, openWithLimit } from "../support/credit"
import { makeCart, makeDealer, makeMember } from "../support/checkout"
import { until } from "../support/credit-store"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

type Providers = {
  paymentProviderService_: { retrieveProvider: (id: string) => InstanceType<typeof DealerCreditProvider> }
}

jest.setTimeout(600_000)

type Who = { headers: Record<string, string> }

let failAfterPayment = false
const { orderCreated } = completeCartWorkflow.hooks as unknown as { orderCreated: (work: () => void) => void }
orderCreated(() => {
  if (failAfterPayment) {
    throw new Error("a later step fails")
  }
})

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let variantId: string
    let dealerId: string
    let accountId: string
    let buyer: Awaited<ReturnType<typeof makeMember>>
    const buyers: Who[] = []
    const base = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const outcomeOf = async (call: Promise<{ status: number; data: Record<string, unknown> }>) => {
      const reply = await call.catch(
        (error: unknown) =>
          (error as { response: { status: number; data: Record<string, unknown> } }).response
      )

      return reply.data.order ? "order" : `${reply.status} ${String(reply.data.code ?? reply.data.type)}`
    }
    const openSession = async (who: Who, cartId: string) => {
      const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, who)
      const { id } = data.payment_collection
      const reply = await api.post(
        `/store/payment-collections/${id}/payment-sessions`,
        { provider_id: "pp_dealer-credit_default", data: { hold_id: "forged", session_id: "forged" } },
        who
      )

      return { collectionId: id as string, session: reply.data.payment_collection.payment_sessions[0] }
    }
    const readyCart = async (who: Who, quantity = 1) => {
      const cartId = await makeCart(api as never, who, { regionId: store.region.id, variantId, quantity })

      return { cartId, ...(await openSession(who, cartId)) }
    }
    /** As a storefront does: who hears that the account is busy asks again. */
    const completeAtLast = async (who: Who, cartId: string): Promise<string> => {
      const outcome = await outcomeOf(complete(who, cartId))

      return outcome === "400 busy" ? await completeAtLast(who, cartId) : outcome
    }
    const complete = (who: Who, cartId: string) => api.post(`/store/carts/${cartId}/complete`, {}, who)
    const order = async (who: Who, quantity = 1) => {
      const ready = await readyCart(who, quantity)
      const { data } = await complete(who, ready.cartId)
      const { data: detail } = await api.get(
        `/admin/orders/${data.order.id}?fields=id,payment_collections.payments.id`,
        admin
      )

      return {
        ...ready,
        orderId: data.order.id as string,
        paymentId: detail.order.payment_collections[0].payments[0].id as string,
      }
    }
    const account = async () =>
      creditEndpoints.retrieveCreditAccount.response.parse(
        (await api.get(`${base}/${accountId}`, admin)).data
      ).credit_account
    const figures = async () => {
      const { held, charged, unapplied } = await account()

      return { held, charged, unapplied }
    }
    const setLimit = (credit_limit: number) =>
      api.post(`${base}/${accountId}/limit-changes`, { credit_limit, reason: "Test" }, admin)
    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      store = await makeStore(container)
      await updateRegionsWorkflow(container).run({
        input: {
          selector: { id: store.region.id },
          update: { payment_providers: ["pp_system_default", "pp_dealer-credit_default"] },
        },
      })
      const product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      variantId = product.variants[0]!.id
      dealerId = (await makeDealer(container, "D1")).id
      for (const name of ["ann", "bob", "cai", "dan"]) {
        buyers.push(await makeMember(container, dealerId, "owner", `${name}@d1.dev`, store.publishableKey))
      }
      buyer = buyers[0] as typeof buyer
      accountId = await openWithLimit(credit(), dealerId, "1500")
    })

    afterEach(async () => {
      failAfterPayment = false
      const { data } = await api.get("/admin/dealer-credit-books", admin)
      expect(creditEndpoints.verifyCreditBooks.response.parse(data)).toMatchObject({
        is_balanced: true,
        discrepancies: [],
      })
    })

    it("holds at the order, charges what is captured, credits what is refunded", async () => {
      const { session, paymentId, orderId } = await order(buyer, 3)
      expect(session.data).toEqual({ hold_id: "forged", session_id: session.id })
      expect(await figures()).toEqual({ held: 300, charged: 0, unapplied: 0 })
      const { data } = await api.get(`${base}/${accountId}/holds?order_id=${orderId}`, admin)
      const [hold] = creditEndpoints.listCreditHolds.response.parse(data).holds
      expect(hold).toMatchObject({ remaining: 300, expires_at: null, order_id: orderId, status: "open" })

      await api.post(`/admin/payments/${paymentId}/capture`, { amount: 100 }, admin)
      expect(await figures()).toEqual({ held: 200, charged: 100, unapplied: 0 })
      expect(
        await outcomeOf(api.post(`/admin/payments/${paymentId}/capture`, { amount: 201 }, admin))
      ).toMatch(/^400/)
      expect(await figures()).toEqual({ held: 200, charged: 100, unapplied: 0 })
      await api.post(`/admin/payments/${paymentId}/capture`, {}, admin).catch(() => undefined)
      await api.post(`/admin/payments/${paymentId}/capture`, { amount: 200 }, admin).catch(() => undefined)
      expect(await figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })

      await api.post(`${base}/${accountId}/payments`, { amount: "260.00", key: "bank-1" }, admin)
      await api.post(`/admin/payments/${paymentId}/refund`, { amount: 70 }, admin)
      expect(await figures()).toEqual({ held: 0, charged: 0, unapplied: 30 })
    })

    it("lets exactly 15 of 60 completions at once through a limit for 15, and the books balance", async () => {
      const ready = await inTurns(60, 6, (at) => readyCart(buyers[at % buyers.length]!))
      const outcomes = await Promise.all(
        ready.map(({ cartId }, at) => completeAtLast(buyers[at % buyers.length]!, cartId))
      )
      expect(outcomes.filter((outcome) => outcome === "order")).toHaveLength(15)
      expect(new Set(outcomes)).toEqual(new Set(["order", "400 credit_insufficient"]))
      expect(await account()).toMatchObject({ held: 1500, charged: 0, available: 0, open_hold_count: 15 })
      const { data } = await api.get("/admin/orders?limit=100", admin)
      expect(data.count).toBe(15)
    })

    it("says what is missing and what would cure it", async () => {
      const { cartId } = await readyCart(buyer, 16)
      const { response } = (await complete(buyer, cartId).catch((error: unknown) => error)) as {
        response: { data: { message: string } }
      }
      expect(response.data.message).toContain("needs 1,600.00 CNY of credit; 1,500.00 is free")
      expect(response.data.message).toContain("Pay 100.00 or take that much out")
      const { data: kept } = await api.get(`/admin/dealer-decisions?subject_id=${cartId}`, admin)
      const cure = { kind: "pay_or_remove", amount: "100" }
      expect(kept.decisions).toMatchObject([
        {
          outcome: "deny",
          status: "not_placed",
          reasons: [
            {
              code: "credit_insufficient",
              params: { amount: "1600", available: "1500", limit: "1500", missing: "100", cure },
            },
          ],
        },
      ])
      await api.post(`${base}/${accountId}/payments`, { amount: 100, key: "bank-1" }, admin)
      expect(await outcomeOf(complete(buyer, cartId))).toBe("order")
    })

    describe("traps of the payment module", () => {
      it.each([
        ["that was cancelled", 0, () => undefined],
        [
          "not cancelled",
          100,
          () => jest.spyOn(credit(), "releaseHold").mockRejectedValue(new Error("busy")),
        ],
      ])("places no order on a payment %s when an earlier completion failed", async (_, held, prepare) => {
        const { cartId } = await readyCart(buyer)
        failAfterPayment = true
        prepare()
        expect(await outcomeOf(complete(buyer, cartId))).toMatch(/^500/)
        jest.restoreAllMocks()
        failAfterPayment = false
        expect(await figures()).toMatchObject({ held })
        expect(await outcomeOf(complete(buyer, cartId))).toBe("400 credit_payment_canceled")
        await openSession(buyer, cartId)
        expect(await outcomeOf(complete(buyer, cartId))).toBe("order")
        expect(await figures()).toEqual({ held: 100, charged: 0, unapplied: 0 })
      })

      it("captures nothing by itself", async () => {
        const { paymentId } = await order(buyer)
        const payment = await getContainer()
          .resolve(Modules.PAYMENT)
          .retrievePayment(paymentId, { relations: ["captures"] })
        expect(payment.captured_at ?? null).toBe(null)
        expect(payment.captures).toHaveLength(0)
      })

      it("keeps the hold of a live order when a payment session is opened on it again", async () => {
        const { collectionId } = await order(buyer)
        const path = `/store/payment-collections/${collectionId}/payment-sessions`
        await api.post(path, { provider_id: "pp_system_default" }, buyer).catch(() => undefined)
        expect(await figures()).toEqual({ held: 100, charged: 0, unapplied: 0 })
      })

      it("gives back the rest of a payment captured in part when its order is cancelled", async () => {
        const { orderId, paymentId } = await order(buyer, 3)
        await api.post(`/admin/payments/${paymentId}/capture`, { amount: 100 }, admin)
        await api.post(`/admin/orders/${orderId}/cancel`, {}, admin)
        await until(async () => (await figures()).held === 0)
        expect(await figures()).toEqual({ held: 0, charged: 0, unapplied: 0 })
      })

      it("finds a hold whose release failed unseen, and leaves the hold of a live order", async () => {
        const { orderId } = await order(buyer, 3)
        await order(buyer)
        const release = jest
          .spyOn(credit(), "releaseHold")
          .mockRejectedValue(new Error("the database is away"))
        await api.post(`/admin/orders/${orderId}/cancel`, {}, admin)
        await until(async () => release.mock.calls.length > 1)
        release.mockRestore()
        expect((await figures()).held).toBe(400)
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect((await figures()).held).toBe(400)
        await age()
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect(await figures()).toEqual({ held: 100, charged: 0, unapplied: 0 })
      })

      it("lets a hold of a cart that never became an order time out", async () => {
        const { session } = await readyCart(buyer)
        await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
        const [hold] = await credit().listDealerCreditHolds({ hold_key: session.id })
        expect(hold).toMatchObject({ order_id: null, status: "open" })
        expect(hold!.expires_at).toBeTruthy()
        await age()
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect((await figures()).held).toBe(100)
        await dbConnection.raw("UPDATE dealer_credit_hold SET expires_at = now() - interval '1 second'")
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect((await figures()).held).toBe(0)
      })

      it("holds the credit of an order whose completion broke off, or tells an admin", async () => {
        const [first, second] = [await readyCart(buyer, 10), await readyCart(buyer, 6)]
        const [held, unheld] = [await brokenOff(first), await brokenOff(second)]
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect((await figures()).held).toBe(0)
        await dbConnection.raw(`UPDATE "order" SET created_at = created_at - interval '1 hour'`)
        await dbConnection.raw(
          `UPDATE "order" SET created_at = created_at - interval '1 hour' WHERE id = ?`,
          [held]
        )
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        await reconcileCreditWorkflow(getContainer()).run({ input: {} })
        expect((await figures()).held).toBe(1000)
        expect(await credit().listDealerCreditHolds({})).toMatchObject([{ order_id: held, expires_at: null }])
        const { display_id: number } = await getContainer().resolve(Modules.ORDER).retrieveOrder(unheld)
        const { data } = await api.get("/admin/notifications?channel=feed", admin)
        const titles = (data.notifications as { data: { title: string } }[]).map((one) => one.data.title)
        expect(
          titles.filter((title) => title.includes(`Order #${number} stands without its credit hold`))
        ).toHaveLength(1)
      })

      it("holds anew when the payment could not be kept after the first hold", async () => {
        const { cartId } = await readyCart(buyer)
        const payments = getContainer().resolve(Modules.PAYMENT) as unknown as {
          paymentService_: { create: (...all: unknown[]) => Promise<unknown> }
        }
        const create = jest
          .spyOn(payments.paymentService_, "create")
          .mockRejectedValueOnce(new Error("no room"))
        expect(await outcomeOf(complete(buyer, cartId))).not.toBe("order")
        create.mockRestore()
        expect((await figures()).held).toBe(0)
        expect(await outcomeOf(complete(buyer, cartId))).toBe("order")
        expect((await figures()).held).toBe(100)
      })

      it("charges the capture it is told of once, and nothing for one that does not exist", async () => {
        const { paymentId } = await order(buyer, 3)
        await api.post(`/admin/payments/${paymentId}/capture`, { amount: 100 }, admin)
        const payment = await getContainer()
          .resolve(Modules.PAYMENT)
          .retrievePayment(paymentId, { relations: ["captures"] })
        const provider = providerOf(getContainer().resolve(Modules.PAYMENT))
        const again = (id: string) =>
          provider.capturePayment({ data: payment.data ?? {}, context: { idempotency_key: id } })
        await again(payment.captures![0]!.id)
        await expect(again("capt_nobody")).rejects.toMatchObject({ code: "credit_capture_not_found" })
        expect(await figures()).toEqual({ held: 200, charged: 100, unapplied: 0 })
      })

      it("refuses an amount that is no longer the cart's", async () => {
        const { cartId, session } = await readyCart(buyer, 3)
        await dbConnection.raw("UPDATE payment_session SET amount = 1 WHERE id = ?", [session.id])
        expect(await outcomeOf(complete(buyer, cartId))).toBe("400 credit_amount_stale")
        const grown = await readyCart(buyer, 1)
        const carts = getContainer().resolve(Modules.CART)
        const [line] = await carts.listLineItems({ cart_id: grown.cartId })
        await carts.updateLineItems(line!.id, { quantity: 2 })
        expect(await outcomeOf(complete(buyer, grown.cartId))).toBe("400 credit_amount_stale")
        expect((await figures()).held).toBe(0)
      })

      it("lends nothing to a guest's cart, nor in a currency without an account", async () => {
        const cartId = await makeCart(api as never, store.guest, { regionId: store.region.id, variantId })
        expect(await outcomeOf(openSession(store.guest, cartId) as never)).toBe(
          "400 credit_cart_of_no_dealer"
        )
        const other = await makeDealer(getContainer(), "D2")
        const stranger = await makeMember(
          getContainer(),
          other.id,
          "buyer",
          "eve@d2.dev",
          store.publishableKey
        )
        const theirs = await makeCart(api as never, stranger, { regionId: store.region.id, variantId })
        expect(await outcomeOf(openSession(stranger, theirs) as never)).toBe("400 credit_account_missing")
      })
    })

    it("stops a completed order of an account on hold, and lets it through when a clerk opens it again", async () => {
      const { cartId } = await readyCart(buyer)
      await api.post(`${base}/${accountId}`, { status: "on_hold", status_reason: "Overdue" }, admin)
      expect(await outcomeOf(complete(buyer, cartId))).toBe("400 credit_on_hold")
      await api.post(`${base}/${accountId}`, { status: "active" }, admin)
      await setLimit(99.99)
      expect(await outcomeOf(complete(buyer, cartId))).toBe("400 credit_insufficient")
      await setLimit(100)
      expect(await outcomeOf(complete(buyer, cartId))).toBe("order")
    })

    /** What a process leaves that is killed after it made the order and before it authorised the payment. */
    const brokenOff = async ({
      cartId,
      collectionId,
    }: {
      cartId: string
      collectionId: string
    }): Promise<string> => {
      const container = getContainer()
      const made = await container
        .resolve(Modules.ORDER)
        .createOrders({ customer_id: buyer.id, currency_code: "cny", email: "buyer@test.dev" })
      await container.resolve(ContainerRegistrationKeys.LINK).create([
        { [Modules.ORDER]: { order_id: made.id }, [Modules.CART]: { cart_id: cartId } },
        {
          [Modules.ORDER]: { order_id: made.id },
          [Modules.PAYMENT]: { payment_collection_id: collectionId },
        },
      ])

      return made.id
    }
    const age = () =>
      dbConnection.raw("UPDATE dealer_credit_hold SET created_at = created_at - interval '1 hour'")
    const providerOf = (payments: unknown) =>
      (payments as Providers).paymentProviderService_.retrieveProvider("pp_dealer-credit_default")
  },
})
