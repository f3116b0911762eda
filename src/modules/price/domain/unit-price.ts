import { type Amount, decimalsOf, money, roundTo } from "../../../shared/money"

export type PriceForm = "fixed" | "percent_off" | "amount_off"

/** From this quantity on: the unit price, the rate off as a fraction, or the amount off; a decimal string. */
export type PriceBreak = { min_quantity: number; value: string }

/** The break a quantity has reached; undefined below the first. Breaks rise. */
export const breakFor = (breaks: readonly PriceBreak[], quantity: number): PriceBreak | undefined => {
  for (let index = breaks.length - 1; index >= 0; index -= 1) {
    const one = breaks[index]
    if (one && one.min_quantity <= quantity) {
      return one
    }
  }

  return undefined
}

const hasDecimalsWithin = (value: string, decimals: number): boolean => {
  const point = value.indexOf(".")

  return (point < 0 || value.length - point - 1 <= decimals) && !value.startsWith("-")
}

/**
 * The unit price a form gives, as a decimal string: never below zero, rounded once, half up, to what the currency can pay.
 * `base` is what an "off" form counts from; a fixed amount needs none.
 */
export const unitPriceOf = (form: PriceForm, value: string, base: Amount, currency: string): string => {
  if (form === "fixed") {
    return hasDecimalsWithin(value, decimalsOf(currency)) ? value : payable(value, currency)
  }
  const from = money(base)

  return payable(form === "percent_off" ? from.minus(from.times(value)) : from.minus(value), currency)
}

const payable = (amount: Amount, currency: string): string => {
  const rounded = roundTo(amount, currency)

  return rounded.isNegative() ? "0" : rounded.toFixed()
}
