/** Told after a price rule changed; each carries `{ id }`. */
export const PRICE_RULE_EVENTS = {
  created: "dealer-price-rule.created",
  updated: "dealer-price-rule.updated",
  deleted: "dealer-price-rule.deleted",
} as const
