import { model } from "@medusajs/framework/utils"

/** A dealer's territory from an instant on; the newest whose instant has come is in effect. Never edited: a new row follows. */
const DealerTerritoryAssignment = model
  .define(
    { name: "DealerTerritoryAssignment", tableName: "dealer_territory_assignment" },
    {
      id: model.id({ prefix: "dteras" }).primaryKey(),
      dealer_id: model.text(),
      territory_id: model.text().nullable(),
      effective_at: model.dateTime(),
      reason: model.text().nullable(),
      assigned_by: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["dealer_id", "effective_at"], unique: true, where: "deleted_at IS NULL" },
    { on: ["territory_id"], where: "deleted_at IS NULL" },
  ])

export default DealerTerritoryAssignment
