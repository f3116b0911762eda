import { MedusaError } from "@medusajs/framework/utils"
import { type ErrorCode, sentenceOf } from "../http/errors"
import type { Decision } from "../shared/decision"
import { withRefusal } from "../shared/refusal"

const typeOf = (code: ErrorCode): string => {
  if (code === "credit_key_conflict") {
    return MedusaError.Types.CONFLICT
  }

  return code.endsWith("_not_found") ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED
}

/**
 * An error of the catalogue, ready to throw. Codes that end in `_not_found` answer 404, a reused key with other content 409, all
 * others 400.
 */
export const refusal = (code: ErrorCode, params: Record<string, unknown> = {}): MedusaError =>
  withRefusal(new MedusaError(typeOf(code), sentenceOf(code, params), code), { code, params })

/** Throws the strictest reason of a decision that does not allow; all of them travel with it as `reasons`. */
export const demand = ({ outcome, reasons }: Decision): void => {
  const reason = reasons.find((one) => one.outcome === outcome)
  if (outcome !== "allow" && reason) {
    throw refusal(reason.code as ErrorCode, { ...reason.params, reasons })
  }
}
