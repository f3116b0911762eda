import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"
import { refusal } from "../../refuse"

export type EntryToRecord = {
  account_id: string
  kind: "payment" | "credit_note" | "external_charge" | "opening" | "fee"
  amount: string
  key: string
  reference: string | null
  note: string | null
  actor_id: string
  /** Null: now. */
  effective_at: string | null
  document?: { number: string | null; document_on: string; due_on: string } | undefined
  apply_to?: { item_id: string; amount?: string }[] | undefined
}

/** Writes an entry that needs no hold; undone by its reversal. Answers the ledger row's id. Refuses `credit_document_dates`. */
export const recordEntryStep = createStep(
  "dealer-record-credit-entry",
  async ({ effective_at, ...entry }: EntryToRecord, { container }) => {
    if (entry.document && entry.document.due_on < entry.document.document_on) {
      throw refusal("credit_document_dates", entry.document)
    }
    const now = new Date()
    const { id, account_id } = await container.resolve(CREDIT_MODULE).record({
      ...entry,
      now,
      effective_at: effective_at === null ? now : new Date(effective_at),
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
