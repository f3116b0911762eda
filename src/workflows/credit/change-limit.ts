import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import { type ChangeLimitInput, changeLimitStep, sayLimitWaits } from "./steps/change-limit"

/** A new limit of a credit account, through the journal; answers the journal row's id. */
export const changeCreditLimitWorkflow = createWorkflow(
  "dealer-change-credit-limit",
  (input: WorkflowData<ChangeLimitInput>) => {
    const change = changeLimitStep(input)
    sayLimitWaits(change)

    return new WorkflowResponse(change.id)
  }
)

export type DecideLimitInput = {
  account_id: string
  change_id: string
  kind: "approval" | "rejection"
  reason: string
  created_by: string
}

/** The last step of its workflow, and one transaction: there is nothing after it to undo it for. */
const decideLimitStep = createStep(
  "dealer-decide-credit-limit",
  async ({ account_id, ...verdict }: DecideLimitInput, { container }) => {
    const { id } = await container.resolve(CREDIT_MODULE).decideLimit(account_id, verdict)

    return new StepResponse(id)
  }
)

/** A second person agrees to a limit change that waits, or rejects it. */
export const decideCreditLimitWorkflow = createWorkflow(
  "dealer-decide-credit-limit",
  (input: WorkflowData<DecideLimitInput>) => new WorkflowResponse(decideLimitStep(input))
)
