import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { z } from "@medusajs/framework/zod"
import type { Endpoint } from "../../src/http/contract"
import { dealerEndpoints } from "../../src/http/dealer"
import { decisionEndpoints } from "../../src/http/decision"
import { priceEndpoints } from "../../src/http/price"
import { territoryEndpoints } from "../../src/http/territory"
import { makeCart, payCart } from "../support/checkout"
import { adminOf, type Answer } from "../support/dealers"
import { JWT_SECRET, makeAdmin, makeCustomer, makeProduct, makeStore } from "../support/store"

jest.setTimeout(240_000)

type Who = Awaited<ReturnType<typeof makeCustomer>>
const yesterday = new Date(Date.now() - 86_400_000).toISOString()

/** The parsed answer of an endpoint that succeeded. */
const parsed = <E extends Endpoint>({ response }: E, { status, data }: Answer) => {
  if (status !== 200) {
    throw new Error(`${status} ${JSON.stringify(data)}`)
  }

  return response.parse(data) as z.output<E["response"]>
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let admin: ReturnType<typeof adminOf>
    let store: Awaited<ReturnType<typeof makeStore>>
    let variantId: string
    let productId: string
    let buyer: Who
    let stranger: Who
    const ids: Record<string, string> = {}

    const territory = async (code: string, division: string | null, parent_id?: string) => {
      const areas = division ? [{ kind: "division", country_code: "cn", value: division }] : []
      const answer = await admin.post("/admin/dealer-territories", { code, name: code, parent_id, areas })

      return parsed(territoryEndpoints.createTerritory, answer).territory.id
    }
    const rule = async (name: string, value: number, more: object) => {
      const answer = await admin.post("/admin/dealer-price-rules", {
        name,
        status: "active",
        target_type: "variant",
        target_id: variantId,
        currency_code: "cny",
        form: "fixed",
        breaks: [{ min_quantity: 1, value }],
        ...more,
      })

      return parsed(priceEndpoints.createPriceRule, answer).price_rule
    }
    const assign = async (
      kind: "tier" | "territory",
      dealerId: string,
      target: string,
      effective_at: string
    ) => {
      const answer = await admin.post(`/admin/dealers/${dealerId}/${kind}-assignments`, {
        [`${kind}_id`]: target,
        effective_at,
        reason: "Yearly agreement",
      })
      const { assignTier, assignTerritory } = dealerEndpoints

      return parsed(kind === "tier" ? assignTier : assignTerritory, answer).assignment
    }
    const setStatus = async (status: string) =>
      parsed(
        dealerEndpoints.setDealerStatus,
        await admin.post(`/admin/dealers/${ids.city}/status`, { status, reason: "Unpaid" })
      )
    const from = (who: { headers: Record<string, string> }, url: string): Promise<Answer> =>
      api.get(url, { ...who, validateStatus: () => true })
    const listed = async (who: { headers: Record<string, string> }) => {
      const query = `fields=*variants.calculated_price&region_id=${store.region.id}`
      const { data } = await api.get(`/store/products/${productId}?${query}`, who)

      return data.product.variants[0].calculated_price.calculated_amount as number
    }
    const mine = async (who: Who) => {
      const answer = await from(who, `/store/dealers/me/prices?variant_id=${variantId}`)
      const [price] = parsed(priceEndpoints.myPrices, answer).prices

      return [price!.unit_price, price!.level]
    }
    /** The city's price and level; the listing agrees, and another dealer's member and a guest still pay 100. */
    const cityPays = async () => {
      const [price, level] = await mine(buyer)
      expect(await listed(buyer)).toBe(price)
      expect(await mine(stranger)).toEqual([100, "medusa"])
      expect(await listed(stranger)).toBe(100)
      expect(await listed(store.guest)).toBe(100)

      return [price, level]
    }
    const explained = async (at: string) => {
      const query = `dealer_id=${ids.city}&variant_id=${variantId}&at=${encodeURIComponent(at)}`
      const answer = await admin.get(`/admin/dealer-prices/explain?${query}`)
      const { explanation } = parsed(priceEndpoints.explainPrice, answer)

      return [explanation.tier?.name ?? null, explanation.unit_price]
    }
    const complete = async (cartId: string, who: { headers: Record<string, string> } = buyer) => {
      const options = { headers: who.headers, validateStatus: () => true }
      const { status, data } = await api.post(`/store/carts/${cartId}/complete`, {}, options)
      await utils.waitWorkflowExecutions()

      return { status, data }
    }
    const readyCart = async () => {
      const cartId = await makeCart(api, buyer, { regionId: store.region.id, variantId })
      await payCart(api, buyer, cartId)

      return cartId
    }
    const seesNothing = async (cartId: string, orderId?: string) => {
      expect((await from(stranger, `/store/carts/${cartId}`)).status).toBe(404)
      expect((await from(stranger, `/store/dealers/me/carts/${cartId}/check`)).data.code).toBe(
        "cart_not_found"
      )
      expect((await complete(cartId, stranger)).status).toBe(404)
      const answer = await from(stranger, "/store/dealers/me/orders")
      expect(parsed(dealerEndpoints.myOrders, answer).orders).toEqual([])
      if (orderId) {
        expect((await from(stranger, `/store/orders/${orderId}`)).status).toBe(404)
      }
    }
    const draft = (): Promise<{ status: number; data: { code?: string; draft_order: { id: string } } }> =>
      admin.post("/admin/draft-orders", {
        region_id: store.region.id,
        sales_channel_id: store.channel.id,
        customer_id: buyer.id,
        items: [{ variant_id: variantId, quantity: 1 }],
        shipping_methods: [],
        shipping_address: { country_code: "cn", city: "Wuhan" },
      }) as never
    const convert = async (draftId: string) => {
      const answer = await admin.post(`/admin/draft-orders/${draftId}/convert-to-order`)
      await utils.waitWorkflowExecutions()

      return answer
    }

    beforeAll(async () => {
      const container = getContainer()
      admin = adminOf(api, await makeAdmin(container))
      store = await makeStore(container)
      const product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      const { stores } = (await admin.get("/admin/stores")).data as { stores?: { id: string }[] }
      await admin.post(`/admin/stores/${stores![0]!.id}`, {
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "cny", is_default: false },
        ],
      })
      productId = product.id
      variantId = product.variants[0]!.id
      ids.gold = (await admin.tier("gold", 1)).id
      ids.silver = (await admin.tier("silver", 2)).id
      ids.china = await territory("china", null)
      ids.hubei = await territory("hubei", "420000", ids.china)
      ids.wuhan = await territory("wuhan", "420100", ids.hubei)
      ids.national = (await admin.dealer("N")).id
      ids.province = (await admin.dealer("P", { parent_id: ids.national })).id
      ids.city = (await admin.dealer("C", { parent_id: ids.province })).id
      ids.rival = (await admin.dealer("R")).id
      await assign("territory", ids.city, ids.wuhan, "2026-01-01T00:00:00Z")
      await assign("tier", ids.city, ids.silver, "2026-01-01T00:00:00Z")
      buyer = await makeCustomer(container, "buyer@c.test", store.publishableKey)
      stranger = await makeCustomer(container, "owner@r.test", store.publishableKey)
      await admin.member(ids.city, "buyer@c.test")
      await admin.member(ids.rival, "owner@r.test")
    })

    it("prices the city by tier, territory, both and its national dealer's contract, each by its day and reach", async () => {
      const address = { country_code: "cn", province: "湖北省", city: "武汉市" }
      const answer = await admin.post("/admin/dealer-territories/resolve", address)
      expect(parsed(territoryEndpoints.resolveTerritory, answer).resolution).toMatchObject({
        status: "resolved",
        territory: { id: ids.wuhan },
      })
      expect(await cityPays()).toEqual([100, "medusa"])
      await rule("Silver", 90, { tier_id: ids.silver })
      expect(await cityPays()).toEqual([90, "tier"])
      await rule("Hubei", 85, { territory_id: ids.hubei })
      expect(await cityPays()).toEqual([85, "territory"])
      await rule("Gold in Hubei", 82, { tier_id: ids.gold, territory_id: ids.hubei })
      expect(await cityPays()).toEqual([85, "territory"])

      await assign("tier", ids.city!, ids.gold!, "2027-01-01T00:00:00Z")
      expect(await cityPays()).toEqual([85, "territory"])
      expect(await explained("2025-12-31T00:00:00Z")).toEqual([null, 100])
      expect(await explained("2026-12-31T23:59:59Z")).toEqual(["silver", 85])
      expect(await explained("2027-01-01T00:00:00Z")).toEqual(["gold", 82])
      await assign("tier", ids.city!, ids.gold!, yesterday)
      expect(await cityPays()).toEqual([82, "tier_territory"])

      await rule("National, own", 70, { dealer_id: ids.national })
      expect(await cityPays()).toEqual([82, "tier_territory"])
      await rule("National, all", 95, { dealer_id: ids.national, reaches_children: true })
      expect(await cityPays()).toEqual([95, "contract"])
      const moved = { parent_id: ids.rival }
      parsed(dealerEndpoints.updateDealer, await admin.post(`/admin/dealers/${ids.province}`, moved))
      expect(await cityPays()).toEqual([82, "tier_territory"])
      const cycle = await admin.post(`/admin/dealers/${ids.rival}`, { parent_id: ids.city })
      expect(cycle.data.code).toBe("dealer_cycle")
      const back = { parent_id: ids.national }
      parsed(dealerEndpoints.updateDealer, await admin.post(`/admin/dealers/${ids.province}`, back))
      expect(await cityPays()).toEqual([95, "contract"])
    })

    it("orders through price changes, a suspension, an override and the end, and the records tell it in order", async () => {
      const contract = await rule("National, all", 95, { dealer_id: ids.national, reaches_children: true })
      const first = await readyCart()
      await seesNothing(first)
      const placed = await complete(first)
      expect(placed).toMatchObject({ status: 200, data: { order: { total: 95 } } })
      await seesNothing(first, placed.data.order.id)

      const second = await readyCart()
      const change = { version: contract.version, breaks: [{ min_quantity: 1, value: 97 }] }
      const url = `/admin/dealer-price-rules/${contract.id}`
      parsed(priceEndpoints.updatePriceRule, await admin.post(url, change))
      expect((await admin.post(url, change)).data.code).toBe("price_rule_conflict")
      expect(await complete(second)).toMatchObject({
        status: 409,
        data: { code: "prices_changed", details: { lines: [{ unit_price: 95, new_unit_price: 97 }] } },
      })
      await payCart(api, buyer, second)
      expect(await complete(second)).toMatchObject({ status: 200, data: { order: { total: 97 } } })

      const third = await readyCart()
      const agreed = (await draft()).data.draft_order
      await setStatus("suspended")
      expect((await complete(third)).data.code).toBe("dealer_suspended")
      expect((await convert(agreed.id)).data.code).toBe("dealer_suspended")
      const pass = { subject_type: "draft_order", subject_id: agreed.id, reason: "Paid by phone" }
      const { override } = parsed(
        decisionEndpoints.createOverride,
        await admin.post("/admin/dealer-overrides", pass)
      )
      expect((await convert(agreed.id)).status).toBe(200)
      expect((await draft()).data.code).toBe("dealer_suspended")
      const orders = await from(buyer, "/store/dealers/me/orders")
      expect(parsed(dealerEndpoints.myOrders, orders).count).toBe(3)
      await seesNothing(third, agreed.id)

      await setStatus("closed")
      expect((await from(buyer, "/store/dealers/me")).data.code).toBe("dealer_closed")
      expect((await from(buyer, "/store/dealers/me/prices")).data.code).toBe("dealer_closed")
      expect(await listed(buyer)).toBe(100)
      await seesNothing(third, agreed.id)

      const list = await admin.get(`/admin/dealer-decisions?dealer_id=${ids.city}&order=created_at`)
      const { decisions } = parsed(decisionEndpoints.listDecisions, list)
      const story = decisions.map((one) => [
        one.path,
        one.outcome,
        one.status,
        one.reasons.map(({ code }) => code).join(),
      ])
      expect(story).toEqual([
        ["complete_cart", "allow", "placed", ""],
        ["complete_cart", "deny", "not_placed", "prices_changed"],
        ["complete_cart", "allow", "placed", ""],
        ["create_order", "allow", "placed", ""],
        ["complete_cart", "deny", "not_placed", "dealer_suspended"],
        ["convert_draft", "deny", "not_placed", "dealer_suspended"],
        ["convert_draft", "allow", "placed", "dealer_suspended,override_used"],
        ["create_order", "deny", "not_placed", "dealer_suspended"],
      ])
      expect(decisions.find(({ override_id }) => override_id)?.override_id).toBe(override.id)
      const strange = await admin.get(`/admin/dealer-decisions?dealer_id=${ids.rival}`)
      expect(parsed(decisionEndpoints.listDecisions, strange).decisions).toEqual([])
    })
  },
})
