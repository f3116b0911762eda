import { generateEntityId } from "@medusajs/framework/utils"
import type { Day } from "../domain/local-day"
import { refuse } from "../refuse"
import type { Sql } from "../sql"
import { policyValue } from "./policies"

export type CalendarFields = { code: string; name: string; weekend_days: number[] }
export type DayEntry = { day: Day; kind: "holiday" | "workday"; name: string | null }
export type DaysChange = { set: DayEntry[]; remove: Day[] }

const demandFreeCode = async (sql: Sql, code: string, id: string | null): Promise<void> => {
  const [other] = await sql(
    "SELECT 1 FROM dealer_credit_calendar WHERE code = :code AND deleted_at IS NULL AND id IS DISTINCT FROM CAST(:id AS text)",
    { code, id }
  )
  if (other) {
    throw refuse("credit_calendar_exists", { code })
  }
}

/** The calendar, locked. Refuses `credit_calendar_not_found`. */
const heldCalendar = async (sql: Sql, id: string): Promise<CalendarFields> => {
  const [row] = await sql<CalendarFields>(
    "SELECT code, name, weekend_days FROM dealer_credit_calendar WHERE id = :id FOR UPDATE",
    { id }
  )
  if (!row) {
    throw refuse("credit_calendar_not_found", { id })
  }

  return row
}

const daysOf = (sql: Sql, id: string, days: readonly Day[] | null = null): Promise<DayEntry[]> =>
  sql<DayEntry>(
    `SELECT day, kind, name FROM dealer_credit_calendar_day WHERE calendar_id = :id AND deleted_at IS NULL
       AND (CAST(:days AS jsonb) IS NULL OR day IN (SELECT jsonb_array_elements_text(CAST(:days AS jsonb)))) ORDER BY day`,
    { id, days: days && JSON.stringify(days) }
  )

const writeDays = async (sql: Sql, id: string, { set, remove }: DaysChange): Promise<void> => {
  await sql(
    `DELETE FROM dealer_credit_calendar_day
     WHERE calendar_id = :id AND deleted_at IS NULL AND day IN (SELECT jsonb_array_elements_text(CAST(:days AS jsonb)))`,
    { id, days: JSON.stringify([...remove, ...set.map(({ day }) => day)]) }
  )
  await sql(
    `INSERT INTO dealer_credit_calendar_day (id, calendar_id, day, kind, name)
     SELECT d.id, :id, d.day, d.kind, d.name
     FROM jsonb_to_recordset(CAST(:entries AS jsonb)) AS d(id text, day text, kind text, name text)`,
    {
      id,
      entries: JSON.stringify(set.map((entry) => ({ ...entry, id: generateEntityId(undefined, "dcday") }))),
    }
  )
}

/** Answers its id. Refuses `credit_calendar_exists`. */
export const insertCalendar = async (
  sql: Sql,
  { code, name, weekend_days }: CalendarFields,
  { id = generateEntityId(undefined, "dccal"), days = [] }: { id?: string; days?: DayEntry[] } = {}
): Promise<string> => {
  await demandFreeCode(sql, code, null)
  await sql(
    `INSERT INTO dealer_credit_calendar (id, code, name, weekend_days)
     VALUES (:id, :code, :name, CAST(:weekend_days AS jsonb))`,
    { id, code, name, weekend_days: JSON.stringify(weekend_days) }
  )
  await writeDays(sql, id, { set: days, remove: [] })

  return id
}

/** Answers what it was, for the undo. Refuses `credit_calendar_not_found`, `credit_calendar_exists`. */
export const patchCalendar = async (
  sql: Sql,
  id: string,
  patch: { [Field in keyof CalendarFields]?: CalendarFields[Field] | undefined }
): Promise<CalendarFields> => {
  const before = await heldCalendar(sql, id)
  const code = patch.code ?? before.code
  await demandFreeCode(sql, code, id)
  await sql(
    `UPDATE dealer_credit_calendar SET code = :code, name = :name, weekend_days = CAST(:weekend_days AS jsonb), updated_at = now()
     WHERE id = :id`,
    {
      id,
      code,
      name: patch.name ?? before.name,
      weekend_days: JSON.stringify(patch.weekend_days ?? before.weekend_days),
    }
  )

  return before
}

/** Answers all it was, for the undo. Refuses `credit_calendar_in_use` while terms in force name it. */
export const removeCalendar = async (
  sql: Sql,
  id: string
): Promise<{ fields: CalendarFields; days: DayEntry[] }> => {
  const fields = await heldCalendar(sql, id)
  const [user] = await sql(
    `SELECT 1 FROM (SELECT id FROM dealer_credit_account UNION ALL SELECT '') scope(id)
     WHERE ${policyValue("terms", "scope.id")}->>'calendar_id' = :id LIMIT 1`,
    { id }
  )
  if (user) {
    throw refuse("credit_calendar_in_use", { code: fields.code })
  }
  const days = await daysOf(sql, id)
  await sql("DELETE FROM dealer_credit_calendar WHERE id = :id", { id })

  return { fields, days }
}

/**
 * Sets days and takes others out; `keeps`: what is there already stays as it is. Answers what changed, and the change that takes
 * it back. Charges keep the day due they have. Refuses `credit_calendar_not_found`.
 */
export const changeDays = async (
  sql: Sql,
  id: string,
  { set, remove }: DaysChange,
  keeps = false
): Promise<{ done: DaysChange; undo: DaysChange }> => {
  await heldCalendar(sql, id)
  const before = await daysOf(sql, id, [...remove, ...set.map(({ day }) => day)])
  const taken = new Set(before.map(({ day }) => day))
  const done = {
    set: keeps ? set.filter(({ day }) => !taken.has(day)) : set,
    remove: remove.filter((day) => taken.has(day)),
  }
  await writeDays(sql, id, done)
  const written = done.set.map(({ day }) => day)
  const touched = new Set([...done.remove, ...written])

  return {
    done,
    undo: {
      set: before.filter(({ day }) => touched.has(day)),
      remove: written.filter((day) => !taken.has(day)),
    },
  }
}
