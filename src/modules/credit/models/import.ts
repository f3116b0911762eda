import { model } from "@medusajs/framework/utils"

/** A file that is read in. What each of its lines became is kept with the line. */
const CreditImport = model
  .define(
    { name: "DealerCreditImport", tableName: "dealer_credit_import" },
    {
      id: model.id({ prefix: "dcimp" }).primaryKey(),
      kind: model.text(),
      file_name: model.text().nullable(),
      file_hash: model.text(),
      status: model.enum(["checking", "checked", "running", "done", "failed", "reversing", "reversed"]),
      options: model.json(),
      line_count: model.number().default(0),
      /** How many lines stand where, as of the last chunk. */
      counts: model.json().nullable(),
      error: model.text().nullable(),
      /** Why it was taken back. */
      reason: model.text().nullable(),
      created_by: model.text().nullable(),
      /** Until when somebody is at work on it; another may go on afterwards. */
      claimed_until: model.dateTime().nullable(),
      finished_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["kind", "file_hash"] }, { on: ["status"] }])

export default CreditImport
