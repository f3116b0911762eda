import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DECISION_MODULE } from "../../modules/decision"
import type { NewDecision } from "../../modules/decision/service"

export type RecordRefusedCheckoutInput = { found: NewDecision; payload_hash: string }

/** Nothing to undo: a record stays, and this one says from the start that no order came of it. */
const recordRefusalStep = createStep(
  "dealer-record-refusal",
  async ({ found, payload_hash }: RecordRefusedCheckoutInput, { container }) => {
    const record = await container.resolve(DECISION_MODULE).recordRefusal(found, payload_hash, new Date())

    return new StepResponse(record.id)
  }
)

/**
 * A buyer was refused before core's own completion began: what they were told is the answer, so it leaves a record like every
 * other. Told the same of the same cart on the same day, they leave one record with its attempts counted. Answers the record's id.
 */
export const recordRefusedCheckoutWorkflow = createWorkflow(
  "dealer-record-refused-checkout",
  (input: WorkflowData<RecordRefusedCheckoutInput>) => new WorkflowResponse(recordRefusalStep(input))
)
