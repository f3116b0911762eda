import { model } from "@medusajs/framework/utils"

/** The limit journal: rows are added, never changed. An approval or rejection is a row that names the change. */
const CreditLimitChange = model
  .define(
    { name: "DealerCreditLimitChange", tableName: "dealer_credit_limit_change" },
    {
      id: model.id({ prefix: "dclim" }).primaryKey(),
      account_id: model.text(),
      kind: model.enum(["permanent", "temporary", "approval", "rejection"]),
      /** The change an approval or rejection speaks of. */
      change_id: model.text().nullable(),
      credit_limit: model.text(),
      is_unlimited: model.boolean().default(false),
      /** A temporary limit holds from `starts_at` until just before `ends_at`. */
      starts_at: model.dateTime().nullable(),
      ends_at: model.dateTime().nullable(),
      needs_approval: model.boolean().default(false),
      reason: model.text(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["account_id", "created_at"], where: "deleted_at IS NULL" },
    { on: ["change_id"], unique: true, where: "deleted_at IS NULL" },
  ])

export default CreditLimitChange
