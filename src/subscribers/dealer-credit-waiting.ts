import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CREDIT_CONTROL_EVENTS } from "../workflows/credit/control-events"
import { tellWaitingCreditWorkflow } from "../workflows/credit/tell-waiting"

/** An order or a limit waits for a person: the admins are told at once. A speed-up: the reconcile job tells what this misses. */
export default async function dealerCreditWaiting({
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellWaitingCreditWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: [CREDIT_CONTROL_EVENTS.stop_opened, CREDIT_CONTROL_EVENTS.limit_waiting],
  context: { subscriberId: "dealer-credit-waiting" },
}
