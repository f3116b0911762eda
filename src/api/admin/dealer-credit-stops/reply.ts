import type { MedusaContainer } from "@medusajs/framework/types"
import { type ListedStop, listCreditStops } from "../../../adapters/queries/credit-stops"
import type { CreditStop } from "../../../http/credit-stops"
import type { Language } from "../../../http/errors"
import { refusal } from "../../../workflows/refuse"
import { presentReasons } from "../../guards/present"

/** A stopped order as the contract says it, its reasons in the reader's language. */
export const presentStop = ({ reasons, ...stop }: ListedStop, language: Language): CreditStop => ({
  ...stop,
  reasons: presentReasons(
    reasons.map((reason) => ({ ...reason, guard: "credit" })),
    language
  ),
})

/** The answer that shows one stopped order as it now is. Refuses `credit_stop_not_found`. */
export const creditStopReply = async (
  scope: MedusaContainer,
  id: string,
  language: Language
): Promise<{ credit_stop: CreditStop }> => {
  const { credit_stops } = await listCreditStops(scope, { id, limit: 1, offset: 0 })
  const [stop] = credit_stops
  if (!stop) {
    throw refusal("credit_stop_not_found", { id })
  }

  return { credit_stop: presentStop(stop, language) }
}
