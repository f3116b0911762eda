import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createPriceListsWorkflow,
  createPromotionsWorkflow,
  refreshCartItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import { compareCartPrices, installPriceOverlay, provePriceOverlay } from "../../src/adapters/prices"
import { dealerFactsOfCustomer } from "../../src/adapters/queries/dealer-facts"
import { PRICE_MODULE } from "../../src/modules/price"
import { makePriceWorld, makeRule } from "../support/prices"
import { JWT_SECRET } from "../support/store"

type Item = {
  id: string
  variant_id: string
  unit_price: number
  compare_at_unit_price: number | null
  adjustments?: { amount: number }[]
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let world: Awaited<ReturnType<typeof makePriceWorld>>

    beforeAll(async () => {
      installPriceOverlay(getContainer())
      world = await makePriceWorld(getContainer())
    })

    const itemOf = (items: Item[], variantId = world.variantId): Item =>
      items.find(({ variant_id }) => variant_id === variantId)!
    const newCart = async (
      quantity: number,
      as: { headers: Record<string, string> } = world.owner
    ): Promise<{ id: string; items: Item[] }> => {
      const { data } = await api.post(
        "/store/carts",
        { region_id: world.store.region.id, items: [{ variant_id: world.variantId, quantity }] },
        as
      )

      return data.cart
    }
    const charged = async (): Promise<number> => itemOf((await newCart(1)).items).unit_price
    const listed = async (): Promise<number> => {
      const { data } = await api.get(
        `/store/products/${world.product.id}?fields=*variants.calculated_price&region_id=${world.store.region.id}`,
        world.owner
      )

      return data.product.variants.find(({ id }: { id: string }) => id === world.variantId).calculated_price
        .calculated_amount
    }
    const target = () => ({ target_type: "variant" as const, target_id: world.variantId })

    describe("beside Medusa's own price lists and promotions", () => {
      const addList = (type: "sale" | "override", amount: number) =>
        createPriceListsWorkflow(getContainer()).run({
          input: {
            price_lists_data: [
              {
                title: type,
                description: type,
                status: "active",
                ...({ type } as object),
                rules: {},
                prices: [{ variant_id: world.variantId, currency_code: "cny", amount, rules: {} }],
              },
            ],
          },
        })

      it.each(["sale", "override"] as const)(
        "hides a %s list for what a rule covers, even when that costs more",
        async (type) => {
          await addList(type, 60)
          expect(await charged()).toBe(60)
          await makeRule(getContainer(), { dealer_id: world.dealer.id, breaks: [[1, "99"]] })
          expect(await charged()).toBe(99)
          expect(await listed()).toBe(99)
        }
      )

      it.each(["sale", "override"] as const)(
        "counts off the native price under a %s list, or off the list when the rule says so",
        async (type) => {
          const container = getContainer()
          await addList(type, 60)
          await makeRule(container, { tier_id: world.gold.id, form: "percent_off", breaks: [[1, "0.1"]] })
          expect(await charged()).toBe(90)
          await makeRule(container, {
            dealer_id: world.dealer.id,
            form: "amount_off",
            base: "list",
            breaks: [[1, "5"]],
          })
          expect(await charged()).toBe(55)
        }
      )

      it("leaves a sale list's compare-at price to goods no rule covers", async () => {
        await addList("sale", 60)
        await makeRule(getContainer(), {
          dealer_id: world.dealer.id,
          target_type: "variant",
          target_id: world.smallVariantId,
        })
        expect(itemOf((await newCart(1)).items)).toMatchObject({ unit_price: 60, compare_at_unit_price: 100 })
      })

      const promote = (over: object = {}, method: object = {}) =>
        createPromotionsWorkflow(getContainer()).run({
          input: {
            promotionsData: [
              {
                code: "PROMO",
                type: "standard",
                status: "active",
                is_automatic: true,
                application_method: {
                  type: "percentage",
                  value: 10,
                  target_type: "items",
                  allocation: "across",
                  currency_code: "cny",
                  ...method,
                },
                ...over,
              },
            ],
          },
        })
      const adjustments = (items: Item[], variantId = world.variantId): number[] =>
        (itemOf(items, variantId).adjustments ?? []).map(({ amount }) => amount)

      it("keeps “buy x get y” off a price whose rule forbids promotions", async () => {
        const container = getContainer()
        const onProduct = [
          { attribute: "items.product.id", operator: "in" as const, values: [world.product.id] },
        ]
        await promote(
          { type: "buyget" },
          {
            value: 100,
            allocation: "each",
            max_quantity: 1,
            apply_to_quantity: 1,
            buy_rules_min_quantity: 1,
            target_rules: onProduct,
            buy_rules: onProduct,
          }
        )
        await makeRule(container, { dealer_id: world.dealer.id })
        expect(adjustments((await newCart(4)).items)).toEqual([80])
        await makeRule(container, { dealer_id: world.dealer.id, ...target(), allows_promotions: false })
        expect(adjustments((await newCart(4)).items)).toEqual([])
      })

      it("puts promotions on top of a dealer price, unless the rule forbids them", async () => {
        const container = getContainer()
        await promote()
        await makeRule(container, { dealer_id: world.dealer.id, ...target() })
        await makeRule(container, {
          dealer_id: world.dealer.id,
          target_type: "variant",
          target_id: world.smallVariantId,
          breaks: [[1, "50"]],
          allows_promotions: false,
        })
        const { data } = await api.post(
          "/store/carts",
          {
            region_id: world.store.region.id,
            items: [
              { variant_id: world.variantId, quantity: 1 },
              { variant_id: world.smallVariantId, quantity: 1 },
            ],
          },
          world.owner
        )
        expect(adjustments(data.cart.items)).toEqual([8])
        expect(adjustments(data.cart.items, world.smallVariantId)).toEqual([])
      })
    })

    describe("an open cart compared with what it would cost now", () => {
      const compare = async (cartId: string, customerId: string | null = world.owner.id) => {
        const container = getContainer()
        const facts = customerId ? await dealerFactsOfCustomer(container, customerId, new Date()) : null

        return await compareCartPrices(container, cartId, facts)
      }
      const changedIn = async (cartId: string) => (await compare(cartId)).changed
      const queriesOf = async (cartId: string): Promise<number> => {
        const container = getContainer()
        const knex = container.resolve("__pg_connection__") as unknown as {
          on: (event: string, listener: () => void) => void
          removeListener: (event: string, listener: () => void) => void
        }
        let count = 0
        const listener = (): void => {
          count += 1
        }
        const facts = await dealerFactsOfCustomer(container, world.owner.id, new Date())
        knex.on("query", listener)
        await compareCartPrices(container, cartId, facts)
        knex.removeListener("query", listener)

        return count
      }

      it("names the lines that changed, up or down, and none when nothing did", async () => {
        const container = getContainer()
        const rule = await makeRule(container, { dealer_id: world.dealer.id, ...target() })
        const cart = await newCart(5)
        expect(await changedIn(cart.id)).toEqual([])
        await makeRule(container, {
          dealer_id: world.dealer.id,
          ...target(),
          starts_at: new Date(0),
          breaks: [[5, "85"]],
        })
        expect(await changedIn(cart.id)).toMatchObject([
          {
            line_id: itemOf(cart.items).id,
            variant_id: world.variantId,
            quantity: 5,
            unit_price: 80,
            new_unit_price: 85,
          },
        ])
        await container.resolve(PRICE_MODULE).deleteDealerPriceRules([rule.id])
        await refreshCartItemsWorkflow(container).run({ input: { cart_id: cart.id, force_refresh: true } })
        expect(await changedIn(cart.id)).toEqual([])
      })

      it("falls back to Medusa's price when a rule ends, and finds a guest's cart as Medusa prices it", async () => {
        const container = getContainer()
        const rule = await makeRule(container, { dealer_id: world.dealer.id })
        const cart = await newCart(1)
        await container.resolve(PRICE_MODULE).deleteDealerPriceRules([rule.id])
        expect(await changedIn(cart.id)).toMatchObject([{ unit_price: 80, new_unit_price: 100 }])
        const guest = await newCart(1, world.store.guest)
        expect((await compare(guest.id, null)).changed).toEqual([])
        expect(await compare("cart_none")).toEqual({ changed: [], lines: [] })
      })

      it("costs the same number of queries for one line as for two, when fixed amounts decide", async () => {
        const container = getContainer()
        await makeRule(container, {
          dealer_id: world.dealer.id,
          breaks: [
            [1, "80"],
            [7, "70"],
          ],
        })
        const one = await newCart(1)
        const { data } = await api.post(
          `/store/carts/${(await newCart(7)).id}/line-items`,
          { variant_id: world.smallVariantId, quantity: 3 },
          world.owner
        )
        expect(await queriesOf(one.id)).toBe(3)
        expect(await queriesOf(data.cart.id)).toBe(3)
      })

      it("asks Medusa once for lines of any quantity, and once more for each quantity that has a price of its own", async () => {
        const container = getContainer()
        await makeRule(container, { tier_id: world.gold.id, form: "percent_off", breaks: [[1, "0.1"]] })
        const cart = await newCart(7)
        const add = { variant_id: world.smallVariantId, quantity: 3 }
        const { data } = await api.post(`/store/carts/${cart.id}/line-items`, add, world.owner)
        expect(await changedIn(cart.id)).toEqual([])
        const [ofOne, ofTwo] = [await queriesOf((await newCart(7)).id), await queriesOf(cart.id)]
        expect(ofTwo).toBe(ofOne + 1)
        expect(data.cart.items.map(({ unit_price }: Item) => unit_price)).toContain(90)

        await api.post(
          `/admin/products/${world.product.id}/variants/${world.variantId}`,
          {
            prices: [
              { currency_code: "cny", amount: 100 },
              { currency_code: "cny", amount: 60, min_quantity: 5, max_quantity: 9 },
            ],
          },
          world.admin
        )
        expect(await changedIn(cart.id)).toMatchObject([{ quantity: 7, unit_price: 90, new_unit_price: 54 }])
        expect(await queriesOf(cart.id)).toBeGreaterThan(ofTwo)
        const guest = await newCart(7, world.store.guest)
        await api.post(`/store/carts/${guest.id}/line-items`, add, world.store.guest)
        expect(itemOf(guest.items).unit_price).toBe(60)
        expect((await compare(guest.id, null)).changed).toEqual([])
      })
    })

    describe("the seam", () => {
      it("is put in once, and proves itself", async () => {
        const container = getContainer()
        installPriceOverlay(container)
        expect(await provePriceOverlay(container)).toEqual([])
        const pricing = container.resolve(Modules.PRICING) as unknown as { calculatePrices: unknown }
        const overlaid = pricing.calculatePrices
        installPriceOverlay(container)
        expect(pricing.calculatePrices).toBe(overlaid)
        pricing.calculatePrices = () => Promise.resolve([])
        expect(await provePriceOverlay(container)).toHaveLength(1)
        pricing.calculatePrices = overlaid
      })

      it("leaves guests, customers of no dealer, shipping prices and errors to Medusa", async () => {
        const container = getContainer()
        await makeRule(container, { dealer_id: world.dealer.id })
        const pricing = container.resolve(Modules.PRICING)
        const shipping = await pricing.createPriceSets({ prices: [{ amount: 15, currency_code: "cny" }] })
        const ask = (context: Record<string, unknown>) =>
          pricing.calculatePrices({ id: [shipping.id] }, { context: context as Record<string, string> })
        expect(await ask({ currency_code: "cny", customer_id: world.owner.id })).toMatchObject([
          { id: shipping.id, calculated_amount: 15 },
        ])
        await expect(ask({ customer_id: world.owner.id })).rejects.toThrow("currency_code")
        expect((await newCart(1, world.store.guest)).items[0]!.unit_price).toBe(100)
      })
    })
  },
})
