import { model } from "@medusajs/framework/utils"

/** A company that buys from the merchant to sell on. */
const Dealer = model
  .define(
    { name: "Dealer", tableName: "dealer" },
    {
      id: model.id({ prefix: "dlr" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      legal_name: model.text().searchable().nullable(),
      tax_id: model.text().searchable().nullable(),
      country_code: model.text(),
      currency_code: model.text(),
      status: model.enum(["active", "suspended", "closed"]).default("active"),
      status_reason: model.text().nullable(),
      parent_id: model.text().nullable(),
      sales_owner_id: model.text().nullable(),
      tags: model.array(),
      shows_prices_to_viewers: model.boolean().default(false),
      buyers_see_company_orders: model.boolean().default(false),
      metadata: model.json().nullable(),
    }
  )
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["parent_id"], where: "deleted_at IS NULL" },
    { on: ["sales_owner_id"], where: "deleted_at IS NULL" },
  ])

export default Dealer
