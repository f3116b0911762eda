import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CreateOverride } from "../../http/decision"
import { DECISION_MODULE } from "../../modules/decision"
import { expiryOf } from "../../modules/decision/domain/expiry"
import { draftStateFor, loadState, payloadHashOf } from "../guards/load-subject"
import { refusal } from "../refuse"

export type GrantOverrideInput = CreateOverride & { created_by: string }

const grantOverrideStep = createStep(
  "dealer-grant-override",
  async (input: GrantOverrideInput, { container }) => {
    const { subject_type, subject_id, reason, created_by } = input
    const expires_at = expiryOf(input.expires_at, new Date())
    if (!expires_at) {
      throw refusal("override_expired_at")
    }
    const state =
      (await loadState(container, subject_type, subject_id)) ??
      (subject_type === "draft_order" ? await draftStateFor(container, subject_id) : null)
    if (!state) {
      throw refusal("override_subject_not_found", { type: subject_type, id: subject_id })
    }
    const override = await container.resolve(DECISION_MODULE).createDealerOverrides({
      subject_type,
      subject_id,
      payload_hash: payloadHashOf(state),
      reason,
      created_by,
      expires_at,
    })

    return new StepResponse(override, override.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DECISION_MODULE).deleteDealerOverrides([id])
    }
  }
)

/**
 * An admin lets one cart, order or draft pass once, exactly as it is now; for a draft that does not exist yet the subject is
 * the customer it will be made for. Codes: `override_expired_at`, `override_subject_not_found`.
 */
export const grantOverrideWorkflow = createWorkflow(
  "dealer-grant-override",
  (input: WorkflowData<GrantOverrideInput>) => new WorkflowResponse(grantOverrideStep(input))
)
