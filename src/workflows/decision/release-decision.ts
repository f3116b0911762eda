import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DECISION_MODULE } from "../../modules/decision"

export type ReleaseDecisionInput = { decision_ids: string[] }

const releaseDecisionStep = createStep(
  "dealer-release-decision",
  async ({ decision_ids }: ReleaseDecisionInput, { container }) =>
    new StepResponse(await container.resolve(DECISION_MODULE).abandonDecisions(decision_ids))
)

/** Nothing came of these runs of the guards: they become `not_placed`, and an override they used up is free again. */
export const releaseDecisionWorkflow = createWorkflow(
  "dealer-release-decision",
  (input: WorkflowData<ReleaseDecisionInput>) => new WorkflowResponse(releaseDecisionStep(input))
)
