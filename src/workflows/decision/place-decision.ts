import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { placedDecisionsOf } from "../../adapters/queries/decision-pending"
import { DECISION_MODULE } from "../../modules/decision"

export type PlaceDecisionInput = { decision_ids: string[]; order_id: string }

const placeDecisionStep = createStep(
  "dealer-place-decision",
  async ({ decision_ids, order_id }: PlaceDecisionInput, { container }) =>
    new StepResponse(await container.resolve(DECISION_MODULE).placeDecisions(decision_ids, order_id))
)

/** Binds records that wait to the order that came of them. Records that no longer wait stay as they are. */
export const placeDecisionWorkflow = createWorkflow(
  "dealer-place-decision",
  (input: WorkflowData<PlaceDecisionInput>) => new WorkflowResponse(placeDecisionStep(input))
)

const forgetCreatedOrderStep = createStep(
  "dealer-forget-created-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const ids = await placedDecisionsOf(container, order_id)
    await container.resolve(DECISION_MODULE).revokeDecisions(ids)

    return new StepResponse(ids)
  }
)

/** An order was undone while it was being made: its records say so. */
export const forgetCreatedOrderWorkflow = createWorkflow(
  "dealer-forget-created-order",
  (input: WorkflowData<{ order_id: string }>) => new WorkflowResponse(forgetCreatedOrderStep(input))
)
