import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { zodValidator } from "@medusajs/framework"
import type { Endpoint } from "../http/contract"
import { allEndpoints } from "../http/endpoints"
import { guardMiddlewares } from "./guards/middlewares"
import { priceContextMiddlewares } from "./prices/middlewares"

/** The query string, checked strictly against the endpoint and with its numbers as numbers. */
const validateQuery =
  (schema: NonNullable<Endpoint["query"]>) =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    req.validatedQuery = (await zodValidator(schema as never, req.query)) as Record<string, unknown>
    next()
  }

const toMiddleware = (endpoint: Endpoint): MiddlewareRoute => ({
  matcher: endpoint.path,
  methods: [endpoint.method],
  middlewares: [
    // Core authenticates /admin; /store is open unless a route asks.
    ...(endpoint.path.startsWith("/store/") ? [authenticate("customer", ["session", "bearer"])] : []),
    ...(endpoint.query ? [validateQuery(endpoint.query)] : []),
    ...(endpoint.body ? [validateAndTransformBody(endpoint.body as never)] : []),
  ],
})

export default defineMiddlewares({
  routes: [...guardMiddlewares, ...priceContextMiddlewares, ...allEndpoints.map(toMiddleware)],
})
