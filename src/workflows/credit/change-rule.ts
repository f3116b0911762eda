import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CreateCreditRule, UpdateCreditRule } from "../../http/credit-rules"
import { CREDIT_MODULE } from "../../modules/credit"
import { assertTargets, changeOf, contentOf } from "./rule-content"

export type CreateRuleInput = { rule: CreateCreditRule; actor_id: string }

const createRuleStep = createStep(
  "dealer-create-credit-rule",
  async ({ rule, actor_id }: CreateRuleInput, { container }) => {
    const content = contentOf(rule)
    await assertTargets(container, content)
    const id = await container.resolve(CREDIT_MODULE).rules.add(content, actor_id)

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).rules.remove(id)
    }
  }
)

/** A rule that stops orders on account, or exempts them; answers its id. Refuses by code what is wrong with it. */
export const createCreditRuleWorkflow = createWorkflow(
  "dealer-create-credit-rule",
  (input: WorkflowData<CreateRuleInput>) => new WorkflowResponse(createRuleStep(input))
)

export type UpdateRuleInput = { id: string; change: UpdateCreditRule; actor_id: string }

const updateRuleStep = createStep(
  "dealer-update-credit-rule",
  async ({ id, change, actor_id }: UpdateRuleInput, { container }) => {
    const content = changeOf(change)
    await assertTargets(container, content)
    const before = await container
      .resolve(CREDIT_MODULE)
      .rules.change(id, change.version ?? null, content, actor_id)

    return new StepResponse(id, { before, actor_id })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).rules.restore(done.before, done.actor_id)
    }
  }
)

/** Changes a rule, or switches it on or off. Refuses `credit_rule_conflict`, and to switch on what its examples do not bear out. */
export const updateCreditRuleWorkflow = createWorkflow(
  "dealer-update-credit-rule",
  (input: WorkflowData<UpdateRuleInput>) => new WorkflowResponse(updateRuleStep(input))
)

const deleteRuleStep = createStep(
  "dealer-delete-credit-rule",
  async ({ id, actor_id }: { id: string; actor_id: string }, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).rules.remove(id)

    return new StepResponse(id, { before, actor_id })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).rules.restore(done.before, done.actor_id)
    }
  }
)

/** Takes a rule away; its versions stay, so that decisions that name them can be read. */
export const deleteCreditRuleWorkflow = createWorkflow(
  "dealer-delete-credit-rule",
  (input: WorkflowData<{ id: string; actor_id: string }>) => new WorkflowResponse(deleteRuleStep(input))
)
