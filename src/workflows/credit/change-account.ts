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
  /** Why the tolerance or the group changes, and who says so: kept in the journal. */
  reason: string | null
  actor_id: string
}

const changeAccountStep = createStep(
  "dealer-change-credit-account",
  async ({ id, change, reason, actor_id }: ChangeAccountInput, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).changeAccount(id, change, { reason, actor_id })

    return new StepResponse(id, { id, before, actor_id })
  },
  async (done, { container }) => {
    if (done) {
      const by = { reason: "Undo of a change that failed", actor_id: done.actor_id, is_undo: true }
      await container.resolve(CREDIT_MODULE).changeAccount(done.id, done.before, by)
    }
  }
)

/** Changes the status, tolerance or group of a credit account; the last two through a journal, with a reason. Its limit changes through the journal only. */
export const changeCreditAccountWorkflow = createWorkflow(
  "dealer-change-credit-account",
  (input: WorkflowData<ChangeAccountInput>) => new WorkflowResponse(changeAccountStep(input))
)
