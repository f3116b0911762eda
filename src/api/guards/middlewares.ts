import type { MiddlewareRoute } from "@medusajs/framework/http"
import { accessMiddlewares } from "./access"
import { cartMiddlewares } from "./carts"
import { creditOrderMiddlewares } from "./credit-orders"
import { orderChangeMiddlewares } from "./order-changes"

/** Who may touch a dealer's cart and order, and the friendly refusals before core's own work. */
export const guardMiddlewares: MiddlewareRoute[] = [
  ...accessMiddlewares,
  ...cartMiddlewares,
  ...orderChangeMiddlewares,
  ...creditOrderMiddlewares,
]
