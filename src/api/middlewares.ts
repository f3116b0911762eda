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
import { refusal } from "../workflows/refuse"
import { dealerGuardMiddlewares } from "./admin/dealers/middlewares"
import { guardMiddlewares } from "./guards/middlewares"
import { priceContextMiddlewares } from "./prices/middlewares"
import { sendRefusal } from "./respond"

/** JSON.stringify escapes a surrogate only when it has lost its other half. */
const UNSTORABLE_IN_JSON = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** PostgreSQL keeps no NUL and no half character in a text: refused here rather than as its error. */
const refuseUnstorable = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
  if (req.originalUrl.includes("%00") || UNSTORABLE_IN_JSON.test(JSON.stringify(req.body ?? null))) {
    sendRefusal(req, res, refusal("text_unstorable"))

    return
  }
  next()
}

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
  ...(endpoint.bodyLimit && { bodyParser: { sizeLimit: endpoint.bodyLimit } }),
  middlewares: [
    refuseUnstorable,
    // Core authenticates /admin; /store is open unless a route asks.
    ...(endpoint.path.startsWith("/store/") ? [authenticate("customer", ["session", "bearer"])] : []),
    ...(endpoint.query ? [validateQuery(endpoint.query)] : []),
    ...(endpoint.body ? [validateAndTransformBody(endpoint.body as never)] : []),
  ],
})

export default defineMiddlewares({
  routes: [
    ...guardMiddlewares,
    ...dealerGuardMiddlewares,
    ...priceContextMiddlewares,
    ...allEndpoints.map(toMiddleware),
  ],
})
