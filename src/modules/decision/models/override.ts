import { model } from "@medusajs/framework/utils"

/** An admin's word that one order may pass once, as it was when the word was given. */
const DealerOverride = model
  .define(
    { name: "DealerOverride", tableName: "dealer_override" },
    {
      id: model.id({ prefix: "dover" }).primaryKey(),
      subject_type: model.enum(["cart", "order", "draft_order"]),
      subject_id: model.text(),
      payload_hash: model.text(),
      reason: model.text(),
      created_by: model.text(),
      expires_at: model.dateTime(),
      used_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["subject_id"], where: "deleted_at IS NULL" }])

export default DealerOverride
