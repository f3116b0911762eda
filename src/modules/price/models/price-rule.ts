import { model } from "@medusajs/framework/utils"

/**
 * What some dealers pay for some goods. `scope_key` and `target_key` are written by the domain (`keysOf`):
 * one index over both finds every candidate of a page of products at once.
 */
const PriceRule = model
  .define(
    { name: "DealerPriceRule", tableName: "dealer_price_rule" },
    {
      id: model.id({ prefix: "dprule" }).primaryKey(),
      name: model.text().searchable(),
      note: model.text().nullable(),
      status: model.enum(["draft", "active", "archived"]).default("active"),
      dealer_id: model.text().nullable(),
      tier_id: model.text().nullable(),
      territory_id: model.text().nullable(),
      event_id: model.text().nullable(),
      target_type: model.enum(["variant", "product", "category", "all"]),
      target_id: model.text().nullable(),
      scope_key: model.text(),
      target_key: model.text(),
      currency_code: model.text(),
      form: model.enum(["fixed", "percent_off", "amount_off"]),
      base: model.enum(["native", "list"]).default("native"),
      /** [{ min_quantity: number, value: decimal string }], rising. */
      breaks: model.json(),
      starts_at: model.dateTime().nullable(),
      ends_at: model.dateTime().nullable(),
      is_tax_inclusive: model.boolean().nullable(),
      reaches_children: model.boolean().default(false),
      allows_promotions: model.boolean().default(true),
      version: model.number().default(1),
    }
  )
  .indexes([
    { on: ["scope_key", "target_key"], where: "deleted_at IS NULL AND status = 'active'" },
    { on: ["target_key"], where: "deleted_at IS NULL" },
    { on: ["dealer_id"], where: "deleted_at IS NULL" },
  ])

export default PriceRule
