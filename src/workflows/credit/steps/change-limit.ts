import { createStep, StepResponse, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CREDIT_MODULE } from "../../../modules/credit"
import { CREDIT_CONTROL_EVENTS } from "../control-events"

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

    return new StepResponse({ id: change.id, needs_approval: change.needs_approval }, change)
  },
  async (change, { container }) => {
    if (change) {
      const { before, ...row } = change
      await container.resolve(CREDIT_MODULE).withdrawLimit(row, before)
    }
  }
)

/** Says that a change waits for a second person, once its workflow is through. */
export const sayLimitWaits = (change: WorkflowData<{ id: string; needs_approval: boolean }>): void => {
  when({ change }, (data) => data.change.needs_approval).then(() => {
    emitEventStep({ eventName: CREDIT_CONTROL_EVENTS.limit_waiting, data: { id: change.id } })
  })
}
