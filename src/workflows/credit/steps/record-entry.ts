import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { zoneOfAccount } from "../../../adapters/queries/credit-zone"
import { CREDIT_MODULE } from "../../../modules/credit"

/** What the caller says of a document: today in the dealer's zone, and due by its terms, unless said. */
export type DocumentSaid = {
  number: string | null
  document_on: string | undefined
  due_on?: string | undefined
}

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
  /** Instead: a local day of the dealer from which it counts. */
  effective_on?: string | undefined
  document?: DocumentSaid | undefined
  apply_to?: { item_id: string; amount?: string }[] | undefined
}

/** Writes an entry that needs no hold; undone by its reversal. Answers the ledger row's id. Refuses `credit_document_dates`, `credit_effective_future`. */
export const recordEntryStep = createStep(
  "dealer-record-credit-entry",
  async ({ effective_at, ...entry }: EntryToRecord, { container }) => {
    const now = new Date()
    const { id, account_id } = await container.resolve(CREDIT_MODULE).record({
      ...entry,
      now,
      time_zone: await zoneOfAccount(container, entry.account_id),
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
