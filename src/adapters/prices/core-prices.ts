import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createHook,
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

/** What a refresh of the cart would put into a line. `unit_price` is a decimal string. */
export type CorePrice = { unit_price: string; is_tax_inclusive: boolean }

type Cart = { id: string; items: object[] }
type Priced = {
  lineItems: { selector: { id: string }; data: { unit_price: unknown; is_tax_inclusive: boolean } }[]
}

/** What Medusa 2.21 reads of a cart to price its lines. */
export const PRICING_FIELDS = [
  "id",
  "sales_channel_id",
  "currency_code",
  "region_id",
  "customer_id",
  "email",
  "locale",
  "item_total",
  "total",
  "shipping_address.city",
  "shipping_address.country_code",
  "shipping_address.province",
  "shipping_address.postal_code",
  "customer.*",
  "customer.groups.*",
  "region.*",
]

const HOOK = "setPricingContext"
const REFRESH = "refresh-cart-items"
const PRICE_LINES = "get-variant-items-with-prices-workflow"

/** Asks the host's own `setPricingContext` of a cart refresh what it adds, and changes nothing. */
const askHostWorkflow = createWorkflow(
  "dealer-ask-pricing-context",
  (input: WorkflowData<{ cart_id: string }>) => {
    const setPricingContext = createHook(HOOK, { cart_id: input.cart_id })
    const added = setPricingContext.getResult() as WorkflowData<Record<string, unknown> | undefined>

    return new WorkflowResponse(added, { hooks: [setPricingContext] })
  }
)

/** The handler reads its input from the run it is in, so the one of a refresh answers here as it does there. */
const borrowHandler = (): void => {
  const handler = WorkflowManager.getWorkflow(REFRESH)?.handlers_.get(HOOK)
  if (handler) {
    WorkflowManager.getWorkflow(askHostWorkflow.getName())?.handlers_.set(HOOK, handler)
  }
}

const cartOf = async (container: MedusaContainer, id: string): Promise<Cart | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = [...PRICING_FIELDS, "items.*"]
  const { data } = await query.graph({ entity: "cart", fields, filters: { id } })

  return data[0] as Cart | undefined
}

/**
 * What a refresh would put into each line of a cart now, by line: the workflow core's own refresh runs, with the host's pricing
 * context and the dealer prices laid over. Writes nothing and takes no lock, so it can be asked while the cart is locked.
 * Null: Medusa cannot price the cart, so a refresh would fail too.
 */
export const corePricesOf = async (
  container: MedusaContainer,
  cartId: string
): Promise<ReadonlyMap<string, CorePrice> | null> => {
  borrowHandler()
  const [cart, host] = await Promise.all([
    cartOf(container, cartId),
    askHostWorkflow(container).run({ input: { cart_id: cartId }, throwOnError: false }),
  ])
  if (!cart || host.errors.length) {
    return null
  }
  const { result, errors } = await container.resolve(Modules.WORKFLOW_ENGINE).run(PRICE_LINES, {
    input: { cart, setPricingContextResult: host.result },
    throwOnError: false,
  })
  if (errors.length) {
    return null
  }

  return new Map(
    (result as Priced).lineItems.map(({ selector, data }) => [
      selector.id,
      { unit_price: String(data.unit_price), is_tax_inclusive: data.is_tax_inclusive },
    ])
  )
}
