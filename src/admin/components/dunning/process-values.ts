import type { DunningProcess } from "../../../http/credit-dunning"

type Step = DunningProcess["steps"][number]

/** What a person types of a step: days without a sign, before or after the day due. */
export type StepValues = {
  when: "before" | "after"
  days: string
  level: string
  channel: string
  template: string
  audience: Step["audience"]
  repeats_every: string
}

/** What a person types about a process. */
export type ProcessValues = {
  name: string
  rank: string
  is_on: boolean
  kind: DunningProcess["group"]["kind"]
  ids: string[]
  currency_code: string
  quiet_days: string
  minimum_amounts: { currency_code: string; amount: string }[]
  steps: StepValues[]
}

/** Stands for "all" in a choice of currencies, where nothing cannot be chosen. */
export const ANY_CURRENCY = "any"

const newStep = (more: Partial<StepValues>): StepValues => ({
  ...{ when: "after", days: "", level: "", channel: "email", template: "", audience: "finance" },
  repeats_every: "",
  ...more,
})

/** The step that may follow these. */
export const nextStep = (steps: readonly StepValues[]): StepValues => {
  const levels = steps.map(({ when, level }) => (when === "after" ? Number(level) || 0 : 0))
  const last = steps.at(-1)

  return newStep({
    level: String(Math.max(0, ...levels) + 1),
    ...(last && { channel: last.channel, template: last.template, audience: last.audience }),
  })
}

export const NEW_PROCESS: ProcessValues = {
  name: "",
  rank: "",
  is_on: false,
  kind: "all",
  ids: [],
  currency_code: ANY_CURRENCY,
  quiet_days: "7",
  minimum_amounts: [],
  steps: [
    newStep({ when: "before", days: "3", level: "0", template: "dealer-credit-reminder" }),
    newStep({ days: "1", level: "1", template: "dealer-credit-letter" }),
  ],
}

const stepValuesOf = ({ days, level, repeats_every, channel, template, audience }: Step): StepValues => ({
  when: days > 0 ? "after" : "before",
  days: String(Math.abs(days)),
  level: String(level),
  channel,
  template,
  audience,
  repeats_every: repeats_every === null ? "" : String(repeats_every),
})

export const processValuesOf = (process: DunningProcess): ProcessValues => ({
  name: process.name,
  rank: String(process.rank),
  is_on: process.is_on,
  kind: process.group.kind,
  ids: process.group.ids,
  currency_code: process.currency_code ?? ANY_CURRENCY,
  quiet_days: String(process.quiet_days),
  minimum_amounts: process.minimum_amounts.map(({ currency_code, amount }) => ({
    currency_code,
    amount: String(amount),
  })),
  steps: process.steps.map(stepValuesOf),
})

/** A number as a person typed it; text that is none, and nothing, stay for the validation to see. */
const numberOf = (text: string): number | string =>
  text.trim() && Number.isFinite(Number(text)) ? Number(text) : text.trim()

/** The body of the endpoint: days before the day due get a sign and level 0, the bell is for admins. */
export const toProcessBody = ({ kind, ids, currency_code, steps, ...values }: ProcessValues) => ({
  ...values,
  rank: numberOf(values.rank),
  quiet_days: numberOf(values.quiet_days),
  group: { kind, ids: kind === "all" ? [] : ids },
  currency_code: currency_code === ANY_CURRENCY ? null : currency_code,
  minimum_amounts: values.minimum_amounts.map(({ amount, ...rest }) => ({ ...rest, amount: amount.trim() })),
  steps: steps.map(({ when, ...step }) => {
    const days = numberOf(step.days)

    return {
      ...step,
      days: typeof days === "number" && when === "before" ? -days : days,
      level: when === "before" ? 0 : numberOf(step.level),
      audience: step.channel.trim() === "feed" ? "admin" : step.audience,
      repeats_every: when === "after" && step.repeats_every.trim() ? numberOf(step.repeats_every) : null,
    }
  }),
})

export const PROCESS_BLAME = {
  credit_dunning_rank_taken: "rank",
  credit_dunning_group: "kind",
  credit_dunning_group_unknown: "kind",
} as const
