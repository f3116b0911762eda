import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { calendarsInUse } from "../../adapters/queries/credit-calendar-use"
import { sentenceOf } from "../../http/errors"
import { calendarGaps } from "../../modules/credit/domain/calendar-gaps"
import { localDay } from "../../modules/credit/domain/local-day"

export type TellGapsInput = {
  /** The instant whose charges are thought of; now unless said. */
  now?: string
}

/** Tells the admins once per calendar and year; what was said stays said. */
const tellGapsStep = createStep(
  "dealer-tell-credit-calendar-gaps",
  async ({ now }: TellGapsInput, { container }) => {
    const today = localDay(now ? new Date(now) : new Date())
    const gaps = calendarGaps(today, await calendarsInUse(container))
    for (const { id, ...params } of gaps) {
      await container.resolve(Modules.NOTIFICATION).createNotifications({
        to: "",
        channel: "feed",
        template: "admin-ui",
        idempotency_key: `dealer-credit-calendar-${id}-${String(params.year)}`,
        data: {
          title: sentenceOf("credit_calendar_gap", params),
          description: sentenceOf("credit_calendar_gap", params, "zh"),
        },
      })
    }

    return new StepResponse(gaps.length)
  }
)

/** Which calendars that terms roll by know no holiday of the year in which charges fall due now? Answers how many. */
export const tellCalendarGapsWorkflow = createWorkflow(
  "dealer-tell-credit-calendar-gaps",
  (input: WorkflowData<TellGapsInput>) => new WorkflowResponse(tellGapsStep(input))
)
