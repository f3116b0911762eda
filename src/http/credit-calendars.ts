import { z } from "@medusajs/framework/zod"
import { Code, Day, deleted, endpoint, Line, listQuery, page } from "./contract"

const DayOfWeek = z.number().int().min(1).max(7)

export const CreditCalendar = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    /** Free days of the week: Monday is 1, Sunday 7. */
    weekend_days: z.array(z.number()),
    day_count: z.number(),
    /** The last day that was entered; null: none. After it only the week counts. */
    last_day: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerCreditCalendar" })
export type CreditCalendar = z.infer<typeof CreditCalendar>

/** A day that differs from its week. */
export const CreditCalendarDay = z
  .strictObject({ day: Day, kind: z.enum(["holiday", "workday"]), name: Line.nullable() })
  .meta({ id: "DealerCreditCalendarDay" })
export type CreditCalendarDay = z.infer<typeof CreditCalendarDay>

const WeekendDays = z
  .array(DayOfWeek)
  .max(6)
  .refine((days) => new Set(days).size === days.length)
const isOnce = (days: readonly string[]): boolean => new Set(days).size === days.length

export const CreateCreditCalendar = z.strictObject({
  code: Code,
  name: Line,
  weekend_days: WeekendDays.default([6, 7]),
})
export const UpdateCreditCalendar = z.strictObject({
  code: Code.optional(),
  name: Line.optional(),
  weekend_days: WeekendDays.optional(),
})
/** Days to set, replacing what stands there, and days to take out; a day is named once. */
export const ChangeCreditCalendarDays = z
  .strictObject({
    set: z.array(CreditCalendarDay).max(1_000).default([]),
    remove: z.array(Day).max(1_000).default([]),
  })
  .refine(({ set, remove }) => isOnce([...remove, ...set.map(({ day }) => day)]))
export const FillCreditCalendar = z.strictObject({
  country_code: z.literal("cn"),
  year: z.number().int().min(1900).max(2199),
})

const calendars = "/admin/dealer-credit-calendars"
const oneCalendar = z.strictObject({ calendar: CreditCalendar })
const changed = z.strictObject({ calendar: CreditCalendar, set: z.number(), removed: z.number() })

export const creditCalendarEndpoints = {
  listCreditCalendars: endpoint({
    method: "GET",
    path: calendars,
    summary: "List holiday calendars",
    query: z.strictObject(listQuery),
    response: page("calendars", CreditCalendar),
  }),
  createCreditCalendar: endpoint({
    method: "POST",
    path: calendars,
    summary: "Create a holiday calendar",
    body: CreateCreditCalendar,
    response: oneCalendar,
  }),
  retrieveCreditCalendar: endpoint({
    method: "GET",
    path: `${calendars}/:id`,
    summary: "Get a holiday calendar",
    response: oneCalendar,
  }),
  updateCreditCalendar: endpoint({
    method: "POST",
    path: `${calendars}/:id`,
    summary: "Change a holiday calendar",
    body: UpdateCreditCalendar,
    response: oneCalendar,
  }),
  deleteCreditCalendar: endpoint({
    method: "DELETE",
    path: `${calendars}/:id`,
    summary: "Delete a holiday calendar that no terms name",
    response: deleted("credit_calendar"),
  }),
  listCreditCalendarDays: endpoint({
    method: "GET",
    path: `${calendars}/:id/days`,
    summary: "Days of a calendar that differ from their week",
    query: z.strictObject({ ...listQuery, year: z.coerce.number().int().min(1900).max(2199).optional() }),
    response: page("days", CreditCalendarDay),
  }),
  changeCreditCalendarDays: endpoint({
    method: "POST",
    path: `${calendars}/:id/days`,
    summary: "Set days of a calendar, or take them out",
    body: ChangeCreditCalendarDays,
    response: changed,
  }),
  fillCreditCalendar: endpoint({
    method: "POST",
    path: `${calendars}/:id/fill`,
    summary: "Add a year's public holidays and make-up workdays; days entered before stay as they are",
    body: FillCreditCalendar,
    response: changed,
  }),
} as const
