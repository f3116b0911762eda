import { model } from "@medusajs/framework/utils"

/** A dealer's tier from an instant on; the newest whose instant has come is in effect. Never edited: a new row follows. */
const DealerTierAssignment = model
  .define(
    { name: "DealerTierAssignment", tableName: "dealer_tier_assignment" },
    {
      id: model.id({ prefix: "dtieas" }).primaryKey(),
      dealer_id: model.text(),
      tier_id: model.text().nullable(),
      effective_at: model.dateTime(),
      reason: model.text().nullable(),
      assigned_by: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["dealer_id", "effective_at"], unique: true, where: "deleted_at IS NULL" },
    { on: ["tier_id"], where: "deleted_at IS NULL" },
  ])

export default DealerTierAssignment
