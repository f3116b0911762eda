import { ApiKeyType, Modules, ProductStatus } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import jwt from "jsonwebtoken"

export const JWT_SECRET = "supersecret"

type Headers = { headers: Record<string, string> }

const bearer = (payload: object): string => `Bearer ${jwt.sign(payload, JWT_SECRET, { expiresIn: "1d" })}`

/** An admin user and the headers that speak as them. */
export const makeAdmin = async (
  container: MedusaContainer,
  email = "admin@test.dev"
): Promise<Headers & { id: string }> => {
  const user = await container
    .resolve(Modules.USER)
    .createUsers({ email, first_name: "Ada", last_name: "Admin" })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { user_id: user.id },
  })

  return {
    id: user.id,
    headers: {
      authorization: bearer({ actor_id: user.id, actor_type: "user", auth_identity_id: identity.id }),
    },
  }
}

/** A registered customer and the headers of their storefront session. */
export const makeCustomer = async (
  container: MedusaContainer,
  email: string,
  publishableKey: string
): Promise<Headers & { id: string }> => {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true, first_name: "Bo" })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { customer_id: customer.id },
  })

  return {
    id: customer.id,
    headers: {
      authorization: bearer({
        actor_id: customer.id,
        actor_type: "customer",
        auth_identity_id: identity.id,
        app_metadata: { customer_id: customer.id },
      }),
      "x-publishable-api-key": publishableKey,
    },
  }
}

/** The least a store needs to sell: a channel, its key, a region that takes manual payment. */
export const makeStore = async (
  container: MedusaContainer,
  {
    currency = "cny",
    countries = ["cn"],
    name = "China",
  }: { currency?: string; countries?: string[]; name?: string } = {}
) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: `${name} web` }] },
  })
  const channel = channels[0]!
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: name, type: ApiKeyType.PUBLISHABLE, created_by: "test" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: keys[0]!.id, add: [channel.id] } })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name, currency_code: currency, countries, payment_providers: ["pp_system_default"] }],
    },
  })

  return {
    channel,
    region: regions[0]!,
    publishableKey: keys[0]!.token,
    guest: { headers: { "x-publishable-api-key": keys[0]!.token } } as Headers,
  }
}

/** A published product without stock keeping, one variant per price. */
export const makeProduct = async (
  container: MedusaContainer,
  {
    title,
    channelId,
    variants,
    categoryIds = [],
  }: {
    title: string
    channelId: string
    variants: { sku: string; prices: { currency_code: string; amount: number }[] }[]
    categoryIds?: string[]
  }
) => {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: ProductStatus.PUBLISHED,
          category_ids: categoryIds,
          options: [{ title: "Pack", values: variants.map(({ sku }) => sku) }],
          sales_channels: [{ id: channelId }],
          variants: variants.map(({ sku, prices }) => ({
            title: sku,
            sku,
            manage_inventory: false,
            options: { Pack: sku },
            prices,
          })),
        },
      ],
    },
  })

  return result[0]!
}
