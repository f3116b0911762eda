import { decimalsOf, isPayable, money } from "../../../shared/money"

/** What is wrong with a setting that stands at this place; empty: nothing, or nobody set it. */
export type OptionCheck = (place: string, value: unknown) => string[]

const show = (value: unknown): string =>
  typeof value === "number" ? String(value) : (JSON.stringify(value) ?? typeof value)

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const NAMES = new Intl.DisplayNames("en", { type: "currency", fallback: "none" })

const isCurrency = (key: string): boolean => /^[a-z]{3}$/.test(key) && NAMES.of(key) !== undefined

/** How a currency is written in every table: `cny`, whatever a merchant types. */
export const currencyKey = (key: string): string => key.trim().toLowerCase()

/** A single value: `what` finishes the sentence "The option … is …". */
export const value =
  (what: string, isGood: (given: unknown) => boolean): OptionCheck =>
  (place, given) =>
    given === undefined || isGood(given) ? [] : [`The option ${place} is ${what}, not ${show(given)}.`]

/** Settings under names; a name that nobody knows is a fault, as nothing would come of it. */
export const group =
  (checks: Record<string, OptionCheck>): OptionCheck =>
  (place, given) => {
    if (given === undefined) {
      return []
    }
    const known = new Map(Object.entries(checks))
    const names = [...known.keys()].join(", ")
    if (!isGroup(given)) {
      return [`The option ${place} is a group of settings (${names}), not ${show(given)}.`]
    }

    return Object.entries(given).flatMap(
      ([name, one]) =>
        known.get(name)?.(`${place}.${name}`, one) ?? [
          `There is no option ${place}.${name}; ${place} knows ${names}.`,
        ]
    )
  }

const amountFaults = (place: string, currency: string, amount: unknown): string[] => {
  const isAmount = (typeof amount === "string" && amount.trim() !== "") || typeof amount === "number"
  const isGood =
    isAmount && money(amount).isFinite() && !money(amount).isNegative() && isPayable(amount, currency)

  return isGood
    ? []
    : [
        `The option ${place} is an amount of at least 0 with at most ${decimalsOf(currency)} decimals, such as "1000", not ${show(amount)}.`,
      ]
}

/** Amounts by currency, whose codes may be written in capitals. */
export const amounts: OptionCheck = (place, given) => {
  if (given === undefined) {
    return []
  }
  if (!isGroup(given)) {
    return [`The option ${place} is amounts by currency, such as { cny: "1000" }, not ${show(given)}.`]
  }
  const keys = Object.keys(given).map(currencyKey)

  return Object.entries(given).flatMap(([key, amount], at) => {
    const currency = currencyKey(key)
    if (!isCurrency(currency)) {
      return [`The option ${place} has amounts by currency; ${show(key)} is no currency's code.`]
    }

    return keys.indexOf(currency) === at
      ? amountFaults(`${place}.${key}`, currency, amount)
      : [`The option ${place} has two amounts for ${currency}.`]
  })
}
