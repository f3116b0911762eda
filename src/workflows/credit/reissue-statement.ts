import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CREDIT_MODULE } from "../../modules/credit"
import { CREDIT_STATEMENT_EVENTS } from "./statement-events"

export type ReissueStatementInput = { id: string; reason: string; actor_id: string }

const reissueStatementStep = createStep(
  "dealer-reissue-credit-statement",
  async (input: ReissueStatementInput, { container }) => {
    const { made, replaced, carried } = await container
      .resolve(CREDIT_MODULE)
      .statements.reissue({ ...input, now: new Date() })
    const ids = made.map(({ id }) => id)

    return new StepResponse(ids, { ids, replaced, carried })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).statements.withdraw(done.ids, done)
    }
  }
)

/** Issues a statement and the later ones of its account anew. Answers the ids of the new versions, the asked one first. */
export const reissueCreditStatementWorkflow = createWorkflow(
  "dealer-reissue-credit-statement",
  (input: WorkflowData<ReissueStatementInput>) => {
    const made = reissueStatementStep(input)
    const data = transform({ made }, (all) => all.made.map((id) => ({ id })))
    emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.issued, data })

    return new WorkflowResponse(made)
  }
)
