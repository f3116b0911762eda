import type { Scope } from "../../../adapters/queries/dealer-sql"
import { retrieveTier } from "../../../adapters/queries/dealer-tiers"
import { refusal } from "../../../workflows/refuse"

/** The tier as the contract shows it. Refuses `tier_not_found`. */
export const tierOf = async (scope: Scope, id: string) => {
  const tier = await retrieveTier(scope, id, new Date())
  if (!tier) {
    throw refusal("tier_not_found", { id })
  }

  return tier
}
