import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"

export type ChangeAccountInput = {
  id: string
  change: {
    status?: "active" | "on_hold" | "closed" | undefined
    status_reason?: string | null | undefined
    tolerance?: string | undefined
    parent_id?: string | null | undefined
  }
}

const changeAccountStep = createStep(
  "dealer-change-credit-account",
  async ({ id, change }: ChangeAccountInput, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).changeAccount(id, change)

    return new StepResponse(id, { id, before })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).changeAccount(done.id, done.before)
    }
  }
)

/** Changes the status, tolerance or group of a credit account. Its limit changes through the journal only. */
export const changeCreditAccountWorkflow = createWorkflow(
  "dealer-change-credit-account",
  (input: WorkflowData<ChangeAccountInput>) => new WorkflowResponse(changeAccountStep(input))
)
