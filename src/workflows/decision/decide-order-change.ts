import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DECISION_MODULE } from "../../modules/decision"
import type { Actor } from "../guards/actor"
import { draftStateFor, loadOrderState, movedTo, toSubject } from "../guards/load-subject"
import type { OrderPath, OrderState } from "../guards/subject"
import { type Decided, decideSubject, NOTHING_TO_DECIDE } from "./decide-subject"

export type DecideOrderChangeInput = {
  path: OrderPath
  actor: Actor
  /** The order or draft that is about to change; null for a draft that is about to be made. */
  order_id: string | null
  /** For whom a new draft is made. */
  customer_id: string | null
  /** What the change asks for, kept with the record. */
  request: Record<string, unknown>
}

const stateOf = async (
  container: MedusaContainer,
  { path, order_id, customer_id, request }: DecideOrderChangeInput
): Promise<OrderState | null> => {
  if (order_id) {
    const state = await loadOrderState(container, order_id)

    return state && path === "change_address" ? movedTo(state, request.shipping_address) : state
  }

  return customer_id ? await draftStateFor(container, customer_id) : null
}

const decideOrderChangeStep = createStep(
  "dealer-decide-order-change",
  async (input: DecideOrderChangeInput, { container }): Promise<StepResponse<Decided, string | null>> => {
    const now = new Date()
    const state = await stateOf(container, input)
    const subject = state && (await toSubject(container, state, input, now))
    const decided = subject
      ? await decideSubject(container, subject, now, { request: input.request })
      : NOTHING_TO_DECIDE

    return new StepResponse(decided, decided.decision_id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DECISION_MODULE).abandonDecisions([id])
    }
  }
)

/**
 * May this order or draft of a dealer be changed this way? One authoritative run of the guards: a record is kept, and an
 * override given for exactly this order lets it pass once. A change of address is judged, and passes, by the new address. Does not throw: the caller answers the refusal. An order that is
 * no dealer's passes without a record.
 */
export const decideOrderChangeWorkflow = createWorkflow(
  "dealer-decide-order-change",
  (input: WorkflowData<DecideOrderChangeInput>) => new WorkflowResponse(decideOrderChangeStep(input))
)
