import { model } from "@medusajs/framework/utils"
import TerritoryArea from "./territory-area"

/** A node of the sales-region tree. */
const Territory = model
  .define(
    { name: "DealerTerritory", tableName: "dealer_territory" },
    {
      id: model.id({ prefix: "dterr" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      name_zh: model.text().searchable().nullable(),
      parent_id: model.text().nullable(),
      manager_id: model.text().nullable(),
      time_zone: model.text().default("Asia/Shanghai"),
      stock_location_id: model.text().nullable(),
      areas: model.hasMany(() => TerritoryArea, { mappedBy: "territory" }),
    }
  )
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["parent_id"], where: "deleted_at IS NULL" },
  ])
  .cascades({ delete: ["areas"] })

export default Territory
