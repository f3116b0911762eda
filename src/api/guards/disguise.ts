import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Named } from "../../adapters/queries/decision-access"

const PREFIX: Record<Named, string> = { cart: "cart", order: "order", payment_collection: "pay_col" }

/** An id of this kind that nothing has. */
export const unknownId = (named: Named): string => generateEntityId(undefined, PREFIX[named])

/** As it stands inside JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * Lets core answer for `stand`, an id nothing has, and puts the asked id back into what it says: the answer is core's own
 * answer for an unknown id, to the byte, with the length and tag computed over the final text.
 */
export const answerAs = (res: MedusaResponse, stand: string, asked: string): void => {
  const send = res.send.bind(res)
  res.send = (body?: unknown) => send(typeof body === "string" ? body.replaceAll(stand, inJson(asked)) : body)
}

/** Where in a request an id stands. */
export type Place = {
  read: (req: MedusaRequest) => unknown
  write: (req: MedusaRequest, id: string) => void
}

const SEGMENT = /^(\/+)([^/?#]+)/

/** The first segment behind the path at which the middleware hangs, percent-decoded as the router will. */
export const inPath: Place = {
  read: ({ url }) => {
    const raw = SEGMENT.exec(url)?.[2]
    try {
      return raw === undefined ? undefined : decodeURIComponent(raw)
    } catch {
      return undefined
    }
  },
  write: (req, id) => {
    req.url = req.url.replace(SEGMENT, `$1${id}`)
  },
}

const inRecord = (of: (req: MedusaRequest) => unknown, key: string): Place => {
  const record = (req: MedusaRequest): Record<string, unknown> | undefined => {
    const found = of(req)

    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : undefined
  }

  return {
    read: (req) => record(req)?.[key],
    write: (req, id) => {
      const found = record(req)
      if (found) {
        found[key] = id
      }
    },
  }
}

/** A parameter of the query string. */
export const inQuery = (key: string): Place => inRecord(({ query }) => query, key)

/** A field of the body. */
export const inBody = (key: string): Place => inRecord(({ body }) => body, key)
