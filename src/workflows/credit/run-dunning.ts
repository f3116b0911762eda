import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planDunningStep, type RunDunningInput } from "./steps/plan-dunning"
import { sendDunningStep } from "./steps/send-dunning"

/**
 * Reminds dealers of what they owe by the processes switched on, and tells them what falls due and how much of their limit is
 * used. Each day in the dealer's own time zone; safe to run at any time and by several at once. Answers how many were planned,
 * withheld for want of a provider, sent, failed and skipped.
 */
export const runCreditDunningWorkflow = createWorkflow(
  "dealer-run-credit-dunning",
  (input: WorkflowData<RunDunningInput>) => {
    const plan = planDunningStep(input)
    const counts = sendDunningStep(
      transform({ input, plan }, (given) => ({
        now: given.input.now,
        account_ids: given.input.account_ids,
        planned: given.plan.planned,
      }))
    )

    return new WorkflowResponse(transform({ plan, counts }, (given) => ({ ...given.plan, ...given.counts })))
  }
)
