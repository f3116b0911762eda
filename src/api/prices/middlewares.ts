import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { FeatureFlag } from "@medusajs/framework/utils"
import { priceSightOf } from "../../adapters/queries/price-rights"

const isCalculatedPrice = (field: string): boolean =>
  /^[*+]?(variants\.)?\*?calculated_price(\.|$)/.test(field)

/** With Medusa's cache on, a listing is kept by its context; a changed rule would not be seen in it until it expires. */
const uncached = (): object =>
  FeatureFlag.isFeatureEnabled("caching") ? { dealer_asked_at: process.hrtime.bigint().toString() } : {}

/**
 * Runs after core has made the pricing context, which names only the customer's groups: adds who is asking. For a member
 * whose role does not show prices, no price is asked for at all.
 */
const namePriceReader = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const customerId = req.auth_context?.actor_id
  const sight = customerId && req.pricingContext ? await priceSightOf(req.scope, customerId) : "guest"
  if (sight === "dealer") {
    Object.assign(req.pricingContext ?? {}, { customer_id: customerId }, uncached())
  }
  if (sight === "hidden") {
    delete req.pricingContext
    Reflect.deleteProperty(req, "taxContext")
    req.queryConfig.fields = req.queryConfig.fields.filter((field) => !isCalculatedPrice(field))
  }
  next()
}

const LISTINGS = [
  "/store/products",
  "/store/products/:id",
  "/store/product-variants",
  "/store/product-variants/:id",
]

/** Tell product listings who is asking, so that the price overlay can answer with the dealer's price. */
export const priceContextMiddlewares: MiddlewareRoute[] = LISTINGS.map((matcher) => ({
  matcher,
  methods: ["GET"],
  middlewares: [namePriceReader],
}))
