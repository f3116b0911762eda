import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

type Headers = { headers: Record<string, string> }
export type Reply = { status: number; data: Record<string, unknown> }
type Options = Headers & { validateStatus?: () => boolean }
type Api = {
  get: (path: string, options: Options) => Promise<Reply>
  post: (path: string, body: object, options: Options) => Promise<Reply>
}

/** A warehouse, and a freight that costs `fee`. */
export const makeShipping = async (
  container: MedusaContainer,
  { channelId, fee = 0, currency = "cny" }: { channelId: string; fee?: number; currency?: string }
) => {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Standard", type: "default" }] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const locationId = locations[0]!.id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [channelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: "Delivery", type: "shipping" } },
  })
  const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({ name: "Delivery" })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        { name: "China", fulfillment_set_id: set!.id, geo_zones: [{ type: "country", country_code: "cn" }] },
      ],
    },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Freight",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zones[0]!.id,
        shipping_profile_id: profiles[0]!.id,
        type: { label: "Freight", description: "Days", code: "freight" },
        prices: [{ currency_code: currency, amount: fee }],
        rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }],
      },
    ],
  })

  return { locationId, optionId: options[0]!.id, profileId: profiles[0]!.id }
}

const idIn = (reply: Reply, key: string): string => (reply.data[key] as { id: string }).id

/** What an admin does to orders in Medusa's own pages. The last call of each answers its status and what it says. */
export const changesOf = (
  api: Api,
  admin: Headers,
  { locationId, optionId }: { locationId: string; optionId: string }
) => {
  const post = (path: string, body: object = {}) => api.post(path, body, admin)
  const ask = (path: string, body: object = {}) =>
    api.post(path, body, { ...admin, validateStatus: () => true })
  const linesOf = async (orderId: string) => {
    const { data } = await api.get(`/admin/orders/${orderId}?fields=id,items.id,items.detail.quantity`, admin)

    return (data.order as { items: { id: string }[] }).items.map(({ id }) => id)
  }
  const fulfil = async (orderId: string, items: { id: string; quantity: number }[]): Promise<string> => {
    const { data } = await post(
      `/admin/orders/${orderId}/fulfillments?fields=id,fulfillments.id,fulfillments.created_at`,
      { items, location_id: locationId, shipping_option_id: optionId }
    )

    return (data.order as { fulfillments: { id: string; created_at: string }[] }).fulfillments
      .sort((a, b) => a.created_at.localeCompare(b.created_at))
      .at(-1)!.id
  }
  const begin = async (orderId: string): Promise<void> => {
    await post("/admin/order-edits", { order_id: orderId })
  }

  return {
    ask,
    post,
    linesOf,
    fulfil,
    /** Edits an order and asks for the confirmation. */
    edit: async (
      orderId: string,
      { add = [], set = [] }: { add?: object[]; set?: { id: string; quantity: number }[] }
    ): Promise<Reply> => {
      await begin(orderId)
      if (add.length) {
        await post(`/admin/order-edits/${orderId}/items`, { items: add })
      }
      for (const { id, quantity } of set) {
        await post(`/admin/order-edits/${orderId}/items/item/${id}`, { quantity })
      }

      return await ask(`/admin/order-edits/${orderId}/confirm`)
    },
    confirmEdit: (orderId: string) => ask(`/admin/order-edits/${orderId}/confirm`),
    ship: (orderId: string, fulfillmentId: string, items: { id: string; quantity: number }[]) =>
      ask(`/admin/orders/${orderId}/fulfillments/${fulfillmentId}/shipments`, { items }),
    /** Takes goods back: requested, then received. */
    takeBack: async (orderId: string, items: { id: string; quantity: number }[]): Promise<Reply> => {
      const id = idIn(await post("/admin/returns", { order_id: orderId, location_id: locationId }), "return")
      await post(`/admin/returns/${id}/request-items`, { items })
      await post(`/admin/returns/${id}/request`)
      await post(`/admin/returns/${id}/receive`)
      await post(`/admin/returns/${id}/receive-items`, { items })

      return await ask(`/admin/returns/${id}/receive/confirm`)
    },
    /** An exchange as far as its confirmation; answers its id. */
    exchange: async (orderId: string, { inbound, outbound }: { inbound: object[]; outbound: object[] }) => {
      const id = idIn(await post("/admin/exchanges", { order_id: orderId }), "exchange")
      await post(`/admin/exchanges/${id}/inbound/items`, { items: inbound, location_id: locationId })
      await post(`/admin/exchanges/${id}/outbound/items`, { items: outbound })

      return { id, reply: await ask(`/admin/exchanges/${id}/request`) }
    },
    /** A claim as far as its confirmation. */
    claim: async (
      orderId: string,
      type: "refund" | "replace",
      { claimed, inbound = [], outbound = [] }: { claimed: object[]; inbound?: object[]; outbound?: object[] }
    ) => {
      const id = idIn(await post("/admin/claims", { order_id: orderId, type }), "claim")
      await post(`/admin/claims/${id}/claim-items`, { items: claimed })
      if (inbound.length) {
        await post(`/admin/claims/${id}/inbound/items`, { items: inbound, location_id: locationId })
      }
      if (outbound.length) {
        await post(`/admin/claims/${id}/outbound/items`, { items: outbound })
      }

      return { id, reply: await ask(`/admin/claims/${id}/request`) }
    },
    /** What waits of a return that an exchange or claim asked for is received. */
    receive: async (orderId: string, items: { id: string; quantity: number }[]): Promise<Reply> => {
      const { data } = await api.get(`/admin/returns?order_id=${orderId}&order=-created_at`, admin)
      const { id } = (data.returns as { id: string }[])[0]!
      await post(`/admin/returns/${id}/receive`)
      await post(`/admin/returns/${id}/receive-items`, { items })

      return await ask(`/admin/returns/${id}/receive/confirm`)
    },
  }
}
