import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createPricePreferencesWorkflow, refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { installPriceOverlay } from "../../src/adapters/prices"
import { makePriceWorld, makeRule } from "../support/prices"
import { JWT_SECRET } from "../support/store"

type Item = {
  id: string
  variant_id: string
  unit_price: number
  compare_at_unit_price: number | null
  is_tax_inclusive: boolean
  quantity: number
  adjustments?: { amount: number }[]
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let world: Awaited<ReturnType<typeof makePriceWorld>>
    let secondRegionId: string

    beforeAll(async () => {
      const container = getContainer()
      installPriceOverlay(container)
      world = await makePriceWorld(container)
      await container.resolve(Modules.TAX).createTaxRegions({
        country_code: "cn",
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", rate: 13, code: "vat" },
      })
      const second = await container.resolve(Modules.REGION).createRegions({
        name: "Hong Kong",
        currency_code: "cny",
        countries: ["hk"],
      })
      secondRegionId = second.id
    })

    const itemOf = (items: Item[], variantId = world.variantId): Item =>
      items.find(({ variant_id }) => variant_id === variantId)!
    const newCart = async (quantity: number, as = world.owner): Promise<{ id: string; items: Item[] }> => {
      const { data } = await api.post(
        "/store/carts",
        { region_id: world.store.region.id, items: [{ variant_id: world.variantId, quantity }] },
        as
      )

      return data.cart
    }
    const listed = async (path: string) => {
      const { data } = await api.get(path, world.owner)
      const found = data.product ?? data.products?.[0] ?? { variants: data.variants ?? [data.variant] }

      return found.variants.find(({ id }: { id: string }) => id === world.variantId).calculated_price
    }
    const shown = (calculated: {
      calculated_amount: number
      is_calculated_price_tax_inclusive: boolean
    }) => ({
      price: calculated.calculated_amount,
      tax: calculated.is_calculated_price_tax_inclusive,
    })
    const charged = ({ unit_price, is_tax_inclusive }: Item) => ({ price: unit_price, tax: is_tax_inclusive })

    /** Every way to a price, at the quantity given; a listing knows no quantity. */
    const PATHS: Record<string, (quantity: number) => Promise<{ price: number; tax: boolean }>> = {
      "product listing": async () =>
        shown(
          await listed(`/store/products?fields=*variants.calculated_price&region_id=${world.store.region.id}`)
        ),
      "product page": async () =>
        shown(
          await listed(
            `/store/products/${world.product.id}?fields=*variants.calculated_price&region_id=${world.store.region.id}`
          )
        ),
      "variant listing": async () =>
        shown(
          await listed(`/store/product-variants?fields=*calculated_price&region_id=${world.store.region.id}`)
        ),
      "variant page": async () =>
        shown(
          await listed(
            `/store/product-variants/${world.variantId}?fields=*calculated_price&region_id=${world.store.region.id}`
          )
        ),
      "cart create": async (quantity) => charged(itemOf((await newCart(quantity)).items)),
      "add line": async (quantity) => {
        const { data } = await api.post("/store/carts", { region_id: world.store.region.id }, world.owner)
        const added = await api.post(
          `/store/carts/${data.cart.id}/line-items`,
          { variant_id: world.variantId, quantity },
          world.owner
        )

        return charged(itemOf(added.data.cart.items))
      },
      "update line": async (quantity) => {
        const cart = await newCart(quantity + 500)
        const updated = await api.post(
          `/store/carts/${cart.id}/line-items/${itemOf(cart.items).id}`,
          { quantity },
          world.owner
        )

        return charged(itemOf(updated.data.cart.items))
      },
      "change of region": async (quantity) => {
        const cart = await newCart(quantity)
        const moved = await api.post(`/store/carts/${cart.id}`, { region_id: secondRegionId }, world.owner)

        return charged(itemOf(moved.data.cart.items))
      },
      "forced refresh": async (quantity) => {
        const container = getContainer()
        const cart = await newCart(quantity)
        await container.resolve(Modules.CART).updateLineItems([{ id: itemOf(cart.items).id, unit_price: 1 }])
        await refreshCartItemsWorkflow(container).run({ input: { cart_id: cart.id, force_refresh: true } })

        return charged(itemOf((await api.get(`/store/carts/${cart.id}`, world.owner)).data.cart.items))
      },
      "draft order": async (quantity) => charged(itemOf((await newDraft(quantity)).items)),
      "new line of an order edit": async (quantity) => {
        const order = await placedOrder()
        await api.post("/admin/order-edits", { order_id: order.id }, world.admin)
        const { data } = await api.post(
          `/admin/order-edits/${order.id}/items`,
          { items: [{ variant_id: world.variantId, quantity }] },
          world.admin
        )
        const lines: Item[] = data.order_preview.items

        return charged(lines.find(({ variant_id }) => variant_id === world.variantId)!)
      },
    }

    const newDraft = async (quantity: number, variantId = world.variantId) => {
      const { data } = await api.post(
        "/admin/draft-orders",
        {
          region_id: world.store.region.id,
          sales_channel_id: world.store.channel.id,
          customer_id: world.owner.id,
          items: [{ variant_id: variantId, quantity }],
          shipping_methods: [],
        },
        world.admin
      )

      return data.draft_order as { id: string; items: Item[] }
    }
    /** An order of the small bag alone. */
    const placedOrder = async () => {
      const draft = await newDraft(1, world.smallVariantId)
      await api.post(`/admin/draft-orders/${draft.id}/convert-to-order`, {}, world.admin)

      return draft
    }
    const everyPath = async (quantity: number) => {
      const found: Record<string, unknown> = {}
      for (const [name, ask] of Object.entries(PATHS)) {
        found[name] = await ask(quantity)
      }

      return found
    }
    const onEveryPath = (one: unknown): Record<string, unknown> =>
      Object.fromEntries(Object.keys(PATHS).map((name) => [name, one]))
    const target = () => ({ target_type: "variant" as const, target_id: world.variantId })

    it("charges the same price on every path, with tax outside and inside", async () => {
      const container = getContainer()
      await makeRule(container, { dealer_id: world.dealer.id, ...target(), breaks: [[1, "80.5"]] })
      expect(await everyPath(3)).toEqual(onEveryPath({ price: 80.5, tax: false }))
      await createPricePreferencesWorkflow(container).run({
        input: [{ attribute: "currency_code", value: "cny", is_tax_inclusive: true }],
      })
      expect(await everyPath(3)).toEqual(onEveryPath({ price: 80.5, tax: true }))
    })

    it("charges a rate off the native price the same on every path, with the rule's own tax flag", async () => {
      await makeRule(getContainer(), {
        tier_id: world.gold.id,
        form: "percent_off",
        is_tax_inclusive: true,
        breaks: [[1, "0.155"]],
      })
      expect(await everyPath(2)).toEqual(onEveryPath({ price: 84.5, tax: true }))
    })

    it("gives a price to goods without a native price when the rule is a fixed amount", async () => {
      const container = getContainer()
      const pricing = container.resolve(Modules.PRICING)
      const prices = await pricing.listPrices({ currency_code: ["cny"] })
      await pricing.softDeletePrices(prices.map(({ id }) => id))
      await makeRule(container, { dealer_id: world.dealer.id, ...target() })
      await makeRule(container, {
        tier_id: world.gold.id,
        form: "percent_off",
        target_type: "variant",
        target_id: world.smallVariantId,
        breaks: [[1, "0.1"]],
      })
      expect(await PATHS["product page"]!(1)).toEqual({ price: 80, tax: false })
      expect(await PATHS["cart create"]!(1)).toEqual({ price: 80, tax: false })
      const refused = api.post(
        "/store/carts",
        { region_id: world.store.region.id, items: [{ variant_id: world.smallVariantId, quantity: 1 }] },
        world.owner
      )
      await expect(refused).rejects.toMatchObject({ response: { status: 400 } })
    })

    it("follows the quantity of a line across a break", async () => {
      await makeRule(getContainer(), {
        dealer_id: world.dealer.id,
        breaks: [
          [10, "90"],
          [100, "70"],
        ],
      })
      for (const [quantity, price] of [
        [9, 100],
        [10, 90],
        [99, 90],
        [100, 70],
      ] as const) {
        expect((await PATHS["update line"]!(quantity)).price).toBe(price)
      }
    })

    it("never touches a line with a price of its own, and keeps a placed line's price when its quantity changes", async () => {
      const container = getContainer()
      const draft = await api.post(
        "/admin/draft-orders",
        {
          region_id: world.store.region.id,
          sales_channel_id: world.store.channel.id,
          customer_id: world.owner.id,
          items: [{ variant_id: world.variantId, quantity: 1, unit_price: 12.34 }],
          shipping_methods: [],
        },
        world.admin
      )
      await makeRule(container, { dealer_id: world.dealer.id })
      expect(draft.data.draft_order.items[0].unit_price).toBe(12.34)
      const order = await newDraft(1)
      expect(itemOf(order.items).unit_price).toBe(80)
      await api.post(`/admin/draft-orders/${order.id}/convert-to-order`, {}, world.admin)
      await makeRule(container, { dealer_id: world.dealer.id, ...target(), breaks: [[1, "50"]] })
      await api.post("/admin/order-edits", { order_id: order.id }, world.admin)
      const { data } = await api.post(
        `/admin/order-edits/${order.id}/items/item/${itemOf(order.items).id}`,
        { quantity: 7 },
        world.admin
      )
      expect(itemOf(data.order_preview.items)).toMatchObject({ quantity: 7, unit_price: 80 })
    })
  },
})
