import { MedusaError } from "@medusajs/framework/utils"
import { refusalOf } from "../../shared/refusal"
import type { Decision } from "../../shared/decision"
import { assertAllowed } from "../../workflows/refuse"

/** The error that a decision which does not allow would throw, and its code. */
export const refusalFor = (decision: Decision): { error: Error; code: string } => {
  try {
    assertAllowed(decision)
  } catch (error) {
    if (error instanceof Error) {
      return { error, code: refusalOf(error)?.code ?? "" }
    }
    throw error
  }
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "An allowed decision has no refusal")
}
