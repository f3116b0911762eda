import { model } from "@medusajs/framework/utils"

/** Which days are worked somewhere: the free days of the week, and the days that differ from it. */
const CreditCalendar = model
  .define(
    { name: "DealerCreditCalendar", tableName: "dealer_credit_calendar" },
    {
      id: model.id({ prefix: "dccal" }).primaryKey(),
      code: model.text(),
      name: model.text(),
      /** Monday is 1, Sunday 7; an array of numbers. */
      weekend_days: model.json(),
    }
  )
  .indexes([{ on: ["code"], unique: true, where: "deleted_at IS NULL" }])

export default CreditCalendar
