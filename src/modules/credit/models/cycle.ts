import { model } from "@medusajs/framework/utils"

/**
 * How often accounts are settled from a local day on: those of a dealer, else of a territory and what lies below it, else of all.
 * The newest whose day has come is in force; a period goes by the cycle that is in force on its first day.
 */
const CreditCycle = model
  .define(
    { name: "DealerCreditCycle", tableName: "dealer_credit_cycle" },
    {
      id: model.id({ prefix: "dccyc" }).primaryKey(),
      dealer_id: model.text().nullable(),
      territory_id: model.text().nullable(),
      kind: model.enum(["weekly", "half_monthly", "monthly"]),
      /** Weekly: the last day of a period, Monday 1 … Sunday 7; how many weeks make one; a day of the first of them. */
      weekday: model.number().nullable(),
      every_weeks: model.number().nullable(),
      anchor_on: model.text().nullable(),
      /** Monthly: the last day of a period; 29, 30 and 31 are the last day of a shorter month. */
      month_day: model.number().nullable(),
      effective_on: model.text(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["dealer_id"], where: "deleted_at IS NULL" },
    { on: ["territory_id"], where: "deleted_at IS NULL" },
  ])

export default CreditCycle
