import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { PRICE_MODULE } from "../../src/modules/price"
import { keysOf } from "../../src/modules/price/domain/keys"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import { makeAdmin, makeCustomer, makeProduct, makeStore } from "./store"

let serial = 0
const LONG_AGO = new Date("2020-01-01T00:00:00Z")

/** A tier, without its customer group. */
export const makeTier = (container: MedusaContainer, code: string) => {
  serial += 1

  return container.resolve(DEALER_MODULE).createDealerTiers({
    code,
    rank: serial,
    name_en: code,
    name_zh: code,
    customer_group_id: `cusgroup_${code}`,
  })
}

/** A territory under another. */
export const makeTerritory = (container: MedusaContainer, code: string, parentId: string | null = null) =>
  container.resolve(TERRITORY_MODULE).createDealerTerritories({ code, name: code, parent_id: parentId })

/** A dealer with a tier and a home territory since long ago. */
export const makeDealer = async (
  container: MedusaContainer,
  {
    tierId = null,
    territoryId = null,
    ...data
  }: {
    code: string
    tierId?: string | null
    territoryId?: string | null
    parent_id?: string
    status?: "active" | "suspended" | "closed"
    shows_prices_to_viewers?: boolean
  }
) => {
  const service = container.resolve(DEALER_MODULE)
  const dealer = await service.createDealers({
    name: `Dealer ${data.code}`,
    country_code: "cn",
    currency_code: "cny",
    tags: [],
    ...data,
  })
  await service.createDealerTierAssignments({
    dealer_id: dealer.id,
    tier_id: tierId,
    effective_at: LONG_AGO,
  })
  await service.createDealerTerritoryAssignments({
    dealer_id: dealer.id,
    territory_id: territoryId,
    effective_at: LONG_AGO,
  })

  return dealer
}

/** A customer who acts for a dealer, with the headers of their session. */
export const makeMember = async (
  container: MedusaContainer,
  dealerId: string,
  email: string,
  publishableKey: string,
  role: "owner" | "buyer" | "approver" | "finance" | "viewer" = "owner"
) => {
  const customer = await makeCustomer(container, email, publishableKey)
  await container
    .resolve(DEALER_MODULE)
    .createDealerMembers({ dealer_id: dealerId, customer_id: customer.id, role })

  return customer
}

type RuleInput = {
  dealer_id?: string
  tier_id?: string
  territory_id?: string
  target_type?: "variant" | "product" | "category" | "all"
  target_id?: string
  currency_code?: string
  form?: "fixed" | "percent_off" | "amount_off"
  base?: "native" | "list"
  breaks?: [minQuantity: number, value: string][]
  starts_at?: Date
  ends_at?: Date
  is_tax_inclusive?: boolean
  reaches_children?: boolean
  allows_promotions?: boolean
  status?: "draft" | "active" | "archived"
}

/** A price rule straight into its table. */
export const makeRule = (container: MedusaContainer, { breaks = [[1, "80"]], ...input }: RuleInput) => {
  serial += 1
  const scope = { dealer_id: null, tier_id: null, territory_id: null, event_id: null, ...input }
  const target = { target_type: "all" as const, target_id: null, ...input }

  return container.resolve(PRICE_MODULE).createDealerPriceRules({
    name: `Rule ${serial}`,
    currency_code: "cny",
    form: "fixed",
    ...target,
    ...scope,
    ...keysOf({ ...scope, ...target }),
    breaks: breaks.map(([min_quantity, value]) => ({ min_quantity, value })) as unknown as Record<
      string,
      unknown
    >,
  })
}

type Failure = { response: { status: number; data: { code: string; message: string } } }

/** How a request was refused; status 200 and no code when it was not. */
export const failureOf = (
  request: Promise<unknown>
): Promise<{ status: number; code: string; message: string }> =>
  request.then(
    () => ({ status: 200, code: "", message: "" }),
    (error: unknown) => {
      const { status, data } = (error as Failure).response

      return { status, code: data.code, message: data.message }
    }
  )

/** Two variants of a product in a category, and a gold dealer of a city in a province, under a parent. */
export const makePriceWorld = async (container: MedusaContainer) => {
  const admin = await makeAdmin(container)
  const store = await makeStore(container)
  const storeModule = container.resolve(Modules.STORE)
  const [settings] = await storeModule.listStores()
  await storeModule.updateStores(settings!.id, {
    supported_currencies: [
      { currency_code: "eur", is_default: true },
      { currency_code: "cny", is_default: false },
    ],
  })
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Building", is_active: true }] },
  })
  const categoryId = categories[0]!.id
  const product = await makeProduct(container, {
    title: "Cement",
    channelId: store.channel.id,
    categoryIds: [categoryId],
    variants: [
      { sku: "CEM-25", prices: [{ currency_code: "cny", amount: 60 }] },
      { sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] },
    ],
  })
  const idOf = (wanted: string): string => product.variants.find(({ sku }) => sku === wanted)!.id
  const gold = await makeTier(container, "gold")
  const province = await makeTerritory(container, "province")
  const city = await makeTerritory(container, "city", province.id)
  const parent = await makeDealer(container, { code: "P" })
  const dealer = await makeDealer(container, {
    code: "D1",
    tierId: gold.id,
    territoryId: city.id,
    parent_id: parent.id,
  })
  const other = await makeDealer(container, { code: "D2" })

  return {
    admin,
    store,
    product,
    categoryId,
    variantId: idOf("CEM-50"),
    smallVariantId: idOf("CEM-25"),
    gold,
    province,
    city,
    parent,
    dealer,
    other,
    owner: await makeMember(container, dealer.id, "owner@d1.test", store.publishableKey),
    viewer: await makeMember(container, dealer.id, "viewer@d1.test", store.publishableKey, "viewer"),
  }
}
