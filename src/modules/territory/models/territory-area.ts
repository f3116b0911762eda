import { model } from "@medusajs/framework/utils"
import Territory from "./territory"

/** A piece of the world a territory covers; belongs to one territory only. */
const TerritoryArea = model
  .define(
    { name: "DealerTerritoryArea", tableName: "dealer_territory_area" },
    {
      id: model.id({ prefix: "dtarea" }).primaryKey(),
      kind: model.enum(["subdivision", "division", "postal_prefix"]),
      country_code: model.text(),
      value: model.text(),
      territory: model.belongsTo(() => Territory, { mappedBy: "areas" }),
    }
  )
  .indexes([{ on: ["country_code", "kind", "value"], unique: true, where: "deleted_at IS NULL" }])

export default TerritoryArea
