import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createProductCategoriesWorkflow,
  createStockLocationsWorkflow,
  deleteCustomersWorkflow,
  deleteProductCategoriesWorkflow,
  deleteProductVariantsWorkflow,
  deleteUsersWorkflow,
} from "@medusajs/medusa/core-flows"
import { priceEndpoints } from "../../src/http/price"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { PRICE_MODULE } from "../../src/modules/price"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import { until } from "../support/credit-store"
import { adminOf } from "../support/dealers"
import { makeRule } from "../support/prices"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

jest.setTimeout(240_000)

type Thing =
  | "category"
  | "creditDealer"
  | "customer"
  | "cycledTerritory"
  | "dealer"
  | "excludedDealer"
  | "free"
  | "freeCategory"
  | "freeVariant"
  | "group"
  | "location"
  | "manager"
  | "parent"
  | "pricedDealer"
  | "product"
  | "region"
  | "remindedTier"
  | "ruledTier"
  | "salesOwner"
  | "sibling"
  | "territory"
  | "tier"
  | "variant"

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, utils }) => {
    let asAdmin: ReturnType<typeof adminOf>
    let headers: Record<string, string>
    let channelId: string
    /** The ids of everything that is in use, and of a few things that are not. */
    const id = {} as Record<Thing, string>

    const send = (
      method: "delete" | "post",
      path: string,
      body?: object,
      more: Record<string, string> = {}
    ): Promise<{ status: number; data: { code: string; message: string; details: { count?: number } } }> =>
      api.request({
        method,
        url: path,
        data: body,
        headers: { ...headers, ...more },
        validateStatus: () => true,
      })
    const goods = async (title: string, categoryId?: string) => {
      const { id: productId, variants } = await makeProduct(getContainer(), {
        title,
        channelId,
        ...(categoryId && { categoryIds: [categoryId] }),
        variants: [
          { sku: `${title}-1`, prices: [{ currency_code: "cny", amount: 10 }] },
          { sku: `${title}-2`, prices: [{ currency_code: "cny", amount: 20 }] },
        ],
      })

      return { productId, first: variants[0]!.id, second: variants[1]!.id }
    }
    const category = async (name: string): Promise<string> => {
      const { result } = await createProductCategoriesWorkflow(getContainer()).run({
        input: { product_categories: [{ name, is_active: true }] },
      })

      return result[0]!.id
    }
    const territory = async (code: string, more: object): Promise<string> => {
      const { data } = await asAdmin.post("/admin/dealer-territories", {
        code,
        name: code,
        areas: [],
        ...more,
      })

      return (data as unknown as { territory: { id: string } }).territory.id
    }

    const seedCredit = async (dealerId: string): Promise<void> => {
      const credit = getContainer().resolve(CREDIT_MODULE)
      await credit.openAccount({ dealer_id: dealerId, currency_code: "cny", parent_id: null })
      await credit.createDealerCreditRules({
        name: "Stop",
        outcome: "deny",
        scope_type: "tier",
        scope_id: id.ruledTier,
        exclusions: [{ type: "dealer", id: id.excludedDealer }] as never,
        condition: {},
        examples: [] as never,
        is_on: true,
      })
      await credit.createDealerCreditDunningProcesses({
        name: "Remind",
        rank: 1,
        is_on: true,
        group: { kind: "tiers", ids: [id.remindedTier] },
        minimum_amounts: {},
        steps: [] as never,
      })
      await credit.createDealerCreditCycles({
        territory_id: id.cycledTerritory,
        kind: "monthly",
        month_day: 1,
        effective_on: "2026-01-01",
      })
    }

    beforeAll(async () => {
      const container = getContainer()
      const store = await makeStore(container)
      const ada = await makeAdmin(container)
      headers = ada.headers
      channelId = store.channel.id
      asAdmin = adminOf(api, ada)
      id.region = store.region.id
      id.salesOwner = (await makeAdmin(container, "sales@test.dev")).id
      id.manager = (await makeAdmin(container, "manager@test.dev")).id
      id.category = await category("Building")
      id.freeCategory = await category("Free")
      const cement = await goods("Cement", id.category)
      const tiles = await goods("Tiles")
      const free = await goods("Free")
      Object.assign(id, { product: tiles.productId, parent: cement.productId, free: free.productId })
      Object.assign(id, { variant: cement.first, sibling: cement.second, freeVariant: free.first })
      const gold = await asAdmin.tier("gold", 1)
      Object.assign(id, { tier: gold.id, group: gold.customer_group_id })
      id.ruledTier = (await asAdmin.tier("ruled", 2)).id
      id.remindedTier = (await asAdmin.tier("reminded", 3)).id
      const { result: locations } = await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name: "Warehouse" }] },
      })
      id.location = locations[0]!.id
      id.territory = await territory("north", { manager_id: id.manager, stock_location_id: id.location })
      id.cycledTerritory = await territory("cycled", {})
      const dealer = await asAdmin.dealer("A", {
        tier_id: id.tier,
        territory_id: id.territory,
        sales_owner_id: id.salesOwner,
      })
      id.dealer = dealer.id
      id.customer = (await asAdmin.member(dealer.id, "bo@x.co")).customer_id
      id.pricedDealer = (await asAdmin.dealer("B")).id
      id.excludedDealer = (await asAdmin.dealer("C")).id
      id.creditDealer = (await asAdmin.dealer("D")).id
      await seedCredit(id.creditDealer)
      const scope = { tier_id: id.tier }
      await makeRule(container, { ...scope, target_type: "product", target_id: id.product })
      await makeRule(container, { ...scope, target_type: "variant", target_id: id.variant })
      await makeRule(container, { ...scope, target_type: "category", target_id: id.category })
      await makeRule(container, { dealer_id: id.pricedDealer })
      // None of these keeps anything from being deleted.
      const over = new Date("2026-01-01T00:00:00Z")
      await makeRule(container, { ...scope, target_type: "product", target_id: id.free, ends_at: over })
      await makeRule(container, {
        ...scope,
        target_type: "variant",
        target_id: id.freeVariant,
        status: "archived",
      })
    })

    afterEach(() => utils.waitWorkflowExecutions())

    type Case = [
      what: string,
      method: "delete" | "post",
      path: () => string,
      code: string,
      body?: () => object,
    ]
    const IN_USE: Case[] = [
      ["a product with a price rule", "delete", () => `/admin/products/${id.product}`, "product_in_use"],
      ["a product whose variant has one", "delete", () => `/admin/products/${id.parent}`, "product_in_use"],
      [
        "one product of a batch, the whole batch",
        "post",
        () => "/admin/products/batch",
        "product_in_use",
        () => ({ delete: [id.free, id.parent] }),
      ],
      [
        "a variant with a price rule",
        "delete",
        () => `/admin/products/${id.parent}/variants/${id.variant}`,
        "variant_in_use",
      ],
      [
        "one variant of a batch, the whole batch",
        "post",
        () => `/admin/products/${id.parent}/variants/batch`,
        "variant_in_use",
        () => ({ delete: [id.sibling, id.variant] }),
      ],
      [
        "a variant that is left out of its product",
        "post",
        () => `/admin/products/${id.parent}`,
        "variant_in_use",
        () => ({ variants: [{ id: id.sibling }] }),
      ],
      [
        "a variant that is left out of its product in a batch",
        "post",
        () => "/admin/products/batch",
        "variant_in_use",
        () => ({ update: [{ id: id.parent, variants: [{ id: id.sibling }] }] }),
      ],
      [
        "a category with a price rule",
        "delete",
        () => `/admin/product-categories/${id.category}`,
        "category_in_use",
      ],
      ["a member's customer", "delete", () => `/admin/customers/${id.customer}`, "customer_in_use"],
      ["a tier's group", "delete", () => `/admin/customer-groups/${id.group}`, "customer_group_in_use"],
      ["a sales owner", "delete", () => `/admin/users/${id.salesOwner}`, "user_in_use"],
      ["a territory's manager", "delete", () => `/admin/users/${id.manager}`, "user_in_use"],
      [
        "the only region of a dealer's currency",
        "delete",
        () => `/admin/regions/${id.region}`,
        "region_in_use",
      ],
      [
        "a territory's warehouse",
        "delete",
        () => `/admin/stock-locations/${id.location}`,
        "stock_location_in_use",
      ],
      ["a dealer's tier", "delete", () => `/admin/dealer-tiers/${id.tier}`, "tier_in_use"],
      ["a tier of a credit rule", "delete", () => `/admin/dealer-tiers/${id.ruledTier}`, "tier_in_use"],
      ["a tier that is reminded", "delete", () => `/admin/dealer-tiers/${id.remindedTier}`, "tier_in_use"],
      ["a home territory", "delete", () => `/admin/dealer-territories/${id.territory}`, "territory_in_use"],
      [
        "a territory with a statement cycle",
        "delete",
        () => `/admin/dealer-territories/${id.cycledTerritory}`,
        "territory_in_use",
      ],
      ["a dealer with contract prices", "delete", () => `/admin/dealers/${id.pricedDealer}`, "dealer_in_use"],
      [
        "a dealer whom a credit rule exempts",
        "delete",
        () => `/admin/dealers/${id.excludedDealer}`,
        "dealer_in_use",
      ],
      [
        "a dealer with a credit account",
        "delete",
        () => `/admin/dealers/${id.creditDealer}`,
        "dealer_has_credit",
      ],
    ]

    /** What a refused request must not have touched. */
    const standing = async () => {
      const container = getContainer()
      const product = container.resolve(Modules.PRODUCT)

      return [
        (await product.listProducts({}, { select: ["id"] })).length,
        (await product.listProductVariants({}, { select: ["id"] })).length,
        (await product.listProductCategories({}, { select: ["id"] })).length,
        (await container.resolve(Modules.CUSTOMER).listCustomers({}, { select: ["id"] })).length,
        (await container.resolve(Modules.CUSTOMER).listCustomerGroups({}, { select: ["id"] })).length,
        (await container.resolve(Modules.USER).listUsers({}, { select: ["id"] })).length,
        (await container.resolve(Modules.REGION).listRegions({}, { select: ["id"] })).length,
        (await container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { select: ["id"] })).length,
        (await container.resolve("dealer").listDealers({}, { select: ["id"] })).length,
        (await container.resolve("dealer").listDealerTiers({}, { select: ["id"] })).length,
        (await container.resolve(TERRITORY_MODULE).listDealerTerritories({}, { select: ["id"] })).length,
        (await container.resolve(PRICE_MODULE).listDealerPriceRules({ status: "active" }, { select: ["id"] }))
          .length,
      ]
    }

    describe("a deletion of what dealers need", () => {
      it.each(
        IN_USE.map(
          ([what, method, path, code, body = () => undefined]) => [what, method, path, code, body] as const
        )
      )("is refused by code, in both languages, for %s", async (_, method, path, code, body) => {
        const before = await standing()
        const english = await send(method, path(), body())
        expect([english.status, english.data.code]).toEqual([400, code])
        const chinese = await send(method, path(), body(), { "accept-language": "zh-CN" })
        expect(chinese.data.message).toMatch(/\p{Script=Han}/u)
        expect(chinese.data.message).not.toBe(english.data.message)
        expect(english.data.message).not.toContain("{{")
        expect(await standing()).toEqual(before)
      })

      it("asks nobody who is not logged in", async () => {
        const { status } = await api.delete(`/admin/products/${id.product}`, { validateStatus: () => true })
        expect(status).toBe(401)
      })
    })

    describe("a deletion of what nobody needs", () => {
      it.each([
        ["a product whose rules are over or archived", () => `/admin/products/${id.free}`],
        ["a category", () => `/admin/product-categories/${id.freeCategory}`],
        ["a variant beside one in use", () => `/admin/products/${id.parent}/variants/${id.sibling}`],
      ])("goes through for %s", async (_, path) => {
        expect((await send("delete", path())).status).toBe(200)
      })

      it("goes through for a region when another sells in its currency", async () => {
        const { region } = await makeStore(getContainer(), { name: "South", countries: ["hk"] })
        expect((await send("delete", `/admin/regions/${region.id}`)).status).toBe(200)
      })

      it("goes through for a variant left out of its product; a change that lists none leaves all", async () => {
        const product = getContainer().resolve(Modules.PRODUCT)
        expect((await send("post", `/admin/products/${id.parent}`, { title: "Cement II" })).status).toBe(200)
        expect(await product.listProductVariants({ product_id: id.parent })).toHaveLength(2)
        await send("post", `/admin/products/${id.free}`, { variants: [{ id: id.freeVariant }] })
        expect(await product.listProductVariants({ product_id: id.free })).toHaveLength(1)
      })
    })

    describe("archiving the price rules that aim at goods", () => {
      const archive = async (target_type: string, target_id: string): Promise<number> => {
        const { data } = await send("post", "/admin/dealer-price-rules/archive", { target_type, target_id })

        return priceEndpoints.archivePriceRules.response.parse(data).archived
      }

      it("frees a product with its variants, a variant and a category, and is done once", async () => {
        expect(await archive("product", id.parent)).toBe(1)
        expect(await archive("product", id.parent)).toBe(0)
        expect(await archive("category", id.category)).toBe(1)
        expect((await send("delete", `/admin/products/${id.parent}`)).status).toBe(200)
        expect((await send("delete", `/admin/product-categories/${id.category}`)).status).toBe(200)
        expect(await archive("variant", "variant_unknown")).toBe(0)
      })

      it("refuses what is no kind of goods", async () => {
        const body = { target_type: "all", target_id: "x" }
        expect((await send("post", "/admin/dealer-price-rules/archive", body)).data.code).toBe("invalid_data")
      })
    })

    describe("a deletion in code, which asks nobody", () => {
      it("archives rules, takes members and managers away, and tells an admin", async () => {
        const container = getContainer()
        await deleteProductVariantsWorkflow(container).run({ input: { ids: [id.variant] } })
        await deleteProductCategoriesWorkflow(container).run({ input: [id.category] })
        await deleteCustomersWorkflow(container).run({ input: { ids: [id.customer] } })
        await deleteUsersWorkflow(container).run({ input: { ids: [id.manager] } })
        await until(async () => {
          const rules = await container.resolve(PRICE_MODULE).listDealerPriceRules({ status: "active" })
          const { manager_id } = await container
            .resolve(TERRITORY_MODULE)
            .retrieveDealerTerritory(id.territory)
          const members = await container.resolve("dealer").listDealerMembers({ customer_id: id.customer })
          const notices = await container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })

          return (
            rules.every(({ target_id }) => target_id !== id.variant && target_id !== id.category) &&
            manager_id === null &&
            members.length === 0 &&
            notices.length >= 4
          )
        })
        const notices = await container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
        const said = notices
          .map(({ data }) => `${String(data?.title)} ${String(data?.description)}`)
          .join("\n")
        expect(said).toContain("Dealer members removed · 已移除经销商成员 1: Dealer A.")
        expect(said).toContain("Nobody looks after them · 无人负责 1: north.")
        expect(said).toContain("What they aimed at was deleted.")
      })
    })
  },
})
