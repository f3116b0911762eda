import type { MiddlewareRoute } from "@medusajs/framework/http"
import { accessMiddlewares } from "./access"
import { cartMiddlewares } from "./carts"
import { creditOrderMiddlewares } from "./credit-orders"
import { deletionMiddlewares } from "./deletions"
import { orderChangeMiddlewares } from "./order-changes"

/** Who may touch a dealer's cart and order, the friendly refusals before core's own work, and what core may not delete. */
export const guardMiddlewares: MiddlewareRoute[] = [
  ...accessMiddlewares,
  ...cartMiddlewares,
  ...orderChangeMiddlewares,
  ...creditOrderMiddlewares,
  ...deletionMiddlewares,
]
