import type { DunningFacts } from "../../adapters/queries/credit-dunning"
import {
  decideDunning,
  type DunningDue,
  type DunningItem,
  dunningLevel,
} from "../../modules/credit/domain/dunning"
import { decideNotices, type NoticeRules } from "../../modules/credit/domain/dunning-notices"
import { minimumIn, processFor } from "../../modules/credit/domain/dunning-process"
import type { AccountLevel, DunningProcessRow, NewDunningAction } from "../../modules/credit/service"
import { type Amount, decimalsOf, money, roundTo } from "../../shared/money"

/** What dunning is decided by, besides the facts of an account. */
export type DunningSettings = {
  /** Those switched on. */
  processes: DunningProcessRow[]
  notices: NoticeRules & { channel: string }
  /** Channels for which the store has a provider. */
  channels: readonly string[]
}

/** One thing to be said about an account, or why it is not. */
export type DunningLine = {
  facts: DunningFacts
  process: DunningProcessRow | null
  kind: NewDunningAction["kind"]
  item: DunningItem | null
  /** What would be planned; null when nothing is said. */
  action: NewDunningAction | null
  code: string
  params: Record<string, string>
}

export type DunningLook = {
  account_id: string
  lines: DunningLine[]
  /** Only where it is another than the account has now. */
  level: AccountLevel | null
  is_rearmed: boolean
}

const amountIn = (amount: Amount, currency: string): string =>
  roundTo(amount, currency).toFixed(decimalsOf(currency))

/** The values every text may use. Days are counted without a sign. */
const textOf = (facts: DunningFacts, item: DunningItem | null, days: number, amount: Amount) => ({
  dealer: facts.dealer.name,
  dealer_code: facts.dealer.code,
  document: item ? (item.document_number ?? item.id) : null,
  due_on: item?.due_on ?? null,
  days: Math.abs(days),
  amount: amountIn(amount, facts.currency_code),
  item_amount: item && amountIn(item.open, facts.currency_code),
  currency: facts.currency_code.toUpperCase(),
})

const dueLine = (facts: DunningFacts, process: DunningProcessRow, due: DunningDue): DunningLine => ({
  facts,
  process,
  kind: due.kind,
  item: due.item,
  code: "credit_dunning_due",
  params: {},
  action: {
    account_id: facts.account_id,
    item_id: due.item.id,
    process_id: process.id,
    kind: due.kind,
    level: due.step.level,
    step_days: due.step.days,
    day: facts.today,
    channel: due.step.channel,
    template: due.step.template,
    audience: due.step.audience,
    params: { text: due.tone, ...textOf(facts, due.item, due.days_overdue, due.amount) },
  },
})

const noticeLine = (
  facts: DunningFacts,
  channel: string,
  kind: "due_notice" | "limit_notice",
  item: DunningItem | null,
  params: NewDunningAction["params"]
): DunningLine => ({
  facts,
  process: null,
  kind,
  item,
  code: "credit_dunning_due",
  params: {},
  action: {
    account_id: facts.account_id,
    item_id: item?.id ?? null,
    process_id: null,
    kind,
    level: 0,
    step_days: 0,
    day: facts.today,
    channel,
    template: kind === "due_notice" ? "dealer-credit-due-notice" : "dealer-credit-limit-notice",
    audience: channel === "feed" ? "admin" : "company",
    params: { text: kind, ...params },
  },
})

const processLines = (facts: DunningFacts, process: DunningProcessRow | undefined): DunningLine[] => {
  const { items, unapplied, last_level_on, today } = facts
  if (!process) {
    const item = items.find(({ due_on }) => due_on < today) ?? null

    return item
      ? [
          {
            facts,
            process: null,
            kind: "level",
            item,
            action: null,
            code: "credit_dunning_no_process",
            params: {},
          },
        ]
      : []
  }
  const { due, rests } = decideDunning({
    steps: process.steps,
    quiet_days: process.quiet_days,
    minimum: minimumIn(process, facts.currency_code),
    ...{ items, unapplied, last_level_on, today },
  })

  return [
    ...due.map((one) => dueLine(facts, process, one)),
    ...rests.map(({ code, params, item }): DunningLine => ({
      ...{ facts, process, item, action: null, code, params: { ...params, currency: facts.currency_code } },
      kind: item && item.due_on >= today ? "reminder" : "level",
    })),
  ]
}

const noticeLines = (
  facts: DunningFacts,
  { due, limit }: ReturnType<typeof decideNotices>,
  channel: string
): DunningLine[] => [
  ...due.map(({ item, days_overdue }) =>
    noticeLine(facts, channel, "due_notice", item, textOf(facts, item, days_overdue, item.open))
  ),
  ...(limit === "tell"
    ? [
        noticeLine(facts, channel, "limit_notice", null, {
          ...textOf(facts, null, 0, facts.exposure),
          limit: amountIn(facts.limit_in_force ?? 0, facts.currency_code),
          percent: money(facts.used ?? 0)
            .shiftedBy(2)
            .decimalPlaces(0, 1)
            .toFixed(),
        }),
      ]
    : []),
]

/** Everything dunning says of one account today; what has no provider is not said. Pure: the same for a preview and a run. */
export const lookAt = (facts: DunningFacts, settings: DunningSettings): DunningLook => {
  const { processes, notices, channels } = settings
  const process = processFor(processes, facts)
  const decided = decideNotices({
    rules: notices,
    has_reminders: process?.steps.some(({ level }) => level === 0) ?? false,
    items: facts.items,
    used: facts.used,
    is_limit_told: facts.is_limit_told,
    today: facts.today,
  })
  const level = dunningLevel(facts)
  const lines = [...processLines(facts, process), ...noticeLines(facts, decided, notices.channel)]

  return {
    account_id: facts.account_id,
    lines: lines.map((line) =>
      line.action && !channels.includes(line.action.channel)
        ? {
            ...line,
            action: null,
            code: "credit_dunning_no_provider",
            params: { channel: line.action.channel },
          }
        : line
    ),
    level: level === facts.dunning_level ? null : { account_id: facts.account_id, level },
    is_rearmed: decided.limit === "rearm",
  }
}
