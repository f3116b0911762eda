import type { MedusaContainer } from "@medusajs/framework/types"
import { closeCreditStatementsWorkflow } from "../workflows/credit/close-statements"
import { confirmOverdueCreditStatementsWorkflow } from "../workflows/credit/confirm-statement"

/** Every hour: closes the periods that have ended somewhere, and confirms what nobody disputed in time. */
export default async function closeCreditStatements(container: MedusaContainer): Promise<void> {
  await closeCreditStatementsWorkflow(container).run({ input: { account_id: null, actor_id: null } })
  await confirmOverdueCreditStatementsWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-credit-close-statements", schedule: "7 * * * *" }
