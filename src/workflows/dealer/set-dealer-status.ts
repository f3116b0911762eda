import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SetDealerStatus } from "../../http/dealer"
import { changeDealerStep, dealerCustomersStep } from "./steps/dealers"
import { syncTierGroupsStep, syncWhenUndoneStep } from "./steps/sync-tier-groups"

export type SetDealerStatusInput = SetDealerStatus & { id: string }

/** Activates, suspends or closes a dealer, with the reason its members read; a closed dealer's members leave its tier's group. */
export const setDealerStatusWorkflow = createWorkflow(
  "dealer-set-dealer-status",
  (input: SetDealerStatusInput) => {
    syncWhenUndoneStep()
    const changed = changeDealerStep(
      transform({ input }, ({ input: { id, status, reason } }) => ({
        id,
        patch: { status, status_reason: status === "active" ? null : (reason ?? null) },
      }))
    )
    const customer_ids = dealerCustomersStep(changed)
    syncTierGroupsStep({ customer_ids })

    return new WorkflowResponse(changed)
  }
)
