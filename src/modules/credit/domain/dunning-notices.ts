import { type Amount, money } from "../../../shared/money"
import { daysFrom, daysLater, type DunningItem } from "./dunning"

/** When dealers are told without any dunning: days before a charge is due, percent of the limit used. Null: never. */
export type NoticeRules = { dueInDays: number | null; limitPercent: number | null }

export type NoticeQuestion = {
  rules: NoticeRules
  /** Does a dunning process remind of every charge before it is due? Then the notice would say it twice. */
  has_reminders: boolean
  items: readonly DunningItem[]
  /** Fraction of the limit that is used; null without a limit. */
  used: Amount | null
  /** Was it told that so much is used, and has the use not fallen below since? */
  is_limit_told: boolean
  today: string
}

export type NoticeDecision = {
  due: { item: DunningItem; days_overdue: number }[]
  /** `tell`: the use has crossed the line; `rearm`: it has fallen below, so that the next crossing is told again. */
  limit: "tell" | "rearm" | "none"
}

/** Which charges are to be told of once, because they fall due soon, and whether the use of the limit crossed its line. */
export const decideNotices = ({
  rules: { dueInDays, limitPercent },
  has_reminders,
  items,
  used,
  is_limit_told,
  today,
}: NoticeQuestion): NoticeDecision => {
  const isSoon = ({ due_on, is_disputed, open, done }: DunningItem): boolean =>
    dueInDays !== null &&
    !has_reminders &&
    !is_disputed &&
    money(open).gt(0) &&
    due_on >= today &&
    due_on <= daysLater(today, dueInDays) &&
    done.every(({ kind }) => kind !== "due_notice")
  const isAbove = limitPercent !== null && used !== null && money(used).shiftedBy(2).gte(limitPercent)

  return {
    due: items.filter(isSoon).map((item) => ({ item, days_overdue: daysFrom(item.due_on, today) })),
    limit: isAbove === is_limit_told ? "none" : isAbove ? "tell" : "rearm",
  }
}
