import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { installPriceOverlay } from "../../src/adapters/prices"
import { priceEndpoints } from "../../src/http/price"
import { failureOf, makeDealer, makeMember, makePriceWorld, makeRule } from "../support/prices"
import { JWT_SECRET, makeCustomer } from "../support/store"

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let world: Awaited<ReturnType<typeof makePriceWorld>>

    beforeAll(async () => {
      installPriceOverlay(getContainer())
      world = await makePriceWorld(getContainer())
    })

    const explain = async (query: string) => {
      const { data } = await api.get(`/admin/dealer-prices/explain?${query}`, world.admin)

      return priceEndpoints.explainPrice.response.parse(data).explanation
    }
    const listingPrice = async (as: { headers: Record<string, string> }) => {
      const { data } = await api.get(
        `/store/products/${world.product.id}?fields=*variants.calculated_price&region_id=${world.store.region.id}`,
        as
      )
      const variant = data.products ? data.products[0].variants : data.product.variants

      return variant.find(({ id }: { id: string }) => id === world.variantId)?.calculated_price
    }

    describe("explain", () => {
      it("tells an admin every rule about a dealer and goods, which won and why the others lost", async () => {
        const container = getContainer()
        const tier = await makeRule(container, {
          tier_id: world.gold.id,
          form: "percent_off",
          breaks: [[1, "0.1"]],
        })
        const bulk = await makeRule(container, { dealer_id: world.dealer.id, breaks: [[50, "70"]] })
        const local = await makeRule(container, { territory_id: world.city.id, breaks: [[1, "85"]] })
        const draft = await makeRule(container, { territory_id: world.city.id, status: "draft" })
        const strange = await makeRule(container, { dealer_id: world.other.id })
        const answer = await explain(`dealer_id=${world.dealer.id}&variant_id=${world.variantId}&quantity=10`)
        expect(answer).toMatchObject({
          unit_price: 85,
          level: "territory",
          native_price: 100,
          list_price: 100,
          currency_code: "cny",
          dealer: { id: world.dealer.id },
          tier: { id: world.gold.id },
          territory: { id: world.city.id },
        })
        expect(Object.fromEntries(answer.candidates.map((one) => [one.rule_id, one.because]))).toEqual({
          [local.id]: "won",
          [bulk.id]: "below_first_break",
          [tier.id]: "lower_level",
          [draft.id]: "draft",
        })
        expect(answer.candidates.map(({ rule_id }) => rule_id)).not.toContain(strange.id)
        expect(
          (await explain(`dealer_id=${world.dealer.id}&variant_id=${world.variantId}&quantity=120`))
            .unit_price
        ).toBe(70)
      })

      it("answers for another date", async () => {
        await makeRule(getContainer(), {
          dealer_id: world.dealer.id,
          starts_at: new Date("2027-01-01T00:00:00Z"),
        })
        const at = (instant: string) =>
          explain(
            `dealer_id=${world.dealer.id}&variant_id=${world.variantId}&at=${encodeURIComponent(instant)}`
          )
        expect((await at("2026-12-31T23:59:59Z")).unit_price).toBe(100)
        expect((await at("2027-01-01T00:00:00Z")).unit_price).toBe(80)
      })

      it("says that there is no price at all", async () => {
        const answer = await explain(
          `dealer_id=${world.dealer.id}&variant_id=${world.variantId}&currency_code=eur`
        )
        expect(answer).toMatchObject({ unit_price: null, level: null, native_price: null, list_price: null })
      })

      it("refuses unknown dealers, variants and regions by code", async () => {
        const code = async (query: string) =>
          (await failureOf(api.get(`/admin/dealer-prices/explain?${query}`, world.admin))).code
        expect(await code(`dealer_id=nope&variant_id=${world.variantId}`)).toBe("dealer_not_found")
        expect(await code(`dealer_id=${world.dealer.id}&variant_id=nope`)).toBe("variant_not_found")
        expect(await code(`dealer_id=${world.dealer.id}&variant_id=${world.variantId}&region_id=nope`)).toBe(
          "region_not_found"
        )
      })

      it("tells a dealer only of its own rules that are in effect", async () => {
        const container = getContainer()
        const own = await makeRule(container, { dealer_id: world.dealer.id, breaks: [[1, "88"]] })
        const tier = await makeRule(container, { tier_id: world.gold.id })
        await makeRule(container, { dealer_id: world.dealer.id, status: "draft" })
        await makeRule(container, { dealer_id: world.dealer.id, starts_at: new Date("2099-01-01T00:00:00Z") })
        await makeRule(container, { dealer_id: world.parent.id })
        await makeRule(container, { dealer_id: world.parent.id, reaches_children: true })
        await makeRule(container, { dealer_id: world.other.id })
        const { data } = await api.get(`/store/dealers/me/prices/${world.variantId}/explain`, world.owner)
        const { explanation } = priceEndpoints.explainMyPrice.response.parse(data)
        expect(explanation.unit_price).toBe(88)
        expect(explanation.candidates.map(({ rule_id }) => rule_id)).toEqual([own.id, tier.id])
      })

      it("shows a dealer that a contract from above makes its price, without whose it is", async () => {
        await makeRule(getContainer(), {
          dealer_id: world.parent.id,
          reaches_children: true,
          breaks: [[1, "66"]],
        })
        const { data } = await api.get(`/store/dealers/me/prices/${world.variantId}/explain`, world.owner)
        expect(data.explanation.unit_price).toBe(66)
        expect(data.explanation.candidates).toMatchObject([
          { rule_id: "", name: "", level: "contract", won: true },
        ])
      })
    })

    describe("a dealer's own price list", () => {
      it("has every variant with the quantities from which its price changes", async () => {
        const container = getContainer()
        await makeRule(container, {
          tier_id: world.gold.id,
          target_type: "variant",
          target_id: world.variantId,
          breaks: [
            [10, "95"],
            [100, "90"],
          ],
        })
        await makeRule(container, { tier_id: world.gold.id, form: "percent_off", breaks: [[50, "0.2"]] })
        const { data } = await api.get("/store/dealers/me/prices", world.owner)
        const { prices, count } = priceEndpoints.myPrices.response.parse(data)
        expect(count).toBe(2)
        expect(
          prices.map(({ sku, unit_price, level, breaks }) => ({ sku, unit_price, level, breaks }))
        ).toEqual([
          {
            sku: "CEM-25",
            unit_price: 60,
            level: "medusa",
            breaks: [
              { min_quantity: 1, unit_price: 60 },
              { min_quantity: 50, unit_price: 48 },
            ],
          },
          {
            sku: "CEM-50",
            unit_price: 100,
            level: "medusa",
            breaks: [
              { min_quantity: 1, unit_price: 100 },
              { min_quantity: 10, unit_price: 95 },
              { min_quantity: 100, unit_price: 90 },
            ],
          },
        ])
      })

      it("costs as many queries for one variant as for two", async () => {
        const container = getContainer()
        await makeRule(container, {
          tier_id: world.gold.id,
          form: "percent_off",
          breaks: [
            [1, "0.1"],
            [9, "0.2"],
          ],
        })
        const knex = container.resolve("__pg_connection__") as unknown as {
          on: (event: string, listener: () => void) => void
          removeListener: (event: string, listener: () => void) => void
        }
        const queriesOf = async (query: string): Promise<number> => {
          let count = 0
          const listener = (): void => {
            count += 1
          }
          knex.on("query", listener)
          await api.get(`/store/dealers/me/prices?${query}`, world.owner)
          knex.removeListener("query", listener)

          return count
        }
        const one = await queriesOf("limit=1")
        expect(one).toBeGreaterThan(0)
        expect(await queriesOf("limit=2")).toBe(one)
      })

      it("is searched, filtered and paged", async () => {
        const skus = async (query: string) =>
          (await api.get(`/store/dealers/me/prices?${query}`, world.owner)).data.prices.map(
            ({ sku }: { sku: string }) => sku
          )
        expect(await skus("q=CEM-2")).toEqual(["CEM-25"])
        expect(await skus("limit=1&offset=1")).toEqual(["CEM-50"])
        expect(await skus(`category_id=${world.categoryId}`)).toHaveLength(2)
        expect(await skus(`variant_id=${world.variantId}`)).toEqual(["CEM-50"])
        expect(await skus("product_id=nope")).toEqual([])
      })

      it("takes up to 200 variants in one query, and no more", async () => {
        const ask = async (count: number) => {
          const unknown = Array.from({ length: count - 1 }, (_, at) => `variant_id=unknown_${at}`)
          const query = [`variant_id=${world.variantId}`, ...unknown].join("&")
          const options = { ...world.owner, validateStatus: () => true }
          const { status, data } = await api.get(`/store/dealers/me/prices?${query}`, options)

          return { status, count: data.count as number | undefined }
        }
        for (const count of [1, 20, 21, 200]) {
          expect(await ask(count)).toEqual({ status: 200, count: 1 })
        }
        expect(await ask(201)).toMatchObject({ status: 400 })
      })

      it("is refused to guests, to customers of no dealer, and to roles that do not see prices", async () => {
        const stranger = await makeCustomer(getContainer(), "stranger@test.dev", world.store.publishableKey)
        const get = (as: { headers: Record<string, string> }) =>
          failureOf(api.get("/store/dealers/me/prices", as))
        expect((await get(world.store.guest)).status).toBe(401)
        expect((await get(stranger)).code).toBe("not_a_member")
        expect((await get(world.viewer)).code).toBe("prices_hidden")
        expect(
          (await failureOf(api.get(`/store/dealers/me/prices/${world.variantId}/explain`, world.viewer))).code
        ).toBe("prices_hidden")
      })
    })

    describe("who sees which price", () => {
      it("gives no price in a listing to a viewer, unless the dealer shows them", async () => {
        const container = getContainer()
        await makeRule(container, { dealer_id: world.dealer.id })
        expect((await listingPrice(world.owner)).calculated_amount).toBe(80)
        expect(await listingPrice(world.viewer)).toBeUndefined()
        const open = await makeDealer(container, { code: "OPEN", shows_prices_to_viewers: true })
        await makeRule(container, { dealer_id: open.id, breaks: [[1, "77"]] })
        const seeing = await makeMember(
          container,
          open.id,
          "v@open.test",
          world.store.publishableKey,
          "viewer"
        )
        expect((await listingPrice(seeing)).calculated_amount).toBe(77)
      })

      it("shows a suspended dealer its prices, and treats a closed dealer's members as guests", async () => {
        const container = getContainer()
        for (const [status, price] of [
          ["suspended", 80],
          ["closed", 100],
        ] as const) {
          const one = await makeDealer(container, { code: status, status })
          const member = await makeMember(container, one.id, `${status}@test.dev`, world.store.publishableKey)
          await makeRule(container, { dealer_id: one.id })
          expect((await listingPrice(member)).calculated_amount).toBe(price)
        }
      })

      it("looks in the answer like an override list without a list", async () => {
        await makeRule(getContainer(), { dealer_id: world.dealer.id, breaks: [[1, "120"]] })
        expect(await listingPrice(world.owner)).toMatchObject({
          calculated_amount: 120,
          original_amount: 120,
          raw_calculated_amount: { value: "120" },
          raw_original_amount: { value: "120" },
          currency_code: "cny",
          calculated_price: { id: null, price_list_id: null },
          original_price: { id: null, price_list_id: null },
        })
      })
    })
  },
})
