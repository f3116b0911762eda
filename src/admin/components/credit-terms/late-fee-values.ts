import type { CreditLateFeePolicy } from "../../../http/credit-terms"
import { toFraction, toPercent } from "../../lib/format"

/** What a person types of late fees: a percentage, and a currency with its smallest fee on each line. */
export type LateFeeValues = {
  source: "own" | "inherit"
  late_fee: { is_on: boolean; annual_rate: string; grace_days: string; minimums: string }
  reason: string
}

export const lateFeeValuesOf = (
  own: CreditLateFeePolicy | null,
  { is_on, annual_rate, grace_days, minimums }: CreditLateFeePolicy
): LateFeeValues => ({
  source: own ? "own" : "inherit",
  late_fee: {
    is_on,
    annual_rate: toPercent(String(annual_rate)),
    grace_days: String(grace_days),
    minimums: Object.entries(minimums)
      .map(([currency, least]) => `${currency} ${String(least)}`)
      .join("\n"),
  },
  reason: "",
})

const minimumsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [currency = "", least = ""] = line.split(/[\s:=]+/)

        return [currency.toLowerCase(), least]
      })
  )

export const toLateFeeBody = ({ source, late_fee, reason }: LateFeeValues) => ({
  late_fee:
    source === "inherit"
      ? null
      : {
          is_on: late_fee.is_on,
          annual_rate: toFraction(late_fee.annual_rate),
          grace_days: late_fee.grace_days.trim() ? Number(late_fee.grace_days) : 0,
          minimums: minimumsOf(late_fee.minimums),
        },
  reason,
})
