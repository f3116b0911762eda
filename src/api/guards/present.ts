import type { MedusaContainer } from "@medusajs/framework/types"
import { dealerNames } from "../../adapters/queries/decision-dealers"
import type { Reason } from "../../http/contract"
import type { DealerDecision, DealerOverride } from "../../http/decision"
import { type Language, sentenceOf } from "../../http/errors"
import type { DecisionRecord, OverrideRecord } from "../../modules/decision/service"
import type { GuardFinding } from "../../shared/decision"

/** Reasons as a reader of this language is told them. */
export const presentReasons = (reasons: readonly GuardFinding[], language: Language): Reason[] =>
  reasons.map(({ guard, outcome, code, params }) => ({
    guard,
    outcome,
    code,
    params: params as Reason["params"],
    message: sentenceOf(code, params, language),
  }))

/** Decision records as the contract says them, with the names of their dealers. One query for all. */
export const presentDecisions = async (
  container: MedusaContainer,
  records: readonly DecisionRecord[],
  language: Language
): Promise<DealerDecision[]> => {
  const names = await dealerNames(container, [
    ...new Set(records.flatMap(({ dealer_id }) => dealer_id ?? [])),
  ])

  return records.map((record) => ({
    id: record.id,
    path: record.path as DealerDecision["path"],
    subject_type: record.subject_type,
    subject_id: record.subject_id,
    order_id: record.order_id,
    dealer: names.get(record.dealer_id ?? "") ?? null,
    customer_id: record.customer_id,
    actor_type: record.actor_type,
    actor_id: record.actor_id,
    outcome: record.outcome,
    status: record.status,
    reasons: presentReasons(record.reasons as unknown as GuardFinding[], language),
    inputs: record.inputs,
    override_id: record.override_id,
    attempts: record.attempts,
    updated_at: new Date(record.updated_at).toISOString(),
    created_at: new Date(record.created_at).toISOString(),
  }))
}

/** An override as the contract says it. */
export const presentOverride = (record: OverrideRecord): DealerOverride => ({
  id: record.id,
  subject_type: record.subject_type,
  subject_id: record.subject_id,
  payload_hash: record.payload_hash,
  reason: record.reason,
  created_by: record.created_by,
  expires_at: new Date(record.expires_at).toISOString(),
  used_at: record.used_at ? new Date(record.used_at).toISOString() : null,
  created_at: new Date(record.created_at).toISOString(),
})
