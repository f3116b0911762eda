import { model } from "@medusajs/framework/utils"

/** A line of a file with what was read and what became of it. */
const CreditImportLine = model
  .define(
    { name: "DealerCreditImportLine", tableName: "dealer_credit_import_line" },
    {
      id: model.id({ prefix: "dcimpl" }).primaryKey(),
      import_id: model.text(),
      line: model.number(),
      status: model.enum(["ready", "ok", "skipped", "refused", "waiting", "reversed"]),
      code: model.text().nullable(),
      params: model.json().nullable(),
      account_id: model.text().nullable(),
      /** What makes it the same as a line of another file. One `ok` line has it. */
      line_key: model.text().nullable(),
      values: model.json(),
      transaction_id: model.text().nullable(),
      /** What to take back besides the ledger row. */
      undo: model.json().nullable(),
      /** How often it was written and taken back; part of its ledger key. */
      attempt: model.number().default(0),
    }
  )
  .indexes([{ on: ["import_id", "line"], unique: true }, { on: ["import_id", "status"] }])

export default CreditImportLine
