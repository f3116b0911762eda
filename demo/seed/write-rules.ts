import type { MedusaContainer } from "@medusajs/framework/types"
import { keysOf } from "../../src/modules/price/domain/keys"
import type PriceModuleService from "../../src/modules/price/service"
import type { SeedRule } from "./rules"
import type { CatalogueIds } from "./write-catalogue"
import type { DealerIds } from "./write-dealers"

const idIn = (ids: Map<string, string>, code: string | null): string | null => {
  if (code === null) {
    return null
  }
  const id = ids.get(code)
  if (!id) {
    throw new Error(`Nothing has the code ${code}`)
  }

  return id
}

/** The price rules, with the keys the price domain finds them by. */
export const writeRules = async (
  container: MedusaContainer,
  rules: SeedRule[],
  people: DealerIds,
  goods: CatalogueIds
): Promise<void> => {
  const targets = {
    variant: goods.variants,
    product: goods.products,
    category: goods.categories,
    all: new Map(),
  }
  const rows = rules.map(({ dealer, tier, territory, target, ...rule }) => {
    const scope = {
      dealer_id: idIn(people.dealers, dealer),
      tier_id: idIn(people.tiers, tier),
      territory_id: idIn(people.territories, territory),
      event_id: null,
    }
    const aim = { target_type: rule.target_type, target_id: idIn(targets[rule.target_type], target) }

    return { ...rule, ...scope, ...aim, ...keysOf({ ...scope, ...aim }) }
  })
  await container.resolve<PriceModuleService>("dealer_price").createDealerPriceRules(rows as never)
}
