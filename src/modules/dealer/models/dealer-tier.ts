import { model } from "@medusajs/framework/utils"

/** A level of dealership. Its customer group lets native price lists and promotions aim at it. */
const DealerTier = model
  .define(
    { name: "DealerTier", tableName: "dealer_tier" },
    {
      id: model.id({ prefix: "dtier" }).primaryKey(),
      code: model.text().searchable(),
      rank: model.number(),
      name_en: model.text().searchable(),
      name_zh: model.text().searchable(),
      benefits_en: model.text().nullable(),
      benefits_zh: model.text().nullable(),
      customer_group_id: model.text(),
    }
  )
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["rank"], unique: true, where: "deleted_at IS NULL" },
    { on: ["customer_group_id"], unique: true, where: "deleted_at IS NULL" },
  ])

export default DealerTier
