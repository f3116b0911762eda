import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { verifyCreditBooksWorkflow } from "../workflows/credit/verify-books"

/** Every night: do the stored balances equal what the ledger's rows add up to? */
export default async function verifyCreditBooks(container: MedusaContainer): Promise<void> {
  const { result } = await verifyCreditBooksWorkflow(container).run({ input: {} })
  if (result.length) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`dealers: the credit books do not balance: ${JSON.stringify(result)}`)
  }
}

export const config = { name: "dealer-credit-verify", schedule: "17 3 * * *" }
