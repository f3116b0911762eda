import { compareCartPrices } from "../../adapters/prices"
import { allow, deny } from "../../shared/decision"
import type { Guard } from "./subject"

/**
 * Are the prices in the cart still the dealer's prices? Code: `prices_changed`, with the lines. An admin's draft and a placed
 * order keep the prices a person gave them.
 */
export const priceGuard: Guard = {
  name: "price",
  check: async ({ subject_type, subject_id }, container) => {
    if (subject_type !== "cart") {
      return allow()
    }
    const changed = await compareCartPrices(container, subject_id)

    return changed.length ? deny("prices_changed", { lines: changed.map(toChangedLine) }) : allow()
  },
}

type Changed = Awaited<ReturnType<typeof compareCartPrices>>[number]

const toChangedLine = ({ line_id, variant_id, title, quantity, unit_price, new_unit_price }: Changed) => ({
  line_id,
  variant_id,
  title,
  quantity,
  unit_price,
  new_unit_price,
})
