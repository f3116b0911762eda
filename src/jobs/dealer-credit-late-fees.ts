import type { MedusaContainer } from "@medusajs/framework/types"
import { chargeLateFeesWorkflow } from "../workflows/credit/charge-late-fees"

/** Every day: what was paid too late in the last full month, where the merchant switched late fees on. */
export default async function chargeLateFees(container: MedusaContainer): Promise<void> {
  await chargeLateFeesWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-credit-late-fees", schedule: "41 4 * * *" }
