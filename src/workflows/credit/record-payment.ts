import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import { type DocumentSaid, recordEntryStep } from "./steps/record-entry"

export type RecordPaymentInput = {
  account_id: string
  amount: string
  /** The caller's key: the same payment sent twice is one payment. */
  key: string
  reference: string | null
  note: string | null
  received_at: string | null
  actor_id: string
  /** Which charges it pays; the oldest due first, unless said. */
  apply_to?: { item_id: string; amount?: string }[] | undefined
}

/** Money came in: it pays the named charges or the oldest due, the rest is kept unapplied. Answers the ledger row's id. */
export const recordCreditPaymentWorkflow = createWorkflow(
  "dealer-record-credit-payment",
  (input: WorkflowData<RecordPaymentInput>) => {
    const entry = transform({ input }, ({ input: { received_at, key, ...payment } }) => ({
      ...payment,
      kind: "payment" as const,
      key: `payment:${key}`,
      effective_at: received_at,
    }))

    return new WorkflowResponse(recordEntryStep(entry))
  }
)

/** A local day of the dealer from which something counts; now, unless said. */
type Dated = { effective_on?: string | undefined }

export type RecordChargeInput = Omit<RecordPaymentInput, "apply_to" | "received_at"> &
  Dated & {
    kind: "external_charge" | "opening" | "fee"
    document: DocumentSaid
  }

/** A charge that did not come of an order here. Answers the ledger row's id. Refuses `credit_effective_future`. */
export const recordCreditChargeWorkflow = createWorkflow(
  "dealer-record-credit-charge",
  (input: WorkflowData<RecordChargeInput>) => {
    const entry = transform({ input }, ({ input: { key, ...charge } }) => ({
      ...charge,
      key: `charge:${key}`,
      effective_at: null,
    }))

    return new WorkflowResponse(recordEntryStep(entry))
  }
)

export type RecordNoteInput = Omit<RecordPaymentInput, "received_at"> &
  Dated & {
    document?: DocumentSaid | undefined
  }

/** A credit note: less is owed. Answers the ledger row's id. Refuses `credit_document_exists`, `credit_effective_future`. */
export const recordCreditNoteWorkflow = createWorkflow(
  "dealer-record-credit-note",
  (input: WorkflowData<RecordNoteInput>) => {
    const entry = transform({ input }, ({ input: { key, ...note } }) => ({
      ...note,
      kind: "credit_note" as const,
      key: `note:${key}`,
      effective_at: null,
    }))

    return new WorkflowResponse(recordEntryStep(entry))
  }
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
