import { MedusaError } from "@medusajs/framework/utils"
import { type ErrorCode, sentenceOf } from "../../http/errors"
import type { Decision } from "../../shared/decision"
import { withRefusal } from "../../shared/refusal"

const typeOf = (code: ErrorCode): string => {
  if (code === "credit_key_conflict") {
    return MedusaError.Types.CONFLICT
  }

  return code.endsWith("_not_found") ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED
}

/** An error of the catalogue. Codes that end in `_not_found` answer 404, a reused key with other content 409, others 400. */
export const refuse = (code: ErrorCode, params: Record<string, unknown> = {}): MedusaError =>
  withRefusal(new MedusaError(typeOf(code), sentenceOf(code, params), code), { code, params })

/** Throws the first reason of a decision that does not allow; the others travel with it as `reasons`. */
export const demand = ({ outcome, reasons }: Decision): void => {
  const reason = reasons.find((one) => one.outcome === outcome)
  if (outcome !== "allow" && reason) {
    throw refuse(reason.code as ErrorCode, { ...reason.params, reasons })
  }
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined

/** Did somebody else win the race for a unique value? Medusa's repository rewrites the database's own error. */
export const isTaken = (error: unknown): boolean =>
  codeOf(error) === "23505" || (error instanceof MedusaError && error.message.endsWith("already exists."))

/** Did the database give up waiting for a lock, or break a deadlock? */
export const isBusy = (error: unknown): boolean => ["55P03", "40P01", "40001"].includes(codeOf(error) ?? "")
