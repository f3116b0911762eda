import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SetCreditCycle } from "../../http/credit-statements"
import { CREDIT_MODULE } from "../../modules/credit"
import { DEALER_MODULE } from "../../modules/dealer"
import { TERRITORY_MODULE } from "../../modules/territory"
import { refusal } from "../refuse"

export type SetCycleInput = SetCreditCycle & { created_by: string }

const checkCycleStep = createStep(
  "dealer-check-credit-cycle",
  async ({ dealer_id, territory_id }: SetCycleInput, { container }) => {
    if (dealer_id && !(await container.resolve(DEALER_MODULE).listDealers({ id: dealer_id })).length) {
      throw refusal("dealer_not_found", { id: dealer_id })
    }
    if (
      territory_id &&
      !(await container.resolve(TERRITORY_MODULE).listDealerTerritories({ id: territory_id })).length
    ) {
      throw refusal("territory_not_found", { id: territory_id })
    }

    return new StepResponse(undefined)
  }
)

const setCycleStep = createStep(
  "dealer-set-credit-cycle",
  async ({ kind, weekday, every_weeks, anchor_on, month_day, ...rest }: SetCycleInput, { container }) => {
    const isWeekly = kind === "weekly"
    const { id } = await container.resolve(CREDIT_MODULE).createDealerCreditCycles({
      ...rest,
      dealer_id: rest.dealer_id ?? null,
      territory_id: rest.territory_id ?? null,
      kind,
      weekday: isWeekly ? (weekday ?? null) : null,
      every_weeks: isWeekly ? (every_weeks ?? 1) : null,
      anchor_on: isWeekly ? (anchor_on ?? null) : null,
      month_day: kind === "monthly" ? (month_day ?? null) : null,
    })

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).deleteDealerCreditCycles(id)
    }
  }
)

/** Says how often accounts are settled from a day on. Answers the cycle's id. Refuses `dealer_not_found`, `territory_not_found`. */
export const setCreditCycleWorkflow = createWorkflow(
  "dealer-set-credit-cycle",
  (input: WorkflowData<SetCycleInput>) => {
    checkCycleStep(input)

    return new WorkflowResponse(setCycleStep(input))
  }
)

const removeCycleStep = createStep(
  "dealer-remove-credit-cycle",
  async ({ id }: { id: string }, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    if (!(await credit.listDealerCreditCycles({ id })).length) {
      throw refusal("credit_cycle_not_found", { id })
    }
    await credit.softDeleteDealerCreditCycles(id)

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).restoreDealerCreditCycles(id)
    }
  }
)

/** Removes a statement cycle; what stands above it is in force again. Statements stay. */
export const removeCreditCycleWorkflow = createWorkflow(
  "dealer-remove-credit-cycle",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeCycleStep(input))
)
