import type { CreditCalendar, CreditCalendarDay } from "../../http/credit-calendars"
import { containing, dated, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Page = { limit: number; offset: number; order?: string | undefined; q?: string | undefined }
type Row = Omit<CreditCalendar, "created_at" | "updated_at"> & { created_at: Date; updated_at: Date }

const CALENDARS = `
  SELECT c.id, c.code, c.name, c.weekend_days, c.created_at, c.updated_at,
    (SELECT count(*)::int FROM dealer_credit_calendar_day d WHERE d.calendar_id = c.id AND d.deleted_at IS NULL) AS day_count,
    (SELECT max(d.day) FROM dealer_credit_calendar_day d WHERE d.calendar_id = c.id AND d.deleted_at IS NULL) AS last_day
  FROM dealer_credit_calendar c
  WHERE c.deleted_at IS NULL AND (CAST(:id AS text) IS NULL OR c.id = :id)
    AND (CAST(:q AS text) IS NULL OR c.code ILIKE :q OR c.name ILIKE :q)`

/** A page of holiday calendars, and how many there are. Two queries. */
export const listCreditCalendars = async (
  scope: Scope,
  { limit, offset, order = "code", q, id }: Page & { id?: string }
): Promise<{ calendars: CreditCalendar[]; count: number }> => {
  const bindings = { limit, offset, id: id ?? null, q: q ? containing(q) : null }
  const sorted = orderBy(["code", "name", "day_count", "last_day", "created_at", "updated_at"], order)
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT * FROM (${CALENDARS}) calendar ${sorted} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count FROM (${CALENDARS}) calendar`, bindings),
  ])

  return { calendars: rows.map(dated), count: totals[0]?.count ?? 0 }
}

/** A page of the days of a calendar that differ from their week, the earliest first unless sorted otherwise. Two queries. */
export const listCalendarDays = async (
  scope: Scope,
  calendarId: string,
  { limit, offset, order = "day", q, year }: Page & { year?: number | undefined }
): Promise<{ days: CreditCalendarDay[]; count: number }> => {
  const from = `FROM dealer_credit_calendar_day d
    WHERE d.calendar_id = :calendarId AND d.deleted_at IS NULL AND (CAST(:year AS text) IS NULL OR starts_with(d.day, :year))
      AND (CAST(:q AS text) IS NULL OR d.name ILIKE :q OR d.day ILIKE :q)`
  const bindings = {
    calendarId,
    limit,
    offset,
    year: year ? `${String(year)}-` : null,
    q: q ? containing(q) : null,
  }
  const [days, totals] = await Promise.all([
    rowsOf<CreditCalendarDay>(
      scope,
      `SELECT d.day, d.kind, d.name ${from} ${orderBy(["day", "kind", "name"], order)} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return { days, count: totals[0]?.count ?? 0 }
}
