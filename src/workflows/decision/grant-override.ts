import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CreateOverride } from "../../http/decision"
import { DECISION_MODULE } from "../../modules/decision"
import type { OverrideRecord } from "../../modules/decision/service"
import { expiryOf } from "../../modules/decision/domain/expiry"
import type { Words } from "../../shared/words"
import { draftStateFor, loadState, movedTo, payloadHashOf } from "../guards/load-subject"
import { refusal } from "../refuse"

export type GrantOverrideInput = CreateOverride & { created_by: string }

/** Is this the same word said twice? Then the one that was kept is the answer. */
const isSameWord = (kept: OverrideRecord, { reason, created_by, expires_at }: GrantOverrideInput): boolean =>
  kept.reason === reason &&
  kept.created_by === created_by &&
  (expires_at === undefined || kept.expires_at.getTime() === new Date(expires_at).getTime())

/** Who gave it, for a person: their name, else their e-mail address; somebody whose record is gone. */
const giverOf = async (container: MedusaContainer, id: string): Promise<string | Words> => {
  const [user] = await container
    .resolve(Modules.USER)
    .listUsers({ id: [id] }, { select: ["first_name", "last_name", "email"] })
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")

  return name || (user?.email ?? { en: "Another admin", zh: "其他管理员" })
}

const grantOverrideStep = createStep(
  "dealer-grant-override",
  async (input: GrantOverrideInput, { container }) => {
    const { subject_type, subject_id, shipping_address, reason, created_by } = input
    const now = new Date()
    const expires_at = expiryOf(input.expires_at, now)
    if (!expires_at) {
      throw refusal("override_expired_at")
    }
    const state =
      (await loadState(container, subject_type, subject_id)) ??
      (subject_type === "draft_order" ? await draftStateFor(container, subject_id) : null)
    if (!state) {
      throw refusal("override_subject_not_found", { type: subject_type, id: subject_id })
    }
    if (shipping_address !== undefined && subject_type !== "order") {
      throw refusal("override_address_subject")
    }
    const payload_hash = payloadHashOf(movedTo(state, shipping_address))
    const { override, is_new } = await container
      .resolve(DECISION_MODULE)
      .giveOverride({ subject_type, subject_id, payload_hash, reason, created_by, expires_at }, now)
    if (!is_new && !isSameWord(override, input)) {
      throw refusal("override_exists", {
        by: override.created_by,
        who: await giverOf(container, override.created_by),
        reason: override.reason,
        until: override.expires_at.toISOString(),
      })
    }

    return new StepResponse(override, is_new ? override.id : null)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DECISION_MODULE).deleteDealerOverrides([id])
    }
  }
)

/**
 * An admin lets one cart, order or draft pass once, exactly as it is now; for a draft that does not exist yet the subject is
 * the customer it will be made for, and with a `shipping_address` the order's change to that address. Codes:
 * `override_expired_at`, `override_subject_not_found`, `override_address_subject`. The same word said twice is kept once; another
 * word while one for the same stands is `override_exists`.
 */
export const grantOverrideWorkflow = createWorkflow(
  "dealer-grant-override",
  (input: WorkflowData<GrantOverrideInput>) => new WorkflowResponse(grantOverrideStep(input))
)
