import { MedusaError } from "@medusajs/framework/utils"
import { refusal } from "../framework/refusal"
import { sentenceOf } from "../http/errors"
import type { Decision, Finding } from "../shared/decision"
import { withRefusal } from "../shared/refusal"

export { refusal }

const refusalFrom = ({ code, params }: Finding): MedusaError =>
  withRefusal(new MedusaError(MedusaError.Types.NOT_ALLOWED, sentenceOf(code, params), code), {
    code,
    params,
  })

/** Where workflows and routes turn a decision into an error: throws its strictest reason unless the outcome is allow. */
export const assertAllowed = (decision: Decision): void => {
  if (decision.outcome === "allow") {
    return
  }
  const strictest = decision.reasons.find(({ outcome }) => outcome === decision.outcome)
  throw strictest ? refusalFrom(strictest) : refusal("needs_review")
}
