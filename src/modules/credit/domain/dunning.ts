import BigNumber from "bignumber.js"
import { DateTime } from "luxon"
import { type Amount, money } from "../../../shared/money"

export const DUNNING_AUDIENCES = ["finance", "owner", "sales_owner", "admin"] as const

/** What is said when. Up to the day due (`days` 0 or less) of every charge, at level 0; after it, of the oldest, rising. */
export type DunningStep = {
  days: number
  level: number
  channel: string
  template: string
  audience: (typeof DUNNING_AUDIENCES)[number]
  /** Only of the last step: said again after so many days, until paid. */
  repeats_every: number | null
}

/** Something that was said of a charge. `step_days` says at which step. */
export type DunningDone = {
  kind: "reminder" | "level" | "due_notice"
  level: number
  step_days: number
  day: string
}

/** An open charge; days are local, `yyyy-mm-dd`. */
export type DunningItem = {
  id: string
  document_number: string | null
  due_on: string
  open: Amount
  is_disputed: boolean
  promised_on: string | null
  done: readonly DunningDone[]
}

export type DunningQuestion = {
  steps: readonly DunningStep[]
  /** After something was said of what is overdue, nothing more is said for so many days. */
  quiet_days: number
  minimum: Amount
  /** Open charges; those due long after today may be left out. */
  items: readonly DunningItem[]
  /** Money that waits on the account counts as if it paid what is overdue. */
  unapplied: Amount
  last_level_on: string | null
  today: string
}

type Tone = "reminder" | "first" | "again" | "last"

export type DunningDue = {
  kind: "reminder" | "level"
  tone: Tone
  step: DunningStep
  item: DunningItem
  /** Below zero: so many days before it is due. */
  days_overdue: number
  /** What is overdue in all; of a reminder, what is open of the charge. */
  amount: BigNumber
}

/** Why nothing is said: a code of the catalogue with the values of its sentence. */
export type DunningRest = {
  code:
    | "credit_dunning_paused_promise"
    | "credit_dunning_paused_dispute"
    | "credit_dunning_below_minimum"
    | "credit_dunning_quiet_until"
    | "credit_dunning_nothing_due"
    | "credit_dunning_already_done"
  params: Record<string, string>
  item: DunningItem | null
}

export type DunningDecision = { level: number; due: DunningDue[]; rests: DunningRest[] }

const at = (day: string): DateTime => DateTime.fromISO(day, { zone: "utc" })

/** How many days after the first is the second? Below zero when it is before. */
export const daysFrom = (first: string, second: string): number => at(second).diff(at(first), "days").days

export const daysLater = (day: string, days: number): string => at(day).plus({ days }).toFormat("yyyy-MM-dd")

const isPromised = ({ promised_on }: DunningItem, today: string): boolean =>
  promised_on !== null && promised_on >= today

const isLeftOut = (item: DunningItem, today: string): boolean => item.is_disputed || isPromised(item, today)

const overdueOf = (items: readonly DunningItem[], today: string): DunningItem[] =>
  items.filter(({ due_on, open }) => due_on < today && money(open).gt(0))

const reachedOn = (item: DunningItem): number =>
  Math.max(0, ...item.done.filter(({ kind }) => kind === "level").map(({ level }) => level))

/** The level an account stands at: the highest said of a charge that is still open and overdue; 0 when nothing is. */
export const dunningLevel = ({ items, today }: Pick<DunningQuestion, "items" | "today">): number =>
  Math.max(0, ...overdueOf(items, today).map(reachedOn))

const byDue = (one: DunningItem, other: DunningItem): number =>
  one.due_on < other.due_on || (one.due_on === other.due_on && one.id < other.id) ? -1 : 1

const rest = (
  code: DunningRest["code"],
  item: DunningItem | null,
  params: Record<string, string> = {}
): DunningRest => ({ code, item, params })

const pauseOf = (left: readonly DunningItem[], today: string): DunningRest => {
  const promised = left.filter((item) => !item.is_disputed)
  const [first] = [...promised].sort((one, other) =>
    (one.promised_on ?? today) < (other.promised_on ?? today) ? -1 : 1
  )

  return first
    ? rest("credit_dunning_paused_promise", first, { until: first.promised_on ?? today })
    : rest("credit_dunning_paused_dispute", [...left].sort(byDue)[0] ?? null)
}

/** The step whose turn it is for the charge: never two levels at once, and the last again when it repeats. */
const stepFor = (
  ladder: readonly DunningStep[],
  item: DunningItem,
  today: string
): DunningStep | DunningRest => {
  const reached = reachedOn(item)
  const next = ladder.find(({ level }) => level > reached)
  if (next) {
    const on = daysLater(item.due_on, next.days)

    return on <= today ? next : rest("credit_dunning_nothing_due", item, { on })
  }
  const last = ladder.at(-1)
  const [said = ""] = item.done
    .filter(({ kind }) => kind === "level")
    .map(({ day }) => day)
    .sort()
    .reverse()
  if (!last?.repeats_every || !said) {
    return rest("credit_dunning_already_done", item)
  }
  const on = daysLater(said, last.repeats_every)

  return on <= today ? last : rest("credit_dunning_nothing_due", item, { on })
}

const toneOf = (ladder: readonly DunningStep[], step: DunningStep): Tone =>
  step === ladder[0] ? "first" : step === ladder.at(-1) ? "last" : "again"

const leading = (question: DunningQuestion): DunningDue | DunningRest | null => {
  const { steps, quiet_days, minimum, items, unapplied, last_level_on, today } = question
  const ladder = steps.filter(({ level }) => level > 0).sort((one, other) => one.level - other.level)
  const overdue = overdueOf(items, today)
  const spoken = overdue.filter((item) => !isLeftOut(item, today)).sort(byDue)
  const [item] = spoken
  if (!overdue.length || !ladder.length) {
    return null
  }
  if (!item) {
    return pauseOf(overdue, today)
  }
  const amount = BigNumber.max(0, BigNumber.sum(...spoken.map(({ open }) => money(open))).minus(unapplied))
  if (!amount.gt(0) || amount.lt(minimum)) {
    return rest("credit_dunning_below_minimum", item, {
      amount: amount.toFixed(),
      minimum: money(minimum).toFixed(),
    })
  }
  const step = stepFor(ladder, item, today)
  if ("code" in step) {
    return step
  }
  if (last_level_on === today) {
    return rest("credit_dunning_already_done", item)
  }
  const until = last_level_on && daysLater(last_level_on, quiet_days)
  if (until && until > today) {
    return rest("credit_dunning_quiet_until", item, { until })
  }

  return {
    kind: "level",
    tone: toneOf(ladder, step),
    step,
    item,
    days_overdue: daysFrom(item.due_on, today),
    amount,
  }
}

/** The reminder whose day has come for a charge that is not overdue: the latest one, once. */
const reminder = (
  item: DunningItem,
  { steps, minimum, today }: DunningQuestion
): DunningDue | DunningRest | null => {
  const [step] = steps
    .filter(({ level, days }) => level === 0 && daysLater(item.due_on, days) <= today)
    .sort((one, other) => other.days - one.days)
  const said = item.done.filter(({ kind }) => kind === "reminder")
  if (!step || said.some(({ step_days }) => step_days >= step.days)) {
    return null
  }
  if (isLeftOut(item, today)) {
    return pauseOf([item], today)
  }
  const amount = money(item.open)
  if (amount.lt(minimum)) {
    return rest("credit_dunning_below_minimum", item, {
      amount: amount.toFixed(),
      minimum: money(minimum).toFixed(),
    })
  }

  return {
    kind: "reminder",
    tone: "reminder",
    step,
    item,
    days_overdue: daysFrom(item.due_on, today),
    amount,
  }
}

/**
 * What is to be said today of what an account owes, and at which level it stands; or why nothing is said. A charge that is
 * disputed, or promised up to a day that has not passed, is left out; the oldest of the others leads. Levels are reached one
 * after the other, at most one a day, and after each there is quiet. Reminders before the day due are of every charge.
 */
export const decideDunning = (question: DunningQuestion): DunningDecision => {
  const { items, today } = question
  const upcoming = items.filter(({ due_on, open }) => due_on >= today && money(open).gt(0)).sort(byDue)
  const found = [leading(question), ...upcoming.map((item) => reminder(item, question))]

  return {
    level: dunningLevel(question),
    due: found.flatMap((one) => (one && "step" in one ? one : [])),
    rests: found.flatMap((one) => (one && "code" in one ? one : [])),
  }
}
