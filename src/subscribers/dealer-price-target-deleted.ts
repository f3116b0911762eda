import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { archiveOrphanedRulesWorkflow } from "../workflows/price/archive-orphaned-rules"

const GONE_BY: Record<string, "variant_ids" | "product_ids" | "category_ids"> = {
  "product-variant.deleted": "variant_ids",
  "product.deleted": "product_ids",
  "product-category.deleted": "category_ids",
}

/** A rule whose variant, product or category was deleted is archived. The nightly job catches what no event told. */
export default async function archiveRulesOfDeleted({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const key = GONE_BY[name]
  if (key) {
    await archiveOrphanedRulesWorkflow(container).run({ input: { gone: { [key]: [data.id].flat() } } })
  }
}

export const config: SubscriberConfig = {
  event: Object.keys(GONE_BY),
  context: { subscriberId: "dealer-price-target-deleted" },
}
