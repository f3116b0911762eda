import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import { DEALER_MODULE } from "../../modules/dealer"
import { refusal } from "../refuse"
import { changeLimitStep, sayLimitWaits } from "./steps/change-limit"

export type OpenAccountInput = {
  dealer_id: string
  currency_code: string
  parent_id: string | null
  credit_limit: string
  is_unlimited: boolean
  tolerance: string
  reason: string
  created_by: string
}

const openAccountStep = createStep(
  "dealer-open-credit-account",
  async (
    { dealer_id, currency_code, parent_id, tolerance, reason, created_by }: OpenAccountInput,
    { container }
  ) => {
    const [dealer] = await container.resolve(DEALER_MODULE).listDealers({ id: dealer_id }, { select: ["id"] })
    if (!dealer) {
      throw refusal("dealer_not_found", { id: dealer_id })
    }
    const by = { reason, actor_id: created_by }
    const id = await container
      .resolve(CREDIT_MODULE)
      .openAccount({ dealer_id, currency_code, parent_id, tolerance, by })

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).withdrawAccount(id)
    }
  }
)

/** A credit account for a dealer in a currency, with its first limit in the journal; answers its id. */
export const openCreditAccountWorkflow = createWorkflow(
  "dealer-open-credit-account",
  (input: WorkflowData<OpenAccountInput>) => {
    const id = openAccountStep(input)
    const change = changeLimitStep(
      transform({ id, input }, (given) => ({
        account_id: given.id,
        kind: "permanent" as const,
        credit_limit: given.input.credit_limit,
        is_unlimited: given.input.is_unlimited,
        starts_at: null,
        ends_at: null,
        reason: given.input.reason,
        created_by: given.input.created_by,
      }))
    )
    sayLimitWaits(change)

    return new WorkflowResponse(id)
  }
)
