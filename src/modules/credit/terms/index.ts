import type { Day } from "../domain/local-day"
import type { Transact } from "../../../framework/transact"
import * as calendars from "./calendars"
import { chinaYear } from "./china-year"
import * as fees from "./late-fees"
import { dueOnByTerms, journalPolicies, type PolicyChange } from "./policies"
import type { Terms } from "../domain/due-date"

export type { CalendarFields, DaysChange } from "./calendars"
export type { ChargedFee } from "./late-fees"
export type { PolicyChange } from "./policies"

/** By when dealers have to pay, which days count as worked, and what paying late costs. */
export const termsOf = (transact: Transact) => ({
  /** Journals terms and late fees, of an account or of the store, all or none; answers the last row and what takes them back. */
  change: (changes: readonly PolicyChange[]) => transact((sql) => journalPolicies(sql, changes)),
  /** When would a charge of this day fall due, by the account's terms, the store's, or these? Writes nothing. */
  dueOn: (question: { account_id: string | null; document_on: Day; terms?: Terms | undefined }) =>
    transact((sql) => dueOnByTerms(sql, question)),
  addCalendar: (fields: calendars.CalendarFields, rest?: { id?: string; days?: calendars.DayEntry[] }) =>
    transact((sql) => calendars.insertCalendar(sql, fields, rest)),
  changeCalendar: (id: string, patch: Parameters<typeof calendars.patchCalendar>[2]) =>
    transact((sql) => calendars.patchCalendar(sql, id, patch)),
  removeCalendar: (id: string) => transact((sql) => calendars.removeCalendar(sql, id)),
  changeDays: (id: string, change: calendars.DaysChange) =>
    transact((sql) => calendars.changeDays(sql, id, change)),
  /** Adds the public holidays of a year in mainland China and its make-up workdays; what was entered by hand stays. */
  fillYear: (id: string, year: number) =>
    transact((sql) => calendars.changeDays(sql, id, { set: chinaYear(year), remove: [] }, true)),
  /** What accounts would be charged for a month, and why. */
  previewLateFees: (questions: readonly fees.FeeQuestion[]) =>
    transact((sql) => fees.previewLateFees(sql, questions)),
  /** Charges an account for a month, once. */
  chargeLateFee: (question: fees.FeeQuestion, by: { now: Date; actor_id: string | null }) =>
    transact((sql) => fees.chargeLateFee(sql, question, by)),
})
