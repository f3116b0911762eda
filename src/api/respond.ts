import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import type { Endpoint } from "../http/contract"
import { type Language, languageOf, sentenceOf } from "../http/errors"
import { refusalOf } from "../shared/refusal"

type Body<E extends Endpoint> = E["body"] extends z.ZodType ? z.output<E["body"]> : undefined
type Query<E extends Endpoint> = E["query"] extends z.ZodType ? z.output<E["query"]> : Record<string, never>

/** What a route of the plugin is given: everything validated, and the language its reader asked for. */
export type Call<E extends Endpoint> = {
  req: AuthenticatedMedusaRequest
  scope: AuthenticatedMedusaRequest["scope"]
  params: Record<string, string>
  body: Body<E>
  query: Query<E>
  /** The customer (store) or admin user (admin) who calls. */
  actorId: string
  language: Language
}

const STATUS: Record<string, number> = {
  [MedusaError.Types.NOT_FOUND]: 404,
  [MedusaError.Types.FORBIDDEN]: 403,
  [MedusaError.Types.UNAUTHORIZED]: 401,
  [MedusaError.Types.CONFLICT]: 409,
}

const callOf = <E extends Endpoint>(req: AuthenticatedMedusaRequest): Call<E> => ({
  req,
  scope: req.scope,
  params: req.params,
  body: req.validatedBody as Body<E>,
  query: req.validatedQuery as Query<E>,
  actorId: req.auth_context?.actor_id ?? "",
  language: languageOf(req.headers["accept-language"]),
})

/** Answers a refusal in the reader's language and with its details, which Medusa's own error handler would drop. */
const refusing = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  answer: () => Promise<void>
): Promise<void> => {
  try {
    await answer()
  } catch (error) {
    if (!sendRefusal(req, res, error)) {
      throw error
    }
  }
}

/** A route of the contract: answers with the endpoint's response, or a refusal. */
export const route =
  <E extends Endpoint>(endpoint: E, answer: (call: Call<E>) => Promise<z.input<E["response"]>>) =>
  (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> =>
    refusing(req, res, async () => {
      const result = await answer(callOf<E>(req))
      res.status(endpoint.status ?? 200).json(result)
    })

/** A file to keep: its name, in ASCII, and what is in it. */
export type Attachment = { name: string; content: Buffer }

type FileEndpoint = Endpoint & { produces: string }

const headed = (
  { produces, status = 200 }: FileEndpoint,
  name: string,
  res: MedusaResponse
): MedusaResponse =>
  res
    .status(status)
    .setHeader("content-type", `${produces}${produces.startsWith("text/") ? "; charset=utf-8" : ""}`)
    .setHeader("content-disposition", `attachment; filename="${name}"`)
    .setHeader("cache-control", "private, no-store")

/** A route of the contract that answers a file of the endpoint's media type, or a refusal. */
export const fileRoute =
  <E extends FileEndpoint>(endpoint: E, answer: (call: Call<E>) => Promise<Attachment>) =>
  (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> =>
    refusing(req, res, async () => {
      const { name, content } = await answer(callOf<E>(req))
      headed(endpoint, name, res).send(content)
    })

/** A file that is made while it is read: only a piece of it is kept at a time. */
export type Stream = { name: string; pieces: AsyncGenerator<string> }

const pieceByPiece = async function* (first: IteratorResult<string>, rest: Stream["pieces"]) {
  if (!first.done) {
    yield first.value
    yield* rest
  }
}

/**
 * A route of the contract that answers a file however large, or a refusal. What goes wrong before the first piece is answered as
 * anywhere; after it the connection is cut, so that nobody takes a part for the whole.
 */
export const streamRoute =
  <E extends FileEndpoint>(endpoint: E, answer: (call: Call<E>) => Promise<Stream>) =>
  (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> =>
    refusing(req, res, async () => {
      const { name, pieces } = await answer(callOf<E>(req))
      const first = await pieces.next()
      try {
        await pipeline(Readable.from(pieceByPiece(first, pieces)), headed(endpoint, name, res))
      } catch (error) {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.warn(`dealers: ${name} was not sent to its end: ${String(error)}`)
      }
    })

/** Answers an error of the catalogue; false when the error is not one of ours. */
export const sendRefusal = (
  req: Pick<AuthenticatedMedusaRequest, "headers">,
  res: MedusaResponse,
  error: unknown,
  status?: number
): boolean => {
  const details = refusalOf(error)
  if (!details) {
    return false
  }
  // An error thrown inside a workflow step arrives as a plain object.
  const type = (error as { type?: string }).type ?? MedusaError.Types.NOT_ALLOWED
  const message = sentenceOf(details.code, details.params, languageOf(req.headers["accept-language"]))
  res
    .status(status ?? STATUS[type] ?? 400)
    .json({ code: details.code, type, message, details: details.params })

  return true
}
