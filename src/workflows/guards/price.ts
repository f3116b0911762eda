import type { MedusaContainer } from "@medusajs/framework/types"
import { type CartComparison, type ChangedLine, compareCartPrices } from "../../adapters/prices"
import type { DealerFacts } from "../../adapters/queries/dealer-facts"
import { allow, deny } from "../../shared/decision"
import { askOnce } from "./actor"
import type { Checked, Guard, OrderState } from "./subject"

const toChangedLine = ({
  line_id,
  variant_id,
  title,
  quantity,
  unit_price,
  new_unit_price,
}: ChangedLine) => ({
  line_id,
  variant_id,
  title,
  quantity,
  unit_price,
  new_unit_price,
})

/** What the prices were decided by. The members of a closed dealer pay as guests, so nothing of the dealer counts. */
const pathOf = (facts: DealerFacts | null, lines: CartComparison["lines"]) => {
  const buyer = facts?.dealer.status === "closed" ? null : facts

  return { tier_id: buyer?.tier_id ?? null, territory_ids: buyer?.territory_ids ?? [], lines }
}

/**
 * Are the prices in the cart what its customer pays now: the dealer's prices, or Medusa's own when they act for no dealer (`facts`
 * null)? Code: `prices_changed`, with the lines. An admin's draft and a placed order keep the prices a person gave them. A
 * completion asks twice, before and inside core's workflow: the same lines for the same dealer are compared once.
 */
export const checkPrices = async (
  { subject_type, subject_id, lines }: Pick<OrderState, "subject_type" | "subject_id" | "lines">,
  facts: DealerFacts | null,
  container: MedusaContainer
): Promise<Checked> => {
  if (subject_type !== "cart") {
    return allow()
  }

  return await askOnce(
    "price",
    JSON.stringify([subject_id, lines, facts]),
    () => compared(subject_id, facts, container, variantsOf(lines)),
    ({ outcome }) => outcome === "allow"
  )
}

const variantsOf = (lines: OrderState["lines"]): string[] => [
  ...new Set(lines.flatMap(({ variant_id, is_custom_price }) => (is_custom_price ? [] : (variant_id ?? [])))),
]

const compared = async (
  cartId: string,
  facts: DealerFacts | null,
  container: MedusaContainer,
  variantIds: readonly string[]
): Promise<Checked> => {
  const { changed, lines } = await compareCartPrices(container, cartId, facts, { variantIds })
  const decision = changed.length ? deny("prices_changed", { lines: changed.map(toChangedLine) }) : allow()

  return { ...decision, inputs: { price_path: pathOf(facts, lines) } }
}

/** Are the prices in the cart still the dealer's prices? */
export const priceGuard: Guard = {
  name: "price",
  check: (subject, container) => checkPrices(subject, subject.facts, container),
}
