import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import type { NewDecision } from "../../modules/decision/service"
import type { GuardFinding, Outcome } from "../../shared/decision"
import { keepStop, stoppedSubjectOf } from "../credit/open-stop"
import { askForFormerMember, askGuards, type Verdict } from "../guards"
import type { Actor } from "../guards/actor"
import { payloadHashOf } from "../guards/load-subject"
import type { OrderPath, OrderState, OrderSubject } from "../guards/subject"

/** What the guards said, and where it is kept. `decision_id` is null when there was nothing to decide. */
export type Decided = { decision_id: string | null; outcome: Outcome; reasons: GuardFinding[] }

export const NOTHING_TO_DECIDE: Decided = { decision_id: null, outcome: "allow", reasons: [] }

const inputsOfState = ({ currency_code, lines, address, pending }: OrderState): Record<string, unknown> => ({
  currency_code,
  lines,
  address,
  pending,
})

/** What was decided upon, as the record keeps it, so that it can be replayed. */
export const inputsOf = (subject: OrderSubject): Record<string, unknown> => ({
  ...inputsOfState(subject),
  item_subtotal: subject.item_subtotal,
  actor_role: subject.actor_role,
  dealer: subject.facts.dealer,
  ancestor_ids: subject.facts.ancestor_ids,
  member: subject.facts.member,
  tier_id: subject.facts.tier_id,
  territory_ids: subject.facts.territory_ids,
})

type Run = { path: OrderPath; actor: Actor; dealer_id: string | null; inputs: Record<string, unknown> }

/** What the guards said of an order, as a record keeps it. */
export const findingOf = (
  state: OrderState,
  { path, actor, dealer_id, inputs }: Run,
  verdict: Verdict
): NewDecision => ({
  path,
  subject_type: state.subject_type,
  subject_id: state.subject_id,
  order_id: state.order_id,
  dealer_id,
  customer_id: state.customer_id,
  actor_type: actor.type,
  actor_id: actor.id,
  outcome: verdict.outcome,
  reasons: verdict.reasons,
  inputs: { ...inputs, ...verdict.inputs },
})

const keep = async (
  container: MedusaContainer,
  state: OrderState,
  run: Run,
  verdict: Verdict,
  now: Date
): Promise<Decided> => {
  const found = findingOf(state, run, verdict)
  const record = await container.resolve(DECISION_MODULE).recordDecision(found, payloadHashOf(state), now)

  return {
    decision_id: record.id,
    outcome: record.outcome,
    reasons: record.reasons as unknown as GuardFinding[],
  }
}

/** Whose order it was and what was known of it: of a dealer's member, or of somebody who no longer acts for one (null). */
export const runOf = (
  state: OrderState,
  subject: OrderSubject | null,
  { path, actor }: Pick<Run, "path" | "actor">
): Run => ({
  path,
  actor,
  dealer_id: subject?.facts.dealer.id ?? null,
  inputs: subject ? inputsOf(subject) : inputsOfState(state),
})

/** One authoritative run of the guards: asks all of them, lets an override pass once, and keeps the record either way. */
export const decideSubject = async (
  container: MedusaContainer,
  subject: OrderSubject,
  now: Date,
  more: Record<string, unknown> = {}
): Promise<Decided> => {
  const verdict = await askGuards(subject, container)
  await keepStop(container, { ...verdict, subject: stoppedSubjectOf(subject), actor_id: subject.actor.id })
  const run = runOf(subject, subject, subject)

  return await keep(container, subject, { ...run, inputs: { ...run.inputs, ...more } }, verdict, now)
}

/** The same for somebody who no longer acts for any dealer: a guest, of whom a record is kept only when it is a refusal. */
export const decideForFormerMember = async (
  container: MedusaContainer,
  state: OrderState,
  run: Pick<Run, "path" | "actor">,
  now: Date
): Promise<Decided> => {
  const verdict = await askForFormerMember(state, container)

  return verdict.outcome === "allow"
    ? NOTHING_TO_DECIDE
    : await keep(container, state, runOf(state, null, run), verdict, now)
}
