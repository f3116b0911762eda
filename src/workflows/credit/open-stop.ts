import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import type { Decision, Finding } from "../../shared/decision"
import { CREDIT_CONTROL_EVENTS } from "./control-events"

export type StoppedInput = Decision & {
  subject: { cart_id: string | null; order_id: string | null }
  /** The customer or admin who wanted the order to go on. */
  actor_id: string | null
}

/** The cart that was to become an order, or the order that was to change. */
export const stoppedSubjectOf = ({
  subject_type,
  subject_id,
}: {
  subject_type: string
  subject_id: string
}): StoppedInput["subject"] =>
  subject_type === "cart" ? { cart_id: subject_id, order_id: null } : { cart_id: null, order_id: subject_id }

/** Keeps that an order waits for a credit clerk, when that is all that stands in its way, and tells of a new one. Answers the stop's id, else null. */
export const keepStop = async (
  container: MedusaContainer,
  { outcome, reasons, subject, actor_id }: StoppedInput
): Promise<string | null> => {
  const params = reasons.find(({ code }) => code === "credit_review_required")?.params
  if (outcome !== "review" || !params) {
    return null
  }

  const { id, is_new } = await container.resolve(CREDIT_MODULE).stops.open({
    account_id: String(params.account_id),
    ...subject,
    amount: String(params.amount),
    rules: params.rules as string[],
    reasons: params.failed as Finding[],
    opened_by: actor_id,
    now: new Date(),
  })
  if (is_new) {
    await container.resolve(Modules.EVENT_BUS).emit({ name: CREDIT_CONTROL_EVENTS.stop_opened, data: { id } })
  }

  return id
}

/** One transaction and the last step of its workflow: there is nothing after it to undo it for. */
const openStopStep = createStep(
  "dealer-open-credit-stop",
  async (input: StoppedInput, { container }) => new StepResponse(await keepStop(container, input))
)

/** An order was refused that only a credit clerk can let pass: it is put before one. The same order asked again is kept once. */
export const openCreditStopWorkflow = createWorkflow(
  "dealer-open-credit-stop",
  (input: WorkflowData<StoppedInput>) => new WorkflowResponse(openStopStep(input))
)
