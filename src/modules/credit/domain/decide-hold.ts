import type BigNumber from "bignumber.js"
import { combine, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"
import { type Counts, exposureOf, type Limit, roofOf } from "./exposure"
import type { Balance } from "./postings"

export type AccountStatus = "active" | "on_hold" | "closed"

/** An account, or a whole group with its sums, as it stands at an instant. */
export type Standing = {
  status: AccountStatus
  currency_code: string
  limit: Limit
  balance: Balance
}

export type HoldQuestion = {
  amount: Amount
  currency_code: string
  account: Standing
  /** The group account with the sums of all accounts under it; null when the account stands alone. */
  group: Standing | null
  counts: Counts
}

/** The most that could be held now; null: without end. */
export const roomOf = ({ limit, balance }: Standing, counts: Counts): BigNumber | null => {
  const roof = roofOf(limit)

  return roof === null ? null : roof.minus(exposureOf(balance, counts))
}

const statusFindings = ({ status }: Standing, whose: "account" | "group"): Decision[] => {
  if (status === "active") {
    return []
  }
  const cure = { kind: "reopen", amount: null }

  return [deny(status === "closed" ? "credit_closed" : "credit_on_hold", { whose, cure })]
}

const limitFindings = (amount: BigNumber, standing: Standing, counts: Counts, code: string): Decision[] => {
  const room = roomOf(standing, counts)
  if (room === null || amount.lte(room)) {
    return []
  }
  const free = room.isNegative() ? money(0) : room
  const missing = amount.minus(room).toFixed()

  return [
    deny(code, {
      amount: amount.toFixed(),
      currency: standing.currency_code,
      available: free.toFixed(),
      limit: standing.limit.credit_limit.toFixed(),
      missing,
      cure: { kind: "pay_or_remove", amount: missing },
    }),
  ]
}

/**
 * May this much be held? Every reason against it is named, each with what would cure it: an amount to pay or to take out of
 * the order, an account to reopen, or the currency the account has.
 */
export const decideHold = ({ amount, currency_code, account, group, counts }: HoldQuestion): Decision => {
  const wanted = money(amount)
  if (currency_code !== account.currency_code) {
    return deny("credit_currency_mismatch", {
      currency: currency_code,
      account_currency: account.currency_code,
      cure: { kind: "change_currency", amount: null },
    })
  }

  return combine([
    ...statusFindings(account, "account"),
    ...(group ? statusFindings(group, "group") : []),
    ...limitFindings(wanted, account, counts, "credit_insufficient"),
    ...(group ? limitFindings(wanted, group, counts, "credit_group_insufficient") : []),
  ])
}
