import { createHash } from "node:crypto"
import { canonicalJson } from "./domain/payload"
import type { NewDecision } from "./service"

/**
 * When is a refusal one that was kept already? Same path, subject and actor, same payload and request, same reasons, same day
 * (UTC): a buyer who presses the button ten times leaves one record that counts ten attempts.
 */
export const refusalKeyOf = (found: NewDecision, payloadHash: string, now: Date): string => {
  const { path, subject_type, subject_id, actor_type, actor_id, outcome, reasons, inputs } = found
  const same = {
    path,
    subject_type,
    subject_id,
    actor_type,
    actor_id,
    outcome,
    reasons,
    request: inputs.request,
    payload_hash: payloadHash,
    on: now.toISOString().slice(0, 10),
  }

  return createHash("sha256").update(canonicalJson(same)).digest("hex")
}
