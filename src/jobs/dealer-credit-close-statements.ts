import type { MedusaContainer } from "@medusajs/framework/types"
import { closeCreditStatementsWorkflow } from "../workflows/credit/close-statements"
import { confirmOverdueCreditStatementsWorkflow } from "../workflows/credit/confirm-statement"
import { tellCreditStatementNewsWorkflow } from "../workflows/credit/tell-statement-news"

/** Every hour: closes the periods that have ended somewhere, confirms what nobody disputed in time, and tells what an event missed. */
export default async function closeCreditStatements(container: MedusaContainer): Promise<void> {
  await closeCreditStatementsWorkflow(container).run({ input: { account_id: null, actor_id: null } })
  await confirmOverdueCreditStatementsWorkflow(container).run({ input: {} })
  await tellCreditStatementNewsWorkflow(container).run({
    input: { ids: null, now: new Date().toISOString() },
  })
}

export const config = { name: "dealer-credit-close-statements", schedule: "7 * * * *" }
