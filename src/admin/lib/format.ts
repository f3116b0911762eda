import { useMemo } from "react"
import { decimalsOf, money } from "../../shared/money"
import { useText } from "./text"

/** Numbers, amounts and dates as the reader's language writes them. Nothing is calculated here. */
export const useFormat = () => {
  const { tag } = useText()

  return useMemo(() => {
    const dateOnly = new Intl.DateTimeFormat(tag, { dateStyle: "medium" })
    const dateAndTime = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" })
    const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 })
    const percentage = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 4 })

    return {
      date: (iso: string) => dateOnly.format(new Date(iso)),
      dateTime: (iso: string) => dateAndTime.format(new Date(iso)),
      number: (value: number | string) => plain.format(Number(value)),
      /** A rate kept as a fraction, shown as a percentage. */
      rate: (fraction: string | number) => percentage.format(Number(fraction)),
      money: (amount: number | string, currency: string) =>
        new Intl.NumberFormat(tag, {
          style: "currency",
          currency: currency.toUpperCase(),
          minimumFractionDigits: decimalsOf(currency),
          maximumFractionDigits: decimalsOf(currency),
        }).format(Number(amount)),
    }
  }, [tag])
}

/** "15" as a person types it → "0.15" as it is kept. Text that is no number stays as it is, for the validation to see. */
export const toFraction = (percent: string): string => {
  const value = money(percent.trim() || "x")

  return value.isNaN() ? percent : value.shiftedBy(-2).toFixed()
}

/** "0.15" as it is kept → "15" as a person reads it. */
export const toPercent = (fraction: string): string => money(fraction).shiftedBy(2).toFixed()
