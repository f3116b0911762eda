import { money, roundTo } from "../../src/shared/money"
import type { SeedDealer } from "./dealers"
import { randomOf } from "./random"
import { SHOWN_DEALERS } from "./people"

/** Something that happened in an account so many days ago; amounts are decimal text. */
export type SeedEntry =
  | {
      kind: "opening" | "external_charge"
      daysAgo: number
      amount: string
      number: string
      dueInDays: number
    }
  | { kind: "payment"; daysAgo: number; amount: string; reference: string }

export type SeedAccount = {
  dealer: string
  currency_code: string
  credit_limit: string
  /** The dealer whose account is the group's; null: stands alone. */
  group: string | null
  status: "active" | "on_hold"
  /** The oldest first. */
  entries: SeedEntry[]
}

const MONTHS = 6
const TERM_DAYS = 30
/** How many agents of the first shown dealer share its limit. */
const IN_GROUP = 3

type Random = ReturnType<typeof randomOf>

const limitOf = ({ parent, currency_code, code }: SeedDealer, isAbove: boolean): string => {
  const whole = parent === null ? 5_000_000 : isAbove ? 1_000_000 : 200_000
  const scale = currency_code === "eur" ? 8 : 1

  return String(Math.round(whole / scale / (code.endsWith("3") ? 2 : 1)))
}

/** Half a year of invoices and payments: most pay on time, some late, a few stopped paying. */
const historyOf = (dealer: SeedDealer, limit: string, random: Random): SeedEntry[] => {
  const habit = random.pick(["prompt", "prompt", "prompt", "late", "late", "stopped"] as const)
  const entries: SeedEntry[] = []
  for (let month = MONTHS; month > 0; month -= 1) {
    const daysAgo = month * 30 - random.between(0, 9)
    const amount = roundTo(
      money(limit)
        .times(random.between(40, 180))
        .div(1_000)
        .plus(random.between(1, 99) / 100),
      dealer.currency_code
    ).toFixed(2)
    entries.push({
      kind: month === MONTHS ? "opening" : "external_charge",
      daysAgo,
      amount,
      number: `${dealer.code}/${String(MONTHS - month + 1).padStart(2, "0")}`,
      dueInDays: TERM_DAYS,
    })
    const paidAgo = daysAgo - TERM_DAYS - (habit === "prompt" ? -random.between(0, 5) : random.between(4, 24))
    if (paidAgo > 0 && !(habit === "stopped" && month <= 4)) {
      const part = habit === "late" && random.chance(0.3) ? money(amount).times(0.6) : money(amount)
      entries.push({
        kind: "payment",
        daysAgo: paidAgo,
        amount: roundTo(part, dealer.currency_code).toFixed(2),
        reference: `BANK-${dealer.code}-${month}`,
      })
    }
  }

  return entries.sort((a, b) => b.daysAgo - a.daysAgo)
}

/** One account for each dealer in its own currency; the first shown dealer's agents stand under its account. */
export const creditAccounts = (dealers: readonly SeedDealer[]): SeedAccount[] => {
  const random = randomOf(1_314)
  const above = new Set(dealers.map(({ parent }) => parent))
  const head = SHOWN_DEALERS[0] ?? ""
  const group = new Set(
    dealers
      .filter(({ parent }) => parent === head)
      .slice(0, IN_GROUP)
      .map(({ code }) => code)
  )

  return dealers.map((dealer) => {
    const credit_limit = limitOf(dealer, above.has(dealer.code))

    return {
      dealer: dealer.code,
      currency_code: dealer.currency_code,
      credit_limit,
      group: group.has(dealer.code) ? head : null,
      status: dealer.status === "suspended" ? "on_hold" : "active",
      entries: historyOf(dealer, credit_limit, random),
    }
  })
}
