import { model } from "@medusajs/framework/utils"

/**
 * One thing to be said to a dealer about its account: planned first, then sent, so that nothing is said twice. What was sent
 * stays: a notification cannot be taken back.
 */
const CreditDunningAction = model
  .define(
    { name: "DealerCreditDunningAction", tableName: "dealer_credit_dunning_action" },
    {
      id: model.id({ prefix: "dcduna" }).primaryKey(),
      account_id: model.text(),
      /** The charge it is about, or the ERP's document; null for a notice about the limit. */
      item_id: model.text().nullable(),
      process_id: model.text().nullable(),
      kind: model.enum(["reminder", "level", "due_notice", "limit_notice"]),
      level: model.number().default(0),
      step_days: model.number().default(0),
      /** The local day of the dealer on which it was planned, `yyyy-mm-dd`. */
      day: model.text(),
      channel: model.text(),
      template: model.text(),
      audience: model.text(),
      status: model.enum(["planned", "sent", "failed", "skipped"]).default("planned"),
      /** Why it was not sent: a code of the catalogue. */
      reason_code: model.text().nullable(),
      reason_params: model.json().nullable(),
      /** The values of its text. */
      params: model.json(),
      /** To whom it went: receiver, address, notification. */
      deliveries: model.json(),
      attempts: model.number().default(0),
      /** Who is sending it since when; given up after ten minutes. */
      claimed_at: model.dateTime().nullable(),
      sent_at: model.dateTime().nullable(),
      /** Of a notice about the limit: when the use fell below again. */
      ended_at: model.dateTime().nullable(),
      actor_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["account_id", "day"], where: "deleted_at IS NULL" },
    { on: ["item_id"], where: "deleted_at IS NULL" },
    { on: ["status"], where: "deleted_at IS NULL" },
  ])

export default CreditDunningAction
