import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CREDIT_MODULE } from "../../modules/credit"
import { refusal } from "../refuse"
import { CREDIT_CONTROL_EVENTS } from "./control-events"
import { salesOwnerOf } from "./sales-owner"

export type DecideStopInput = {
  id: string
  verdict: "release" | "reject"
  reason: string
  /** Until when a release holds; seven days from now, unless said. */
  expires_at: string | null
  actor_id: string
}

const DAY_MS = 24 * 60 * 60_000
const USUAL_DAYS = 7
const MOST_DAYS = 30

const expiryOf = (asked: string | null, now: Date): Date => {
  const after = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const expires = asked === null ? after(USUAL_DAYS) : new Date(asked)
  if (expires <= now || expires > after(MOST_DAYS)) {
    throw refusal("credit_stop_expiry")
  }

  return expires
}

const decideStopStep = createStep(
  "dealer-decide-credit-stop",
  async ({ id, verdict, reason, expires_at, actor_id }: DecideStopInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const [stop] = await credit.listDealerCreditStops({ id }, { select: ["dealer_id"] })
    if (!stop) {
      throw refusal("credit_stop_not_found", { id })
    }
    const now = new Date()
    const sales_owner_id = await salesOwnerOf(container, stop.dealer_id)
    const by = { actor_id, reason, sales_owner_id, now }
    const before =
      verdict === "release"
        ? await credit.stops.release(id, by, expiryOf(expires_at, now))
        : await credit.stops.reject(id, by)

    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(CREDIT_MODULE).stops.restore(before)
    }
  }
)

/**
 * A credit clerk lets a stopped order pass once, or refuses it. Refuses `credit_stop_decided`, `credit_stop_expiry`,
 * `credit_own_limit_release`, `credit_sales_release`.
 */
export const decideCreditStopWorkflow = createWorkflow(
  "dealer-decide-credit-stop",
  (input: WorkflowData<DecideStopInput>) => {
    const id = decideStopStep(input)
    emitEventStep({ eventName: CREDIT_CONTROL_EVENTS.stop_decided, data: { id } })

    return new WorkflowResponse(id)
  }
)
