import type { MedusaRequest } from "@medusajs/framework/http"
import { type CheckoutReading, readCheckout } from "../../workflows/guards/load-subject"

type Begun = { cart_id: string; reading: Promise<CheckoutReading> }

const begun = new WeakMap<MedusaRequest, Begun>()

const COMPLETION = /^\/+[^/]+\/complete\/?$/i

/**
 * Begins to read what a completion is decided upon, while it is still being asked whether the caller may know of the cart. Nothing
 * of it is answered to anybody: whoever may not goes on with the id of no cart.
 */
export const beginReading = (req: MedusaRequest, cart_id: string, caller: string | null): void => {
  if (caller && req.method === "POST" && COMPLETION.test(req.path)) {
    const actor = { type: "customer", id: caller } as const
    const reading = readCheckout(req.scope, cart_id, { actor, now: new Date() })
    reading.catch(() => undefined)
    begun.set(req, { cart_id, reading })
  }
}

/** What was begun to be read for this cart; undefined: nothing was. */
export const begunReading = (req: MedusaRequest, cart_id: string): Promise<CheckoutReading> | undefined => {
  const one = begun.get(req)

  return one?.cart_id === cart_id ? one.reading : undefined
}
