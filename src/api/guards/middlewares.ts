import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Who may touch a dealer's cart and order, and the friendly refusals before core's own work. */
export const guardMiddlewares: MiddlewareRoute[] = []
