import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { accountsOfOrder } from "../adapters/queries/credit-dunning"
import { runCreditDunningWorkflow } from "../workflows/credit/run-dunning"

/** An order may have used much of the limit: the dealer is told at once. A speed-up: the hourly job tells what this misses. */
export default async function dealerCreditLimitNotice({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const account_ids = await accountsOfOrder(container, event.data.id)
  if (account_ids.length) {
    await runCreditDunningWorkflow(container).run({
      input: {
        ...{ now: new Date().toISOString(), from_hour: null, actor_id: null },
        account_ids,
        kinds: ["limit_notice"],
      },
    })
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "dealer-credit-limit-notice" },
}
