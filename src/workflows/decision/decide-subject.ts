import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import type { GuardFinding, Outcome } from "../../shared/decision"
import { askGuards } from "../guards"
import { payloadHashOf } from "../guards/load-subject"
import type { OrderSubject } from "../guards/subject"

/** What the guards said, and where it is kept. `decision_id` is null when there was nothing to decide. */
export type Decided = { decision_id: string | null; outcome: Outcome; reasons: GuardFinding[] }

export const NOTHING_TO_DECIDE: Decided = { decision_id: null, outcome: "allow", reasons: [] }

/** What was decided upon, as the record keeps it, so that it can be replayed. */
export const inputsOf = (subject: OrderSubject): Record<string, unknown> => ({
  currency_code: subject.currency_code,
  item_subtotal: subject.item_subtotal,
  lines: subject.lines,
  address: subject.address,
  pending: subject.pending,
  actor_role: subject.actor_role,
  dealer: subject.facts.dealer,
  ancestor_ids: subject.facts.ancestor_ids,
  member: subject.facts.member,
  tier_id: subject.facts.tier_id,
  territory_ids: subject.facts.territory_ids,
})

/** One authoritative run of the guards: asks all of them, lets an override pass once, and keeps the record either way. */
export const decideSubject = async (
  container: MedusaContainer,
  subject: OrderSubject,
  now: Date,
  more: Record<string, unknown> = {}
): Promise<Decided> => {
  const verdict = await askGuards(subject, container)
  const record = await container.resolve(DECISION_MODULE).recordDecision(
    {
      path: subject.path,
      subject_type: subject.subject_type,
      subject_id: subject.subject_id,
      order_id: subject.order_id,
      dealer_id: subject.facts.dealer.id,
      customer_id: subject.customer_id,
      actor_type: subject.actor.type,
      actor_id: subject.actor.id,
      outcome: verdict.outcome,
      reasons: verdict.reasons,
      inputs: { ...inputsOf(subject), ...more },
    },
    payloadHashOf(subject),
    now
  )

  return {
    decision_id: record.id,
    outcome: record.outcome,
    reasons: record.reasons as unknown as GuardFinding[],
  }
}
