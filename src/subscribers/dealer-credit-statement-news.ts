import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CREDIT_STATEMENT_EVENTS } from "../workflows/credit/statement-events"
import { tellCreditStatementNewsWorkflow } from "../workflows/credit/tell-statement-news"

/** A statement was issued, disputed or answered: whom it concerns is told at once. A speed-up: the hourly job tells what this misses. */
export default async function dealerCreditStatementNews({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellCreditStatementNewsWorkflow(container).run({
    input: { ids: [event.data.id], now: new Date().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: [CREDIT_STATEMENT_EVENTS.issued, CREDIT_STATEMENT_EVENTS.disputed, CREDIT_STATEMENT_EVENTS.answered],
  context: { subscriberId: "dealer-credit-statement-news" },
}
