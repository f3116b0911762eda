import { model } from "@medusajs/framework/utils"

/** A day that differs from its week: free although it is worked otherwise, or worked although it is free. */
const CreditCalendarDay = model
  .define(
    { name: "DealerCreditCalendarDay", tableName: "dealer_credit_calendar_day" },
    {
      id: model.id({ prefix: "dcday" }).primaryKey(),
      calendar_id: model.text(),
      /** `yyyy-mm-dd` */
      day: model.text(),
      kind: model.enum(["holiday", "workday"]),
      name: model.text().nullable(),
    }
  )
  .indexes([{ on: ["calendar_id", "day"], unique: true, where: "deleted_at IS NULL" }])

export default CreditCalendarDay
