import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
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

/**
 * A route of the contract: answers with the endpoint's response. A refusal is answered in the reader's language and with
 * its details, which Medusa's own error handler would drop.
 */
export const route =
  <E extends Endpoint>(endpoint: E, answer: (call: Call<E>) => Promise<z.input<E["response"]>>) =>
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      const result = await answer({
        req,
        scope: req.scope,
        params: req.params,
        body: req.validatedBody as Body<E>,
        query: req.validatedQuery as Query<E>,
        actorId: req.auth_context?.actor_id ?? "",
        language: languageOf(req.headers["accept-language"]),
      })
      res.status(endpoint.status ?? 200).json(result)
    } catch (error) {
      if (!sendRefusal(req, res, error)) {
        throw error
      }
    }
  }

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
