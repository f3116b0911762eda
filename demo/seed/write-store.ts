import { ApiKeyType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createLocationFulfillmentSetWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createStoresWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { ADMIN, CLERK } from "./people"
import { EUROPEAN_WAREHOUSE, WAREHOUSES } from "./regions"

type Market = { name: string; currency: string; countries: string[]; warehouse: string; fee: number }

const MARKETS: Market[] = [
  {
    name: "中国大陆与港澳台 China",
    currency: "cny",
    countries: ["cn", "hk", "mo", "tw"],
    warehouse: "WH-E",
    fee: 30,
  },
  { name: "Europe", currency: "eur", countries: ["de", "fr"], warehouse: EUROPEAN_WAREHOUSE.code, fee: 12 },
]

/** Value added tax by country, in percent. */
const TAXES = [
  { country: "cn", rate: 13, name: "增值税 VAT" },
  { country: "de", rate: 19, name: "MwSt." },
  { country: "fr", rate: 20, name: "TVA" },
]

export type StoreIds = {
  adminId: string
  channelId: string
  shippingProfileId: string
  /** Stock location by the code of the warehouse. */
  locations: Map<string, string>
}

/** What a store needs before it can sell: channel, currencies, regions with manual payment, tax, warehouses, shipping, key, admin. */
export const writeStore = async (container: MedusaContainer): Promise<StoreIds> => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "经销商商城 Dealer store" }] },
  })
  const channelId = channels[0]?.id ?? ""
  await createStoresWorkflow(container).run({
    input: {
      stores: [
        {
          name: "示范商城 Demo store",
          default_sales_channel_id: channelId,
          supported_currencies: [
            { currency_code: "cny", is_default: true, is_tax_inclusive: true },
            { currency_code: "eur", is_tax_inclusive: false },
          ],
        },
      ],
    },
  })
  await createRegionsWorkflow(container).run({
    input: {
      regions: MARKETS.map(({ name, currency, countries }) => ({
        name,
        currency_code: currency,
        countries,
        payment_providers: ["pp_system_default", "pp_dealer-credit_default"],
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: TAXES.map(({ country, rate, name }) => ({
      country_code: country,
      provider_id: "tp_system",
      default_tax_rate: { rate, name, code: `vat-${country}` },
    })),
  })
  const locations = await writeWarehouses(container, channelId)
  const shippingProfileId = await writeShipping(container, locations)
  await writeKey(container, channelId)

  await writeAdmin(container, CLERK)

  return { adminId: await writeAdmin(container, ADMIN), channelId, shippingProfileId, locations }
}

const writeWarehouses = async (
  container: MedusaContainer,
  channelId: string
): Promise<Map<string, string>> => {
  const warehouses = [...WAREHOUSES, EUROPEAN_WAREHOUSE]
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: warehouses.map(({ code, name, city, country, address, zip }) => ({
        name,
        metadata: { code },
        address: { address_1: address, city, country_code: country, postal_code: zip },
      })),
    },
  })
  for (const { id } of result) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [channelId] } })
  }

  return new Map(warehouses.map(({ code }, index) => [code, result[index]?.id ?? ""]))
}

const writeShipping = async (container: MedusaContainer, locations: Map<string, string>): Promise<string> => {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "标准 Standard", type: "default" }] },
  })
  const shipping_profile_id = profiles[0]?.id ?? ""
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  for (const { name, currency, countries, warehouse, fee } of MARKETS) {
    const locationId = locations.get(warehouse) ?? ""
    await link.create({
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    })
    await createLocationFulfillmentSetWorkflow(container).run({
      input: {
        location_id: locationId,
        fulfillment_set_data: { name: `${name} delivery`, type: "shipping" },
      },
    })
    const [set] = await container
      .resolve(Modules.FULFILLMENT)
      .listFulfillmentSets({ name: `${name} delivery` })
    const { result: zones } = await createServiceZonesWorkflow(container).run({
      input: {
        data: [
          {
            name,
            fulfillment_set_id: set?.id ?? "",
            geo_zones: countries.map((country_code) => ({ type: "country" as const, country_code })),
          },
        ],
      },
    })
    await createShippingOptionsWorkflow(container).run({
      input: [
        {
          name: "物流 Freight",
          price_type: "flat",
          provider_id: "manual_manual",
          service_zone_id: zones[0]?.id ?? "",
          shipping_profile_id,
          type: { label: "物流 Freight", description: "3–5 天 days", code: `freight-${currency}` },
          prices: [{ currency_code: currency, amount: fee }],
          rules: [
            { attribute: "enabled_in_store", value: "true", operator: "eq" },
            { attribute: "is_return", value: "false", operator: "eq" },
          ],
        },
      ],
    })
  }

  return shipping_profile_id
}

const writeKey = async (container: MedusaContainer, channelId: string): Promise<void> => {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: ApiKeyType.PUBLISHABLE, created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0]?.id ?? "", add: [channelId] },
  })
}

const writeAdmin = async (
  container: MedusaContainer,
  { email, password, first_name, last_name }: typeof ADMIN
): Promise<string> => {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new Error(error ?? "The admin could not be registered")
  }
  const { result } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email, first_name, last_name },
    },
  })

  return result.id
}
