import BigNumber from "bignumber.js"

/** A decimal amount as it travels: never a JavaScript number inside a calculation. */
export type Amount = string | number | BigNumber

/** How a calculated amount becomes one the currency can pay. Half up is the trade's habit; half even the bank's. */
export type RoundingMode = "half_up" | "half_even" | "down" | "up"

const MODES: Record<RoundingMode, BigNumber.RoundingMode> = {
  half_up: BigNumber.ROUND_HALF_UP,
  half_even: BigNumber.ROUND_HALF_EVEN,
  down: BigNumber.ROUND_DOWN,
  up: BigNumber.ROUND_UP,
}

/** ISO 4217 minor units that differ from two. */
export const DECIMALS: Record<string, number> = {
  bif: 0, clp: 0, djf: 0, gnf: 0, isk: 0, jpy: 0, kmf: 0, krw: 0, pyg: 0, rwf: 0, ugx: 0, uyi: 0, vnd: 0, vuv: 0, xaf: 0, xof: 0, xpf: 0,
  bhd: 3, iqd: 3, jod: 3, kwd: 3, lyd: 3, omr: 3, tnd: 3,
} // prettier-ignore

/** How many decimals an amount of this currency may have (ISO 4217). */
export const decimalsOf = (currency: string): number => DECIMALS[currency.toLowerCase()] ?? 2

export const money = (amount: Amount): BigNumber => new BigNumber(amount)

/** Rounds once, at the end, to what the currency can pay. */
export const roundTo = (amount: Amount, currency: string, mode: RoundingMode = "half_up"): BigNumber =>
  money(amount).decimalPlaces(decimalsOf(currency), MODES[mode])

/** Can this currency pay this amount exactly? False for an amount with too many decimals or that is no number. */
export const isPayable = (amount: Amount, currency: string): boolean => {
  const decimals = money(amount).decimalPlaces()

  return decimals !== null && decimals <= decimalsOf(currency)
}

/** Medusa's shape of an exact number, as its `raw_` columns hold it. */
export const toRaw = (amount: Amount): { value: string; precision: number } => ({
  value: money(amount).toFixed(),
  precision: 20,
})
