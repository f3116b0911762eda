import { useMemo } from "react"
import { decimalsOf, money } from "../../shared/money"
import { useText } from "./text"

/** Numbers, amounts and dates as the reader's language writes them. Nothing is calculated here. */
export const useFormat = () => {
  const { tag } = useText()

  return useMemo(() => {
    const dateOnly = new Intl.DateTimeFormat(tag, { dateStyle: "medium" })
    const dateAndTime = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" })
    const dayOnly = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" })
    const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 })
    const percentage = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 4 })

    const short = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 })
    const roundedShare = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 })

    return {
      date: (iso: string) => dateOnly.format(new Date(iso)),
      /** A local day, `yyyy-mm-dd`: the same day wherever it is read. */
      day: (day: string) => dayOnly.format(new Date(`${day}T00:00:00Z`)),
      dateTime: (iso: string) => dateAndTime.format(new Date(iso)),
      number: (value: number | string) => plain.format(Number(value)),
      /** A rate kept as a fraction, shown as a percentage. */
      rate: (fraction: string | number) => percentage.format(Number(fraction)),
      /** An amount without its currency, for columns of one currency. */
      amount: (amount: number | string, currency: string) =>
        new Intl.NumberFormat(tag, {
          minimumFractionDigits: decimalsOf(currency),
          maximumFractionDigits: decimalsOf(currency),
        }).format(Number(amount)),
      /** A number as short as it can be read, for the axis of a picture. */
      compact: (value: number) => short.format(value),
      /** A share of something, short: for a bar, not for a rate that is calculated with. */
      share: (fraction: number) => roundedShare.format(fraction),
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
