import type { MedusaContainer } from "@medusajs/framework/types"
import { combine, type GuardFinding, type Outcome } from "../../shared/decision"
import { creditGuard } from "./credit"
import { dealerGuard } from "./dealer"
import { checkPrices, priceGuard } from "./price"
import type { Checked, Guard, OrderState, OrderSubject } from "./subject"

/** Every pillar that may refuse an order, in the order in which they are asked. A later pillar adds its file and a word here. */
export const GUARDS: readonly Guard[] = [dealerGuard, priceGuard, creditGuard]

/** `inputs`: what the guards decided upon beyond the subject. */
export type Verdict = { outcome: Outcome; reasons: GuardFinding[]; inputs: Record<string, unknown> }

const verdictOf = (checks: readonly (Checked & { guard: string })[]): Verdict => ({
  outcome: combine(checks).outcome,
  reasons: checks.flatMap(({ reasons, guard }) => reasons.map((reason) => ({ ...reason, guard }))),
  inputs: checks.reduce<Record<string, unknown>>((all, { inputs }) => ({ ...all, ...inputs }), {}),
})

/** May this order go on? Every guard is asked and every reason kept; the strictest outcome wins. Changes nothing. */
export const askGuards = async (
  subject: OrderSubject,
  container: MedusaContainer,
  guards: readonly Guard[] = GUARDS
): Promise<Verdict> =>
  verdictOf(
    await Promise.all(
      guards.map(async ({ name, check }) => ({ ...(await check(subject, container)), guard: name }))
    )
  )

/** May somebody who no longer acts for any dealer go on with an old cart? They are guests: only the prices are asked about. */
export const askForFormerMember = async (state: OrderState, container: MedusaContainer): Promise<Verdict> =>
  verdictOf([{ ...(await checkPrices(state, null, container)), guard: priceGuard.name }])
