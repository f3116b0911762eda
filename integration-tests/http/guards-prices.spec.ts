import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow, refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { DECISION_MODULE } from "../../src/modules/decision"
import { connectionOf, goodsOfVariants } from "../../src/adapters/queries/price-goods"
import { refreshCartPrices } from "../../src/workflows/decision/refresh-cart-prices"
import { makeCart, makeMember, payCart } from "../support/checkout"
import { makeDealer, makeRule, makeTerritory, makeTier } from "../support/prices"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

jest.setTimeout(240_000)

type Who = { headers: Record<string, string> }

/** The branch for which the host prices a cart: a store that owns `setPricingContext` itself. */
const branches = new Map<string, string>()

refreshCartItemsWorkflow.hooks.setPricingContext(({ cart_id }: { cart_id: string }) =>
  Promise.resolve(new StepResponse(branches.has(cart_id) ? { branch: branches.get(cart_id) } : {}))
)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let product: Awaited<ReturnType<typeof makeProduct>>
    let dealer: Awaited<ReturnType<typeof makeDealer>>
    let tierId: string
    let territoryId: string
    let ruleId: string
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let owner: Awaited<ReturnType<typeof makeMember>>

    const decisionsOf = (subjectId: string) =>
      getContainer()
        .resolve(DECISION_MODULE)
        .listDealerDecisions({ subject_id: subjectId }, { order: { created_at: "ASC" } })
    const readyCart = async (who: Who, sku = "CEM-50") => {
      const variantId = product.variants.find((one) => one.sku === sku)!.id
      const cartId = await makeCart(api, who, { regionId: store.region.id, variantId })
      await payCart(api, who, cartId)

      return cartId
    }
    const complete = async (who: Who, cartId: string) => {
      const { status, data } = await api.post(
        `/store/carts/${cartId}/complete`,
        {},
        { ...who, validateStatus: () => true }
      )

      return { status, data }
    }
    const codeOfCompletion = async (cartId: string): Promise<unknown> => {
      const run = { input: { id: cartId }, throwOnError: false }
      const { errors } = await completeCartWorkflow(getContainer()).run(run)

      return (errors[0]?.error as { code?: string } | undefined)?.code
    }
    const lineOf = async (who: Who, cartId: string) =>
      (await api.get(`/store/carts/${cartId}`, who)).data.cart.items[0] as { unit_price: number }

    /** An old cart at 80 costs a guest 100: refused both ways, and placed at 100 once it has been refreshed and paid. */
    const costsAsForGuests = async (who: Who, cartId: string) => {
      expect(await lineOf(who, cartId)).toMatchObject({ unit_price: 80 })
      expect(await codeOfCompletion(cartId)).toBe("prices_changed")
      expect(await complete(who, cartId)).toMatchObject({
        status: 409,
        data: {
          code: "prices_changed",
          details: { lines: [{ unit_price: 80, new_unit_price: 100, quantity: 1 }] },
        },
      })
      expect(await lineOf(who, cartId)).toMatchObject({ unit_price: 100 })
      await payCart(api, who, cartId)
      expect(await complete(who, cartId)).toMatchObject({ status: 200, data: { order: { total: 100 } } })
    }

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      store = await makeStore(container)
      product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [
          { sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] },
          { sku: "CEM-25", prices: [{ currency_code: "cny", amount: 60 }] },
          { sku: "DEALERS-ONLY", prices: [] },
        ],
      })
      tierId = (await makeTier(container, "gold")).id
      territoryId = (await makeTerritory(container, "wuhan")).id
      dealer = await makeDealer(container, { code: "D1", tierId, territoryId })
      const idOf = (sku: string) => product.variants.find((one) => one.sku === sku)!.id
      const rule = { tier_id: tierId, territory_id: territoryId, target_type: "variant" as const }
      ruleId = (await makeRule(container, { ...rule, target_id: idOf("CEM-50") })).id
      await makeRule(container, { ...rule, target_id: idOf("DEALERS-ONLY") })
      buyer = await makeMember(container, dealer.id, "buyer", "buyer@d1.dev", store.publishableKey)
      owner = await makeMember(container, dealer.id, "owner", "owner@d1.dev", store.publishableKey)
    })

    beforeEach(() => {
      branches.clear()
    })

    it("lets no member of a closed dealer complete an old cart at the dealer's prices", async () => {
      const cartId = await readyCart(buyer)
      await getContainer().resolve(DEALER_MODULE).updateDealers({ id: dealer.id, status: "closed" })
      await costsAsForGuests(buyer, cartId)
      expect(await decisionsOf(cartId)).toMatchObject([
        {
          outcome: "deny",
          status: "not_placed",
          actor_type: "system",
          inputs: { price_path: { tier_id: null, territory_ids: [] } },
        },
        { outcome: "deny", status: "not_placed", actor_type: "customer", actor_id: buyer.id },
        { outcome: "allow" },
      ])
    })

    it("lets no removed member complete an old cart at the dealer's prices, and records the refusals only", async () => {
      const cartId = await readyCart(buyer)
      const path = `/admin/dealers/${dealer.id}/members/${buyer.member_id}`
      expect((await api.delete(path, admin)).status).toBe(200)
      await costsAsForGuests(buyer, cartId)
      await utils.waitWorkflowExecutions()
      expect(await decisionsOf(cartId)).toMatchObject([
        {
          path: "complete_cart",
          outcome: "deny",
          status: "not_placed",
          dealer_id: null,
          customer_id: buyer.id,
          reasons: [{ guard: "price", code: "prices_changed" }],
          inputs: { price_path: { lines: [{ level: "medusa", rule: null, unit_price: "100" }] } },
        },
        { outcome: "deny", dealer_id: null, customer_id: buyer.id, actor_type: "customer" },
      ])
    })

    it("names the line that only dealers have a price for, and leaves the cart as it is", async () => {
      const cartId = await readyCart(buyer, "DEALERS-ONLY")
      await getContainer().resolve(DEALER_MODULE).softDeleteDealerMembers([buyer.member_id])
      expect(await codeOfCompletion(cartId)).toBe("prices_changed")
      expect(await complete(buyer, cartId)).toMatchObject({
        status: 409,
        data: { code: "prices_changed", details: { lines: [{ unit_price: 80, new_unit_price: null }] } },
      })
    })

    it("compares with the new dealer's prices when a customer has changed dealer", async () => {
      const cartId = await readyCart(buyer)
      const dealers = getContainer().resolve(DEALER_MODULE)
      const next = await makeDealer(getContainer(), { code: "D2" })
      await makeRule(getContainer(), { dealer_id: next.id, breaks: [[1, "90"]] })
      await dealers.softDeleteDealerMembers([buyer.member_id])
      await dealers.createDealerMembers({ dealer_id: next.id, customer_id: buyer.id, role: "buyer" })
      expect(await complete(buyer, cartId)).toMatchObject({
        status: 409,
        data: { details: { lines: [{ unit_price: 80, new_unit_price: 90 }] } },
      })
    })

    it("finds former members over an index", async () => {
      const { rows } = await connectionOf(getContainer()).raw<{ indexdef: string }>(
        "SELECT indexdef FROM pg_indexes WHERE tablename = 'dealer_member' AND indexdef NOT LIKE '%WHERE%'"
      )
      expect(rows.map(({ indexdef }) => indexdef).join()).toContain("(customer_id)")
    })

    it("compares the prices once in one completion", async () => {
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const asked: string[] = []
      const listen = ({ sql }: { sql: string }) => {
        if (sql.includes("FROM cart c JOIN cart_line_item li")) {
          asked.push(sql)
        }
      }
      const cartId = await readyCart(owner)
      connection.on("query", listen)
      expect((await complete(owner, cartId)).status).toBe(200)
      connection.off("query", listen)
      expect(asked).toHaveLength(1)
      expect(await decisionsOf(cartId)).toMatchObject([
        { outcome: "allow", inputs: { price_path: { lines: [{ level: "tier_territory" }] } } },
      ])
    })

    it("records what made each price: the rule with its version and level, or Medusa, and tier and territory", async () => {
      const cartId = await readyCart(owner)
      const small = product.variants.find(({ sku }) => sku === "CEM-25")!.id
      await api.post(`/store/carts/${cartId}/line-items`, { variant_id: small, quantity: 2 }, owner)
      await payCart(api, owner, cartId)
      expect((await complete(owner, cartId)).data.order.total).toBe(200)
      const [record] = await decisionsOf(cartId)
      expect(record!.inputs).toMatchObject({ price_path: { tier_id: tierId, territory_ids: [territoryId] } })
      const { lines } = record!.inputs.price_path as { lines: { variant_id: string }[] }
      expect(lines).toHaveLength(2)
      expect(lines).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            variant_id: small,
            quantity: "2",
            level: "medusa",
            rule: null,
            unit_price: "60",
          }),
          expect.objectContaining({
            quantity: "1",
            level: "tier_territory",
            unit_price: "80",
            rule: {
              id: ruleId,
              name: expect.any(String),
              version: 1,
              dealer_id: null,
              tier_id: tierId,
              territory_id: territoryId,
            },
          }),
        ])
      )
    })

    it("believes a host's own pricing context: what a refresh says is fresh, and only that", async () => {
      const container = getContainer()
      const small = product.variants.find(({ sku }) => sku === "CEM-25")!.id
      const [goods] = await goodsOfVariants(connectionOf(container), [small])
      const pricing = container.resolve(Modules.PRICING)
      await pricing.addPrices({
        priceSetId: goods!.price_set_id!,
        prices: [
          { amount: 50, currency_code: "cny", rules: { branch: "north" } },
          { amount: 45, currency_code: "cny", rules: { branch: "south" } },
        ],
      })
      const cartId = await readyCart(owner, "CEM-25")
      branches.set(cartId, "north")
      await refreshCartPrices(container, cartId)
      await payCart(api, owner, cartId)
      expect(await lineOf(owner, cartId)).toMatchObject({ unit_price: 50 })
      branches.set(cartId, "south")
      expect(await codeOfCompletion(cartId)).toBe("prices_changed")
      expect(await complete(owner, cartId)).toMatchObject({
        status: 409,
        data: { details: { lines: [{ unit_price: 50, new_unit_price: 45 }] } },
      })
      await payCart(api, owner, cartId)
      expect(await complete(owner, cartId)).toMatchObject({ status: 200, data: { order: { total: 45 } } })
      await utils.waitWorkflowExecutions()
      expect(await decisionsOf(cartId)).toMatchObject([
        { outcome: "deny", actor_type: "system" },
        { outcome: "deny", actor_type: "customer" },
        { outcome: "allow", status: "placed", inputs: { price_path: { lines: [{ unit_price: "45" }] } } },
      ])
    })
  },
})
