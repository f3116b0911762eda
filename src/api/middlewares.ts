import {
  authenticate,
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Endpoint } from "../http/contract"
import { allEndpoints } from "../http/endpoints"
import { refusal } from "../workflows/refuse"
import { guardMiddlewares } from "./guards/middlewares"
import { priceContextMiddlewares } from "./prices/middlewares"
import { sendRefusal } from "./respond"
import { validateBody, validateQuery } from "./validation"

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

const isReadable = (path: string): boolean => {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}

/**
 * A percent sign that escapes nothing is the router's own error, answered as 500: refused before a route reads the path. Under `/admin`
 * core's own middleware on `/admin*` reads it first, and only an `errorHandler`, of which a store has one, could answer otherwise.
 */
const refuseUnreadable = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
  if (isReadable(req.path)) {
    next()
  } else {
    sendRefusal(req, res, refusal("path_malformed"))
  }
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
    ...(endpoint.body ? [validateBody(endpoint.body)] : []),
  ],
})

export default defineMiddlewares({
  routes: [
    { matcher: "/store/dealers", middlewares: [refuseUnreadable] },
    ...guardMiddlewares,
    ...priceContextMiddlewares,
    ...allEndpoints.map(toMiddleware),
  ],
})
