import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CREDIT_MODULE } from "../../modules/credit"
import { creditProviderStanding } from "../queries/credit-provider"

/** What is wrong with paying on account (`faults`: it cannot work), and what is only missing (`hints`). */
export type CreditProof = { faults: string[]; hints: string[] }

const NO_PROVIDER =
  'Dealers have credit accounts, but the payment module has no provider "dealer-credit": add it to the payment module in medusa-config (docs/credit.md), or nobody can pay on account.'
const NO_REGION =
  "No region offers the payment provider of dealers' credit: enable it in the regions that may be paid on account."

/** Does this provider reach the credit module? Asks through the payment module, as an order would; answers what it said. */
const faultOf = async (container: MedusaContainer, id: string): Promise<string[]> => {
  try {
    await container.resolve(Modules.PAYMENT).getWebhookActionAndData({
      provider: id.replace(/^pp_/, ""),
      payload: { data: {}, rawData: "", headers: {} },
    })

    return []
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/**
 * Can dealers pay on account here? A store that keeps no accounts and has no provider of ours is not spoken to. A provider that
 * does not reach the credit module is a fault: every order on account would fail. So is a setting that makes no sense.
 */
export const proveCredit = async (container: MedusaContainer): Promise<CreditProof> => {
  const { providers, region_count, account_count } = await creditProviderStanding(container)
  const faults = await Promise.all(providers.map((id) => faultOf(container, id)))

  return {
    faults: [...container.resolve(CREDIT_MODULE).optionFaults, ...faults.flat()],
    hints: [
      ...(account_count > 0 && providers.length === 0 ? [NO_PROVIDER] : []),
      ...(providers.length > 0 && region_count === 0 ? [NO_REGION] : []),
    ],
  }
}
