import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { unknownInGroup } from "../../adapters/queries/credit-dunning-people"
import type { CreateDunningProcess, UpdateDunningProcess } from "../../http/credit-dunning"
import { CREDIT_MODULE } from "../../modules/credit"
import type { NewDunningProcess } from "../../modules/credit/service"
import { refusal } from "../refuse"

const stepsOf = (steps: CreateDunningProcess["steps"]): NewDunningProcess["steps"] =>
  steps
    .map((step) => ({ ...step, repeats_every: step.repeats_every ?? null }))
    .sort((one, other) => one.days - other.days)

const amountsOf = (amounts: NonNullable<CreateDunningProcess["minimum_amounts"]>) =>
  amounts.map(({ currency_code, amount }) => ({ currency_code, amount: String(amount) }))

const checkGroup = async (
  container: MedusaContainer,
  group: CreateDunningProcess["group"] | undefined
): Promise<void> => {
  const [id] = group ? await unknownInGroup(container, group) : []
  if (id !== undefined) {
    throw refusal("credit_dunning_group_unknown", { id })
  }
}

const addProcessStep = createStep(
  "dealer-add-credit-dunning-process",
  async ({ process }: { process: CreateDunningProcess }, { container }) => {
    const { name, rank, is_on = false, group, currency_code = null, quiet_days = 7, steps } = process
    await checkGroup(container, group)
    const id = await container.resolve(CREDIT_MODULE).dunning.addProcess({
      ...{ name, rank, is_on, group, currency_code, quiet_days },
      minimum_amounts: amountsOf(process.minimum_amounts ?? []),
      steps: stepsOf(steps),
    })

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).dunning.forgetProcess(id)
    }
  }
)

/** A new dunning process, off unless said; answers its id. Refuses what makes no sense, by code. */
export const createDunningProcessWorkflow = createWorkflow(
  "dealer-create-credit-dunning-process",
  (input: WorkflowData<{ process: CreateDunningProcess }>) => new WorkflowResponse(addProcessStep(input))
)

const changeProcessStep = createStep(
  "dealer-change-credit-dunning-process",
  async ({ id, patch }: { id: string; patch: UpdateDunningProcess }, { container }) => {
    const { version, steps, minimum_amounts, name, rank, is_on, group, currency_code, quiet_days } = patch
    await checkGroup(container, group)
    const before = await container.resolve(CREDIT_MODULE).dunning.changeProcess({
      id,
      version,
      change: {
        ...(name !== undefined && { name }),
        ...(rank !== undefined && { rank }),
        ...(is_on !== undefined && { is_on }),
        ...(group && { group }),
        ...(currency_code !== undefined && { currency_code }),
        ...(quiet_days !== undefined && { quiet_days }),
        ...(minimum_amounts && { minimum_amounts: amountsOf(minimum_amounts) }),
        ...(steps && { steps: stepsOf(steps) }),
      },
    })

    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(CREDIT_MODULE).dunning.restoreProcess(before)
    }
  }
)

/** Changes a dunning process, or switches it on or off. Refuses `credit_dunning_process_conflict` when somebody was faster. */
export const updateDunningProcessWorkflow = createWorkflow(
  "dealer-update-credit-dunning-process",
  (input: WorkflowData<{ id: string; patch: UpdateDunningProcess }>) =>
    new WorkflowResponse(changeProcessStep(input))
)

const removeProcessStep = createStep(
  "dealer-remove-credit-dunning-process",
  async ({ id }: { id: string }, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).dunning.removeProcess(id)

    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(CREDIT_MODULE).dunning.restoreProcess(before)
    }
  }
)

/** Takes a dunning process away; what it said stays in the history. */
export const deleteDunningProcessWorkflow = createWorkflow(
  "dealer-delete-credit-dunning-process",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeProcessStep(input))
)
