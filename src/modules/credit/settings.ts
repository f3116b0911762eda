import { currencyAmounts } from "./domain/currency-amounts"
import type { CreditOptions } from "./requests"

type Amounts = "limitApprovalAbove" | "writeOffTolerance"

/** The merchant's settings as the module uses them: amounts are decimal text under lower-case currencies. */
export type CreditSettings = Omit<CreditOptions, Amounts> & Record<Amounts, Record<string, string>>

export const settingsOf = (options: CreditOptions | undefined): CreditSettings => ({
  ...options,
  limitApprovalAbove: currencyAmounts(options?.limitApprovalAbove),
  writeOffTolerance: currencyAmounts(options?.writeOffTolerance),
})
