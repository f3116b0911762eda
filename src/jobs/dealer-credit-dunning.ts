import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CREDIT_MODULE } from "../modules/credit"
import { runCreditDunningWorkflow } from "../workflows/credit/run-dunning"

/** Every hour: reminds dealers of what they owe and tells them what falls due, each from the merchant's hour of its own day on. */
export default async function runCreditDunning(container: MedusaContainer): Promise<void> {
  const from_hour = container.resolve(CREDIT_MODULE).dunning.hour
  const { result } = await runCreditDunningWorkflow(container).run({
    input: { now: new Date().toISOString(), from_hour, account_ids: null, kinds: null, actor_id: null },
  })
  if (result.failed) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(
      `dealers: ${result.failed} dunning notifications could not be sent; see the history of dunning`
    )
  }
}

export const config = { name: "dealer-credit-dunning", schedule: "7 * * * *" }
