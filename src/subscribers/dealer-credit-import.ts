import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { advanceCreditImportWorkflow, CREDIT_IMPORT_ADVANCED } from "../workflows/credit/advance-import"

/** Goes on with an import, chunk by chunk, while nobody waits for it. A speed-up: the job goes on with what this leaves. */
export default async function advanceCreditImport({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await advanceCreditImportWorkflow(container).run({ input: { id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: CREDIT_IMPORT_ADVANCED,
  context: { subscriberId: "dealer-credit-import" },
}
