import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CREDIT_MODULE } from "../../modules/credit"
import { CREDIT_STATEMENT_EVENTS } from "./statement-events"

export type DisputeLineInput = {
  id: string
  /** The ledger row that the line shows. */
  line: string
  reason: string
  claimed_amount: string | null
  actor_id: string
}

const disputeLineStep = createStep(
  "dealer-dispute-credit-line",
  async (input: DisputeLineInput, { container }) => {
    const spoken = await container.resolve(CREDIT_MODULE).statements.dispute({ ...input, now: new Date() })

    return new StepResponse({ id: input.id }, spoken)
  },
  async (spoken, { container }) => {
    if (spoken) {
      await container.resolve(CREDIT_MODULE).statements.unsay(spoken, new Date())
    }
  }
)

/** A dealer says what is wrong with a line of a statement; what it charges rests with its collector until the answer. */
export const disputeCreditLineWorkflow = createWorkflow(
  "dealer-dispute-credit-line",
  (input: WorkflowData<DisputeLineInput>) => {
    const done = disputeLineStep(input)
    emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.disputed, data: done })

    return new WorkflowResponse(done)
  }
)

export type AnswerLineInput = {
  id: string
  line: string
  outcome: "accepted" | "rejected"
  answer: string
  actor_id: string
}

const answerLineStep = createStep(
  "dealer-answer-credit-line",
  async (input: AnswerLineInput, { container }) => {
    const spoken = await container.resolve(CREDIT_MODULE).statements.answer({ ...input, now: new Date() })

    return new StepResponse({ id: input.id }, spoken)
  },
  async (spoken, { container }) => {
    if (spoken) {
      await container.resolve(CREDIT_MODULE).statements.unanswer(spoken, new Date())
    }
  }
)

/** A clerk answers a dispute. What is owed changes by an entry of its own, such as a credit note. */
export const answerCreditLineWorkflow = createWorkflow(
  "dealer-answer-credit-line",
  (input: WorkflowData<AnswerLineInput>) => {
    const done = answerLineStep(input)
    emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.answered, data: done })

    return new WorkflowResponse(done)
  }
)
