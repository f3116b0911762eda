import type { MedusaContainer } from "@medusajs/framework/types"
import { combine, type GuardFinding, type Outcome } from "../../shared/decision"
import { dealerGuard } from "./dealer"
import { priceGuard } from "./price"
import type { Guard, OrderSubject } from "./subject"

/** Every pillar that may refuse an order, in the order in which they are asked. A later pillar adds its file and a word here. */
export const GUARDS: readonly Guard[] = [dealerGuard, priceGuard]

export type Verdict = { outcome: Outcome; reasons: GuardFinding[] }

/** May this order go on? Every guard is asked and every reason kept; the strictest outcome wins. Changes nothing. */
export const askGuards = async (
  subject: OrderSubject,
  container: MedusaContainer,
  guards: readonly Guard[] = GUARDS
): Promise<Verdict> => {
  const decisions = await Promise.all(guards.map((guard) => guard.check(subject, container)))

  return {
    outcome: combine(decisions).outcome,
    reasons: decisions.flatMap(({ reasons }, at) =>
      reasons.map((reason) => ({ ...reason, guard: guards[at]?.name ?? "" }))
    ),
  }
}
