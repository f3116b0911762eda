import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"

export type RecordPaymentInput = {
  account_id: string
  amount: string
  /** The caller's key: the same payment sent twice is one payment. */
  key: string
  reference: string | null
  note: string | null
  received_at: string | null
  actor_id: string
}

const recordPaymentStep = createStep(
  "dealer-record-credit-payment",
  async ({ received_at, key, ...payment }: RecordPaymentInput, { container }) => {
    const now = new Date()
    const { id, account_id } = await container.resolve(CREDIT_MODULE).record({
      ...payment,
      kind: "payment",
      key: `payment:${key}`,
      now,
      effective_at: received_at === null ? now : new Date(received_at),
    })

    return new StepResponse(id, { id, account_id })
  },
  async (done, { container }) => {
    if (done) {
      const { id, account_id } = done
      await container
        .resolve(CREDIT_MODULE)
        .reverse({ account_id, transaction_id: id, key: `undo:${id}`, now: new Date(), is_undo: true })
    }
  }
)

/** Money came in: what is charged is paid, the rest is kept unapplied. Answers the ledger row's id. */
export const recordCreditPaymentWorkflow = createWorkflow(
  "dealer-record-credit-payment",
  (input: WorkflowData<RecordPaymentInput>) => new WorkflowResponse(recordPaymentStep(input))
)

export type ReverseInput = {
  account_id: string
  transaction_id: string
  note: string | null
  actor_id: string
}

/** A reversal is final and stands alone: the entry it takes back is written anew where it was right after all. */
const reverseEntryStep = createStep(
  "dealer-reverse-credit-entry",
  async ({ transaction_id, ...rest }: ReverseInput, { container }) => {
    const { id } = await container
      .resolve(CREDIT_MODULE)
      .reverse({ ...rest, transaction_id, key: `reversal:${transaction_id}`, now: new Date() })

    return new StepResponse(id)
  }
)

/** Takes an entry back by an entry of its own, such as a payment that bounced. Answers the ledger row's id. */
export const reverseCreditEntryWorkflow = createWorkflow(
  "dealer-reverse-credit-entry",
  (input: WorkflowData<ReverseInput>) => new WorkflowResponse(reverseEntryStep(input))
)
