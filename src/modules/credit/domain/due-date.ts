import { PLAIN_WEEK, type Roll, rollDay, type Workdays } from "./business-day"
import { addDays, addMonths, type Day, dayOfMonth, monthEnd, monthStart } from "./local-day"

/** When a charge is to be paid, counted from the day of its document. */
export type Rule =
  /** So many days after the document. */
  | { kind: "net"; days: number }
  /** So many days after the end of the document's month, or of a month after it. */
  | { kind: "end_of_month"; months: number; days: number }
  /**
   * A day of the document's month or of a month after it; 29, 30 and 31 are the last day of a shorter month. A document after the
   * cut-off day counts for the month after, and so does one that would fall due before it was written.
   */
  | { kind: "fixed_day"; day: number; months: number; cut_off: number | null }

export type Terms = Rule & {
  roll: Roll
  /** Whose holidays the roll minds; null: Saturday and Sunday only. */
  calendar_id: string | null
}

/** What holds where the merchant has said nothing. */
export const PLAIN_TERMS: Terms = { kind: "net", days: 30, roll: "none", calendar_id: null }

const fixedDay = (documentOn: Day, { day, months, cut_off }: Extract<Rule, { kind: "fixed_day" }>): Day => {
  const isLate = cut_off !== null && Number(documentOn.slice(8)) > cut_off
  const inMonth = (count: number): Day => dayOfMonth(addMonths(monthStart(documentOn), count), day)
  const due = inMonth(months + (isLate ? 1 : 0))

  return due < documentOn ? inMonth(months + 1) : due
}

/** The day due before any roll. */
const plainDay = (documentOn: Day, rule: Rule): Day => {
  switch (rule.kind) {
    case "net":
      return addDays(documentOn, rule.days)
    case "end_of_month":
      return addDays(monthEnd(addMonths(monthStart(documentOn), rule.months)), rule.days)
    case "fixed_day":
      return fixedDay(documentOn, rule)
  }
}

export type DueDate = {
  due_on: Day
  /** Where the day fell before it rolled to a business day. */
  before_roll: Day
}

/** When does a charge fall due? Never before its document. Days are local to the dealer, `yyyy-mm-dd`. */
export const dueOn = ({
  document_on,
  terms,
  workdays = PLAIN_WEEK,
}: {
  document_on: Day
  terms: Terms
  workdays?: Workdays
}): DueDate => {
  const before_roll = plainDay(document_on, terms)

  return { due_on: rollDay(before_roll, terms.roll, workdays, document_on), before_roll }
}
