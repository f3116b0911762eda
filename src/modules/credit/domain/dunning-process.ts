import { allow, type Decision, deny } from "../../../shared/decision"
import type { Amount } from "../../../shared/money"
import type { DunningStep } from "./dunning"

/** Whom a process is for: everybody, tiers, territories with all below them, or named dealers. */
export type DunningGroup = { kind: "all" | "tiers" | "territories" | "dealers"; ids: string[] }

export type DunningProcess = {
  id: string
  name: string
  /** The lowest rank that fits a dealer is the only one that speaks to it. */
  rank: number
  is_on: boolean
  group: DunningGroup
  /** Null: accounts of every currency. */
  currency_code: string | null
  quiet_days: number
  /** Per currency: below this amount nothing is said. */
  minimum_amounts: { currency_code: string; amount: Amount }[]
  steps: DunningStep[]
}

/** Who is asked about: the dealer, its tier, and its home territory with all above it. */
export type DunningDealer = {
  dealer_id: string
  tier_id: string | null
  territory_ids: readonly string[]
  currency_code: string
}

const holds = (
  { kind, ids }: DunningGroup,
  { dealer_id, tier_id, territory_ids }: DunningDealer
): boolean => {
  switch (kind) {
    case "all":
      return true
    case "dealers":
      return ids.includes(dealer_id)
    case "tiers":
      return tier_id !== null && ids.includes(tier_id)
    case "territories":
      return territory_ids.some((id) => ids.includes(id))
  }
}

/** The one process that speaks to a dealer about its account: of those switched on that fit, the one of the lowest rank. */
export const processFor = <P extends DunningProcess>(
  processes: readonly P[],
  dealer: DunningDealer
): P | undefined =>
  processes
    .filter(
      ({ is_on, group, currency_code }) =>
        is_on && (currency_code ?? dealer.currency_code) === dealer.currency_code && holds(group, dealer)
    )
    .sort((one, other) => one.rank - other.rank)[0]

/** The amount below which a process says nothing in a currency. */
export const minimumIn = ({ minimum_amounts }: DunningProcess, currency: string): Amount =>
  minimum_amounts.find(({ currency_code }) => currency_code === currency)?.amount ?? 0

const repeats = <T>(values: readonly T[]): boolean => new Set(values).size < values.length

/**
 * Does a process make sense? Refuses `credit_dunning_group` (names without a kind or a kind without names),
 * `credit_dunning_steps` (days named twice; a level other than 0 up to the day due, or 0 after it; levels that do not rise with
 * the days), `credit_dunning_repeats` (of another step than the last), `credit_dunning_feed` (the bell is read by admins only),
 * `credit_dunning_minimum` (a currency named twice).
 */
export const checkProcess = ({
  group,
  steps,
  minimum_amounts,
}: Pick<DunningProcess, "group" | "steps" | "minimum_amounts">): Decision => {
  if ((group.kind === "all") !== (group.ids.length === 0)) {
    return deny("credit_dunning_group")
  }
  if (repeats(minimum_amounts.map(({ currency_code }) => currency_code))) {
    return deny("credit_dunning_minimum")
  }
  const sorted = [...steps].sort((one, other) => one.days - other.days)
  const isRising = sorted.every(({ days, level }, place) => {
    const before = sorted[place - 1]

    return days > 0 ? level > (before?.level ?? 0) : level === 0
  })
  if (repeats(steps.map(({ days }) => days)) || !isRising) {
    return deny("credit_dunning_steps")
  }
  const last = sorted.at(-1)
  if (steps.some((step) => step.repeats_every !== null && (step !== last || step.level === 0))) {
    return deny("credit_dunning_repeats")
  }

  return steps.some(({ channel, audience }) => (channel === "feed") !== (audience === "admin"))
    ? deny("credit_dunning_feed")
    : allow()
}
