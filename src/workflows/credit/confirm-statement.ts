import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CREDIT_MODULE } from "../../modules/credit"
import { CREDIT_STATEMENT_EVENTS } from "./statement-events"

export type ConfirmStatementInput = {
  id: string
  /** The customer who confirms. */
  actor_id: string
  /** The ledger rows of these lines; all that is not disputed, unless said. */
  lines?: string[] | undefined
}

const confirmStatementStep = createStep(
  "dealer-confirm-credit-statement",
  async (input: ConfirmStatementInput, { container }) => {
    const spoken = await container.resolve(CREDIT_MODULE).statements.confirm({ ...input, now: new Date() })

    return new StepResponse({ id: input.id }, spoken)
  },
  async (spoken, { container }) => {
    if (spoken) {
      await container.resolve(CREDIT_MODULE).statements.unsay(spoken, new Date())
    }
  }
)

/** A dealer agrees to lines of a statement, or to all that is not disputed. */
export const confirmCreditStatementWorkflow = createWorkflow(
  "dealer-confirm-credit-statement",
  (input: WorkflowData<ConfirmStatementInput>) => {
    const done = confirmStatementStep(input)
    emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.confirmed, data: done })

    return new WorkflowResponse(done)
  }
)

const confirmOverdueStep = createStep(
  "dealer-confirm-overdue-credit-statements",
  async (_: Record<string, never>, { container }) => {
    const { statements } = container.resolve(CREDIT_MODULE)
    const ids = statements.confirmsItself ? await statements.confirmOverdue(new Date()) : []

    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(CREDIT_MODULE).statements.unconfirm(ids)
    }
  }
)

/** Silence until the deadline confirms a statement, unless the store says otherwise. Answers the ids. */
export const confirmOverdueCreditStatementsWorkflow = createWorkflow(
  "dealer-confirm-overdue-credit-statements",
  (input: WorkflowData<Record<string, never>>) => {
    const ids = confirmOverdueStep(input)
    when({ ids }, (data) => data.ids.length > 0).then(() => {
      const data = transform({ ids }, (all) => all.ids.map((id) => ({ id })))
      emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.confirmed, data })
    })

    return new WorkflowResponse(ids)
  }
)
