import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"

export type HoldToRelease = {
  hold_id: string
  /** Unique for the reason: the same release asked for twice is one release. */
  key: string
  note: string | null
  actor_id: string | null
}

type Released = { account_id: string; transaction_id: string }

/** Gives back what these holds still keep; undone by rows that hold it again. Answers the ids of the ledger rows. */
export const releaseHoldsStep = createStep(
  "dealer-release-credit-holds",
  async (holds: HoldToRelease[], { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const released: Released[] = []
    for (const hold of holds) {
      const row = await credit.releaseHold({ ...hold, now: new Date() })
      if (row) {
        released.push({ account_id: row.account_id, transaction_id: row.id })
      }
    }

    return new StepResponse(
      released.map(({ transaction_id }) => transaction_id),
      released
    )
  },
  async (released, { container }) => {
    for (const row of released ?? []) {
      await container
        .resolve(CREDIT_MODULE)
        .reverse({ ...row, key: `undo:${row.transaction_id}`, now: new Date(), is_undo: true })
    }
  }
)
