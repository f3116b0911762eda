import type { MedusaContainer } from "@medusajs/framework/types"
import { archiveOrphanedRulesWorkflow } from "../workflows/price/archive-orphaned-rules"

/** Every night: archives the price rules whose target is gone and of which no event told. */
export default async function archiveOrphanedRules(container: MedusaContainer): Promise<void> {
  await archiveOrphanedRulesWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-price-orphans", schedule: "17 3 * * *" }
