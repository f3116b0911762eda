import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"

export type ChangeLimitInput = {
  account_id: string
  kind: "permanent" | "temporary"
  credit_limit: string
  is_unlimited: boolean
  starts_at: string | null
  ends_at: string | null
  reason: string
  created_by: string
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Journals a limit; undone by a row of its own. */
export const changeLimitStep = createStep(
  "dealer-change-credit-limit",
  async ({ account_id, starts_at, ends_at, ...wish }: ChangeLimitInput, { container }) => {
    const change = await container
      .resolve(CREDIT_MODULE)
      .changeLimit(
        account_id,
        { ...wish, starts_at: instant(starts_at), ends_at: instant(ends_at) },
        new Date()
      )

    return new StepResponse(change.id, change)
  },
  async (change, { container }) => {
    if (change) {
      const { before, ...row } = change
      await container.resolve(CREDIT_MODULE).withdrawLimit(row, before)
    }
  }
)
