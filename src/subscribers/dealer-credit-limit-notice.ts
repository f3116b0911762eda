import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { accountsToTell } from "../adapters/queries/credit-dunning"
import { CREDIT_MODULE } from "../modules/credit"
import { runCreditDunningWorkflow } from "../workflows/credit/run-dunning"

/** An order may have used much of the limit: the dealer is told at once. A speed-up: the hourly job tells what this misses. */
export default async function dealerCreditLimitNotice({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { counts, dunning } = container.resolve(CREDIT_MODULE)
  const { limitPercent } = dunning.notices
  if (limitPercent === null) {
    return
  }
  const now = new Date()
  const account_ids = await accountsToTell(container, event.data.id, {
    part: limitPercent / 100,
    now,
    counts,
  })
  if (account_ids.length) {
    await runCreditDunningWorkflow(container).run({
      input: {
        ...{ now: now.toISOString(), from_hour: null, actor_id: null },
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
