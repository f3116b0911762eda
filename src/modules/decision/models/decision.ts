import { model } from "@medusajs/framework/utils"

/** One authoritative run of the guards: what was asked, what they found, what came of it. Never edited but for its fate. */
const DealerDecision = model
  .define(
    { name: "DealerDecision", tableName: "dealer_decision" },
    {
      id: model.id({ prefix: "ddec" }).primaryKey(),
      path: model.text(),
      subject_type: model.enum(["cart", "order", "draft_order"]),
      subject_id: model.text(),
      order_id: model.text().nullable(),
      dealer_id: model.text().nullable(),
      customer_id: model.text().nullable(),
      actor_type: model.enum(["customer", "user", "system"]),
      actor_id: model.text().nullable(),
      outcome: model.enum(["allow", "review", "deny"]),
      status: model.enum(["pending", "placed", "not_placed"]).default("pending"),
      reasons: model.json(),
      inputs: model.json(),
      override_id: model.text().nullable(),
      /** Of a refusal: what makes it the same as another of that day. */
      refusal_key: model.text().nullable(),
      attempts: model.number().default(1),
    }
  )
  .indexes([
    { on: ["subject_id"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["dealer_id", "created_at"], where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL AND status = 'pending'" },
    { on: ["refusal_key"], unique: true, where: "refusal_key IS NOT NULL AND deleted_at IS NULL" },
  ])

export default DealerDecision
