import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { type Named, ownershipsOf } from "../../adapters/queries/decision-access"
import { mayAccess } from "../../workflows/guards/access"
import { actingAs } from "../../workflows/guards/actor"
import { beginReading } from "./first-look"
import { answerAs, inBody, inPath, inQuery, type Place, unknownId } from "./disguise"

/** The customer who calls; null for an anonymous call. */
export const callerOf = (req: MedusaRequest): string | null => {
  const context = (req as AuthenticatedMedusaRequest).auth_context as { actor_id?: string } | undefined
  const actorId = context?.actor_id ?? ""

  return actorId === "" ? null : actorId
}

/** A text PostgreSQL can compare; anything else core refuses by itself. */
const isAskable = (id: unknown): id is string => typeof id === "string" && id !== "" && !id.includes("\0")

const hide =
  (named: Named, place: Place) =>
  async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    const asked = place.read(req)
    if (!isAskable(asked)) {
      return
    }
    const caller = callerOf(req)
    if (named === "cart" && place === inPath) {
      beginReading(req, asked, caller)
    }
    const ownerships = await ownershipsOf(req.scope, named, asked, caller)
    if (ownerships.every(mayAccess)) {
      return
    }
    const stand = unknownId(named)
    answerAs(res, stand, asked)
    place.write(req, stand)
  }

/** A token in the body is the proof that these ask for, and core checks it. */
const TOKENED = /^\/[^/]+\/transfer\/(accept|decline)\/?$/i

type Door = { matcher: string; named: Named; place: Place; isOpen?: (req: MedusaRequest) => boolean }

/** Every place of the store API where a caller may name somebody's cart, order or payment. */
const DOORS: Door[] = [
  { matcher: "/store/carts", named: "cart", place: inPath },
  {
    matcher: "/store/orders",
    named: "order",
    place: inPath,
    isOpen: (req) => req.method === "POST" && TOKENED.test(req.path),
  },
  { matcher: "/store/payment-collections", named: "payment_collection", place: inPath },
  { matcher: "/store/payment-collections", named: "cart", place: inBody("cart_id") },
  { matcher: "/store/returns", named: "order", place: inBody("order_id") },
  { matcher: "/store/shipping-options", named: "cart", place: inQuery("cart_id") },
  { matcher: "/store/shipping-options", named: "cart", place: inBody("cart_id") },
  { matcher: "/store/products", named: "cart", place: inQuery("cart_id") },
  { matcher: "/store/product-variants", named: "cart", place: inQuery("cart_id") },
]

const guard =
  ({ named, place, isOpen }: Door) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    if (!isOpen?.(req)) {
      await hide(named, place)(req, res)
    }
    const caller = callerOf(req)
    if (caller) {
      actingAs({ actor: { type: "customer", id: caller } }, next)
    } else {
      next()
    }
  }

/**
 * Hang without a method, so they see every method and spelling of a path that core's own router accepts, and run before its
 * validation and authentication.
 */
export const accessMiddlewares: MiddlewareRoute[] = DOORS.map((door) => ({
  matcher: door.matcher,
  middlewares: [guard(door)],
}))
