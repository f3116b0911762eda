import { MedusaError } from "@medusajs/framework/utils"
import { type ErrorCode, sentenceOf } from "../http/errors"
import type { Decision, Finding } from "../shared/decision"
import { withRefusal } from "../shared/refusal"

/** An error of the catalogue, ready to throw. Codes that end in `_not_found` answer 404, all others 400. */
export const refusal = (code: ErrorCode, params: Record<string, unknown> = {}): MedusaError => {
  const type = code.endsWith("_not_found") ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED

  return withRefusal(new MedusaError(type, sentenceOf(code, params), code), { code, params })
}

const refusalFrom = ({ code, params }: Finding): MedusaError =>
  withRefusal(new MedusaError(MedusaError.Types.NOT_ALLOWED, sentenceOf(code, params), code), {
    code,
    params,
  })

/** The only place that turns a decision into an error: throws its strictest reason unless the outcome is allow. */
export const assertAllowed = (decision: Decision): void => {
  if (decision.outcome === "allow") {
    return
  }
  const strictest = decision.reasons.find(({ outcome }) => outcome === decision.outcome)
  throw strictest ? refusalFrom(strictest) : refusal("needs_review")
}
