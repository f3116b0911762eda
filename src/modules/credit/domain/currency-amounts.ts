import { type Amount, money } from "../../../shared/money"
import { currencyKey } from "./option-checks"

/** A merchant's amounts by currency as the tables name currencies (`cny`), each as decimal text. */
export const currencyAmounts = (given?: Record<string, Amount>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given ?? {}).map(([key, amount]) => [currencyKey(key), money(amount).toFixed()])
  )
