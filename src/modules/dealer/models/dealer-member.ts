import { model } from "@medusajs/framework/utils"

/** A Medusa customer who acts for a dealer, with a role. A customer acts for one dealer at a time. */
const DealerMember = model
  .define(
    { name: "DealerMember", tableName: "dealer_member" },
    {
      id: model.id({ prefix: "dmem" }).primaryKey(),
      dealer_id: model.text(),
      customer_id: model.text(),
      role: model.enum(["owner", "buyer", "approver", "finance", "viewer"]),
    }
  )
  .indexes([
    { on: ["customer_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["dealer_id"], where: "deleted_at IS NULL" },
  ])

export default DealerMember
