import type { MedusaContainer } from "@medusajs/framework/types"
import { tellCalendarGapsWorkflow } from "../workflows/credit/tell-calendar-gaps"

/** Every day: does a calendar lack the holidays of a year in which charges fall due? */
export default async function tellCalendarGaps(container: MedusaContainer): Promise<void> {
  await tellCalendarGapsWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-credit-calendars", schedule: "23 5 * * *" }
