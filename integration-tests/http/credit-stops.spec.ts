import { completeCartWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { creditRuleEndpoints } from "../../src/http/credit-rules"
import { creditStopEndpoints } from "../../src/http/credit-stops"
import { decisionEndpoints } from "../../src/http/decision"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { reconcileCreditStopsWorkflow } from "../../src/workflows/credit/reconcile-stops"
import { openWithLimit } from "../support/credit"
import { makeCart, makeDealer, makeMember } from "../support/checkout"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

jest.setTimeout(600_000)

type Who = { headers: Record<string, string> }
type Reply = { status: number; data: Record<string, unknown> }

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
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let ben: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let owner: Awaited<ReturnType<typeof makeMember>>
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let variantId: string
    let dealerId: string
    let accountId: string
    let ruleId: string
    const base = "/admin/dealer-credit-stops"
    const accounts = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const replyOf = async (call: Promise<unknown>): Promise<Reply> =>
      (await call.catch((error: unknown) => (error as { response: Reply }).response)) as Reply
    const codeOf = async (call: Promise<unknown>): Promise<string> => {
      const { status, data } = await replyOf(call)

      return status === 200 ? (data.order ? "order" : "done") : `${status} ${String(data.code ?? data.type)}`
    }
    const openSession = async (who: Who, cartId: string) => {
      const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, who)
      await api.post(
        `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
        { provider_id: "pp_dealer-credit_default" },
        who
      )
    }
    const cart = (quantity: number, who: Who = buyer) =>
      makeCart(api as never, who, { regionId: store.region.id, variantId, quantity })
    const readyCart = async (quantity: number) => {
      const cartId = await cart(quantity)
      await openSession(buyer, cartId)

      return cartId
    }
    const complete = (cartId: string) => api.post(`/store/carts/${cartId}/complete`, {}, buyer)
    const stops = async (query = "") =>
      creditStopEndpoints.listCreditStops.response.parse((await api.get(`${base}?${query}`, ada)).data)
        .credit_stops
    const stopped = async (quantity = 9) => {
      const cartId = await readyCart(quantity)
      expect(await codeOf(complete(cartId))).toBe("400 credit_review_required")
      const [stop] = await stops(`cart_id=${cartId}`)

      return { cartId, stop: stop! }
    }
    const release = (id: string, who: Who = ben, more: object = {}) =>
      api.post(`${base}/${id}/release`, { reason: "Known for years", ...more }, who)
    const check = async (cartId: string, who: Who = owner) =>
      decisionEndpoints.checkCart.response.parse(
        (await api.get(`/store/dealers/me/carts/${cartId}/check`, who)).data
      ).check
    const raise = (credit_limit: number, who: Who = ada) =>
      api.post(`${accounts}/${accountId}/limit-changes`, { credit_limit, reason: "Season" }, who)
    const held = async () =>
      creditEndpoints.retrieveCreditAccount.response.parse(
        (await api.get(`${accounts}/${accountId}`, ada)).data
      ).credit_account.held
    const switchRule = (body: object) => api.post(`/admin/dealer-credit-rules/${ruleId}`, body, ada)

    beforeAll(async () => {
      const container = getContainer()
      ada = await makeAdmin(container)
      ben = await makeAdmin(container, "ben@test.dev")
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
      owner = await makeMember(container, dealerId, "owner", "owner@d1.dev", store.publishableKey)
      buyer = await makeMember(container, dealerId, "buyer", "buyer@d1.dev", store.publishableKey)
      accountId = await openWithLimit(credit(), dealerId, "1000")
      const { data } = await api.post(
        "/admin/dealer-credit-rules",
        {
          name: "Nearly full",
          outcome: "review",
          scope_type: "all",
          condition: { fact: "used_percent", op: "gt", value: 80 },
          examples: [{ name: "Full", given: { used_percent: 81 }, holds: true }],
          is_on: true,
        },
        ada
      )
      ruleId = creditRuleEndpoints.createCreditRule.response.parse(data).credit_rule.id
    })
    afterEach(async () => {
      failAfterPayment = false
      expect(await credit().verify()).toEqual([])
    })

    it("shows before the button how much credit a cart would use and what would block it, by role", async () => {
      await credit().record({
        account_id: accountId,
        kind: "external_charge",
        amount: "100",
        key: "c1",
        now: new Date(),
        document: { document_on: "2026-09-01", due_on: "2026-10-01", number: "2026-000113" },
      })
      const small = (await check(await cart(2))).credit
      expect(small).toMatchObject({
        amount: 200,
        is_chosen: false,
        outcome: "allow",
        reasons: [],
        cure: null,
        figures: {
          is_unlimited: false,
          available_before: 900,
          available_after: 700,
          due: [{ due_on: "2026-10-01", amount: 100, is_overdue: true }],
        },
      })
      const cartId = await readyCart(9)
      const { credit: large, reasons } = await check(cartId)
      expect(large).toMatchObject({ is_chosen: true, outcome: "review", cure: "Pay 200.00 CNY." })
      expect(large?.reasons.map(({ code }) => code)).toEqual(["credit_review_required", "credit_rule_failed"])
      expect(large?.reasons).toEqual(reasons.map((reason) => ({ ...reason, guard: "credit" })))
      expect((await check(cartId, buyer)).credit).toMatchObject({ outcome: "review", figures: null })
      expect(await stops()).toEqual([])
      expect((await check(await cart(10))).credit).toMatchObject({ outcome: "deny", cure: "Pay 300.00 CNY." })
    })

    it("puts a stopped order before a clerk once, with every reason and what would cure it", async () => {
      const cartId = await readyCart(9)
      const { data } = await replyOf(complete(cartId))
      expect(data).toMatchObject({
        code: "credit_review_required",
        message:
          "The merchant's credit department must agree to this order. Used share of the limit, with this order: 90%, more than 80%. To go on without waiting: Pay 100.00 CNY.",
        details: { failed: [{ code: "credit_rule_failed", params: { rule: "Nearly full" } }] },
      })
      expect(await codeOf(complete(cartId))).toBe("400 credit_review_required")
      const [stop, ...others] = await stops("status=open&q=d1")
      expect(others).toEqual([])
      expect(stop).toMatchObject({
        dealer: { id: dealerId, code: "D1" },
        cart_id: cartId,
        order_id: null,
        amount: 900,
        opened_by: buyer.id,
        reasons: [{ code: "credit_rule_failed", outcome: "review" }],
      })
      expect(stop?.reasons[0]?.message).toContain("Pay 100.00 CNY, or remove 100.00 CNY from the order.")
      expect(await held()).toBe(0)
      const { data: one } = await api.get(`${base}/${stop!.id}`, ada)
      expect(creditStopEndpoints.retrieveCreditStop.response.parse(one).credit_stop).toEqual(stop)
    })

    it("lets the order pass once a clerk released it, and keeps who and why", async () => {
      const { cartId, stop } = await stopped()
      const { data } = await release(stop.id)
      expect(creditStopEndpoints.releaseCreditStop.response.parse(data).credit_stop).toMatchObject({
        status: "released",
        decided_by: ben.id,
        reason: "Known for years",
      })
      expect((await check(cartId)).credit).toMatchObject({ outcome: "allow", cure: null })
      expect(await codeOf(complete(cartId))).toBe("order")
      expect(await held()).toBe(900)
      const [used] = await stops(`cart_id=${cartId}`)
      expect(used).toMatchObject({ status: "used", order_display_id: expect.any(Number) })
      const { data: records } = await api.get(
        `/admin/dealer-decisions?subject_id=${cartId}&order=-created_at`,
        ada
      )
      const [placed] = decisionEndpoints.listDecisions.response.parse(records).decisions
      expect(placed?.reasons.map(({ code }) => code)).toEqual([
        "credit_review_required",
        "credit_rule_failed",
        "credit_stop_released",
      ])
    })

    it("asks anew when the order has grown since its release", async () => {
      const { cartId, stop } = await stopped()
      await release(stop.id)
      await api.post(`/store/carts/${cartId}/line-items`, { variant_id: variantId, quantity: 1 }, buyer)
      await openSession(buyer, cartId)
      expect(await codeOf(complete(cartId))).toBe("400 credit_review_required")
      expect(
        (await stops(`cart_id=${cartId}`)).map(({ status, amount, lapsed_because }) => [
          status,
          amount,
          lapsed_because,
        ])
      ).toEqual([
        ["open", 1000, null],
        ["lapsed", 900, "changed"],
      ])
    })

    it("says so when the clerk refused, and waits for nobody any more", async () => {
      const { cartId, stop } = await stopped()
      const { data } = await api.post(`${base}/${stop.id}/reject`, { reason: "Pay first" }, ada)
      expect(creditStopEndpoints.rejectCreditStop.response.parse(data).credit_stop.status).toBe("rejected")
      const { data: refused } = await replyOf(complete(cartId))
      expect(refused).toMatchObject({
        code: "credit_review_rejected",
        message: expect.stringContaining("Pay first"),
      })
      expect(await codeOf(release(stop.id))).toBe("400 credit_stop_decided")
      expect(await stops()).toHaveLength(1)
    })

    it("gives the release back when the completion fails later, also when it was killed", async () => {
      const { cartId, stop } = await stopped()
      await release(stop.id)
      failAfterPayment = true
      expect(await codeOf(complete(cartId))).toMatch(/^500/)
      failAfterPayment = false
      expect(await stops(`cart_id=${cartId}`)).toMatchObject([{ status: "released", hold_id: null }])
      await openSession(buyer, cartId)
      const hold = await credit().placeHold({
        ...{ key: "killed", dealer_id: dealerId, currency_code: "cny", amount: "900", cart_id: cartId },
        now: new Date(),
      })
      expect(await stops(`cart_id=${cartId}`)).toMatchObject([{ status: "used", hold_id: hold.id }])
      await credit().releaseHold({ hold_id: hold.id, key: "stray", now: new Date() })
      await dbConnection.raw("UPDATE dealer_credit_stop SET updated_at = now() - interval '1 hour'")
      await reconcileCreditStopsWorkflow(getContainer()).run({ input: {} })
      expect(await codeOf(complete(cartId))).toBe("order")
    })

    it("ends by itself when a payment cured it, its cart is gone, or its release ran out", async () => {
      const [cured, gone, late] = [await stopped(), await stopped(), await stopped()]
      await release(late.stop.id)
      await dbConnection.raw(
        "UPDATE dealer_credit_stop SET expires_at = now() - interval '1 second' WHERE id = ?",
        [late.stop.id]
      )
      await dbConnection.raw("UPDATE cart SET deleted_at = now() WHERE id = ?", [gone.cartId])
      await reconcileCreditStopsWorkflow(getContainer()).run({ input: {} })
      expect((await stops(`cart_id=${cured.cartId}`))[0]?.status).toBe("open")
      await api.post(`${accounts}/${accountId}/payments`, { amount: 100, key: "p" }, ada)
      await reconcileCreditStopsWorkflow(getContainer()).run({ input: {} })
      const because = new Map((await stops()).map(({ id, lapsed_because }) => [id, lapsed_because]))
      expect([cured, gone, late].map(({ stop }) => because.get(stop.id))).toEqual([
        "cured",
        "gone",
        "expired",
      ])
      expect(await codeOf(complete(cured.cartId))).toBe("order")
    })

    it("is not released by who raised the limit for it, nor by the dealer's sales person", async () => {
      const { cartId, stop } = await stopped()
      await raise(1050)
      expect(await codeOf(release(stop.id, ada))).toBe("400 credit_own_limit_release")
      await getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, sales_owner_id: ben.id })
      expect(await codeOf(release(stop.id))).toBe("400 credit_sales_release")
      expect((await stops(`cart_id=${cartId}`))[0]?.status).toBe("open")
      await getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, sales_owner_id: null })
      expect(await codeOf(release(stop.id))).toBe("done")
      expect(await codeOf(complete(cartId))).toBe("order")
    })

    it("keeps a hold from being given back by who raised the limit for it", async () => {
      await switchRule({ is_on: false })
      await raise(2000)
      expect(await codeOf(complete(await readyCart(15)))).toBe("order")
      const [hold] = await credit().listDealerCreditHolds({ status: "open" })
      const path = `${accounts}/${accountId}/holds/${hold!.id}/release`
      expect(await codeOf(api.post(path, { reason: "Mine" }, ada))).toBe("400 credit_own_limit_release")
      expect(await held()).toBe(1500)
      await getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, sales_owner_id: ben.id })
      expect(await codeOf(api.post(path, { reason: "My dealer" }, ben))).toBe("400 credit_sales_release")
      await getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealerId, sales_owner_id: null })
      expect(await codeOf(api.post(path, { reason: "Paid in cash" }, ben))).toBe("done")
      expect(await held()).toBe(0)
    })

    it("refuses outright what a rule denies, whatever else asks for review, and opens no stop", async () => {
      await switchRule({ outcome: "deny" })
      const { data } = await replyOf(complete(await readyCart(9)))
      expect(data).toMatchObject({
        code: "credit_rule_failed",
        message: expect.stringContaining("Rule “Nearly full”: Used share of the limit"),
      })
      expect(await stops()).toEqual([])
    })

    it("refuses a release that makes no sense", async () => {
      const { stop } = await stopped()
      const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
      expect(await codeOf(release(stop.id, ben, { expires_at: day(-1) }))).toBe("400 credit_stop_expiry")
      expect(await codeOf(release(stop.id, ben, { expires_at: day(31) }))).toBe("400 credit_stop_expiry")
      expect(await codeOf(release("nothing"))).toBe("404 credit_stop_not_found")
      expect(await codeOf(release(stop.id, ben, { reason: "" }))).toMatch(/^400 invalid_data/)
      expect(await codeOf(release(stop.id, ben, { extra: 1 }))).toMatch(/^400 invalid_data/)
      expect(await codeOf(api.get(`${base}?order=reasons`, ada))).toBe("400 sort_unknown")
      expect((await replyOf(api.get(base, buyer))).status).toBe(401)
    })

    it("tries a rule on past orders, as things stood then", async () => {
      await switchRule({ is_on: false })
      for (const quantity of [2, 5]) {
        expect(await codeOf(complete(await readyCart(quantity)))).toBe("order")
      }
      await api.post(`${accounts}/${accountId}/payments`, { amount: 5000, key: "p" }, ada)
      const run = async (condition: object, more: object = {}) => {
        await switchRule({ condition, examples: [], ...more })
        const { data } = await api.get(`/admin/dealer-credit-rules/${ruleId}/dry-run?days=30`, ada)
        const { dry_run } = creditRuleEndpoints.dryRunCreditRule.response.parse(data)

        return dry_run
      }
      expect(await run({ fact: "used_percent", op: "gt", value: 60 })).toMatchObject({
        days: 30,
        order_count: 2,
        met_count: 1,
        orders: [
          { amount: 500, dealer: { code: "D1" }, found: expect.stringContaining("70%, more than 60%") },
        ],
        unknown_facts: [],
      })
      expect(await run({ fact: "dunning_level", op: "gte", value: 1 })).toMatchObject({
        met_count: 0,
        unknown_facts: ["dunning_level"],
      })
      const excluded = { exclusions: [{ type: "dealer", id: dealerId }] }
      expect(await run({ fact: "used_percent", op: "gt", value: 1 }, excluded)).toMatchObject({
        order_count: 0,
      })
    })
  },
})
