import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateDealer } from "../../http/dealer"
import { noteOf } from "./note"
import { checkReferencesStep } from "./steps/check-references"
import { openDealerStep } from "./steps/dealers"

export type CreateDealerInput = { dealer: CreateDealer; actor_id: string | null }

/** Makes a dealer; a tier and a territory given with it are its first assignments, from now on. Answers its id. */
export const createDealerWorkflow = createWorkflow("dealer-create-dealer", (input: CreateDealerInput) => {
  checkReferencesStep(input.dealer)
  const made = openDealerStep(
    transform({ input }, ({ input: { dealer, actor_id } }) => {
      const { tier_id, territory_id, ...data } = dealer

      return {
        data,
        first: {
          tier_id: tier_id ?? null,
          territory_id: territory_id ?? null,
          ...noteOf({ actor_id }, new Date()),
        },
      }
    })
  )

  return new WorkflowResponse(made)
})
