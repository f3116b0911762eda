import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { orderNumber } from "../../adapters/queries/order-number"
import { sentenceOf } from "../../http/errors"
import { DECISION_MODULE } from "../../modules/decision"
import { loadOrderState, payloadHashOf, toSubject } from "../guards/load-subject"
import { inputsOf } from "./decide-subject"

export type MarkUncheckedOrderInput = { order_id: string }

const SYSTEM = { type: "system", id: null } as const

const recordUncheckedStep = createStep(
  "dealer-record-unchecked-order",
  async ({ order_id }: MarkUncheckedOrderInput, { container }) => {
    const state = await loadOrderState(container, order_id)
    const now = new Date()
    const subject = state && (await toSubject(container, state, { path: "create_order", actor: SYSTEM }, now))
    // A draft is no order yet: converting it asks the guards.
    if (subject?.subject_type !== "order") {
      return new StepResponse(false, null)
    }
    const id = await container.resolve(DECISION_MODULE).recordUnchecked({
      path: "create_order",
      subject_type: subject.subject_type,
      subject_id: order_id,
      order_id,
      dealer_id: subject.facts.dealer.id,
      customer_id: subject.customer_id,
      actor_type: "system",
      actor_id: null,
      outcome: "review",
      reasons: [{ guard: "path", outcome: "review", code: "order_unchecked", params: {} }],
      inputs: { ...inputsOf(subject), payload_hash: payloadHashOf(subject) },
    })

    return new StepResponse(id !== null, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DECISION_MODULE).revokeDecisions([id])
    }
  }
)

/** Tells the admins once, in the bell of the dashboard. */
const notifyUncheckedStep = createStep(
  "dealer-notify-unchecked-order",
  async ({ order_id, isNew }: { order_id: string; isNew: boolean }, { container }) => {
    if (!isNew) {
      return new StepResponse(undefined, null)
    }
    const number = await orderNumber(container, order_id)
    const notifications = container.resolve(Modules.NOTIFICATION)
    const notification = await notifications.createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: `dealer-unchecked-${order_id}`,
      data: {
        title: sentenceOf("order_unchecked_notice", { number }),
        description: sentenceOf("order_unchecked_notice", { number }, "zh"),
      },
    })

    return new StepResponse(undefined, notification.id)
  }
)

/**
 * An order of a dealer's member that no guard has seen: keeps a record with reason `order_unchecked` and tells an admin, once
 * per order. Orders of others, and orders that have a record, are left alone.
 */
export const markUncheckedOrderWorkflow = createWorkflow(
  "dealer-mark-unchecked-order",
  (input: WorkflowData<MarkUncheckedOrderInput>) => {
    const isNew = recordUncheckedStep(input)
    notifyUncheckedStep({ order_id: input.order_id, isNew })

    return new WorkflowResponse(isNew)
  }
)
