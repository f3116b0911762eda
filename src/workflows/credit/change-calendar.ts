import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import type { CalendarFields, DaysChange } from "../../modules/credit/service"

const createCalendarStep = createStep(
  "dealer-create-credit-calendar",
  async (fields: CalendarFields, { container }) => {
    const id = await container.resolve(CREDIT_MODULE).terms.addCalendar(fields)

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(CREDIT_MODULE).terms.removeCalendar(id)
    }
  }
)

/** A holiday calendar without days yet; answers its id. */
export const createCreditCalendarWorkflow = createWorkflow(
  "dealer-create-credit-calendar",
  (input: WorkflowData<CalendarFields>) => new WorkflowResponse(createCalendarStep(input))
)

export type UpdateCalendarInput = {
  id: string
  change: { [Field in keyof CalendarFields]?: CalendarFields[Field] | undefined }
}

const updateCalendarStep = createStep(
  "dealer-update-credit-calendar",
  async ({ id, change }: UpdateCalendarInput, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).terms.changeCalendar(id, change)

    return new StepResponse(id, { id, before })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).terms.changeCalendar(done.id, done.before)
    }
  }
)

/** Another code, name or weekend. Charges keep the day due they have. */
export const updateCreditCalendarWorkflow = createWorkflow(
  "dealer-update-credit-calendar",
  (input: WorkflowData<UpdateCalendarInput>) => new WorkflowResponse(updateCalendarStep(input))
)

const deleteCalendarStep = createStep(
  "dealer-delete-credit-calendar",
  async ({ id }: { id: string }, { container }) => {
    const removed = await container.resolve(CREDIT_MODULE).terms.removeCalendar(id)

    return new StepResponse(id, { id, ...removed })
  },
  async (removed, { container }) => {
    if (removed) {
      const { id, fields, days } = removed
      await container.resolve(CREDIT_MODULE).terms.addCalendar(fields, { id, days })
    }
  }
)

/** Deletes a calendar with its days, unless terms in force name it. */
export const deleteCreditCalendarWorkflow = createWorkflow(
  "dealer-delete-credit-calendar",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deleteCalendarStep(input))
)

export type CalendarDaysInput = { id: string; change: DaysChange | { year: number } }

const changeDaysStep = createStep(
  "dealer-change-credit-calendar-days",
  async ({ id, change }: CalendarDaysInput, { container }) => {
    const { terms } = container.resolve(CREDIT_MODULE)
    const { done, undo } =
      "year" in change ? await terms.fillYear(id, change.year) : await terms.changeDays(id, change)

    return new StepResponse({ set: done.set.length, removed: done.remove.length }, { id, undo })
  },
  async (changed, { container }) => {
    if (changed) {
      await container.resolve(CREDIT_MODULE).terms.changeDays(changed.id, changed.undo)
    }
  }
)

/** Sets days of a calendar and takes others out, or adds a year of mainland China. Answers how many. */
export const changeCreditCalendarDaysWorkflow = createWorkflow(
  "dealer-change-credit-calendar-days",
  (input: WorkflowData<CalendarDaysInput>) => new WorkflowResponse(changeDaysStep(input))
)
