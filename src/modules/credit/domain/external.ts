import BigNumber from "bignumber.js"
import { allow, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"
import type { Balance } from "./postings"

/** `shop`: charges arise here and our ledger counts. `external`: the ERP's receivables are the truth. */
export type CreditMode = "shop" | "external"

/** What the ERP said last, and what it cannot know yet: charges and fees that we wrote after its balance was drawn. */
export type External = { balance: BigNumber | null; unreported: BigNumber }

/**
 * The balance that counts against the limit. In mode `external`: the ERP's balance, our charges since then, and our open holds.
 * Payments that came in here since then wait for the ERP's next balance, so it is never too low.
 */
export const countedBalance = (mode: CreditMode, ledger: Balance, external: External): Balance => {
  if (mode === "shop") {
    return ledger
  }
  const owed = external.balance ?? money(0)

  return {
    held: ledger.held,
    charged: BigNumber.max(owed, 0).plus(external.unreported),
    unapplied: BigNumber.max(owed.negated(), 0),
  }
}

/** How far the ERP's books, with what they cannot know yet, lie above ours; null when the ERP never said anything. */
export const differenceOf = (ledger: Balance, { balance, unreported }: External): BigNumber | null =>
  balance?.plus(unreported).minus(ledger.charged.minus(ledger.unapplied)) ?? null

/**
 * May the account change to this mode? To `external` only when the ERP has sent a balance, or what is owed would count as
 * nothing; back to `shop` only when our ledger says what the ERP says, or the difference would be forgotten.
 */
export const decideMode = (
  mode: CreditMode,
  ledger: Balance,
  external: External,
  currency: string
): Decision => {
  const difference = differenceOf(ledger, external)
  if (mode === "external") {
    return difference ? allow() : deny("credit_external_balance_missing")
  }

  return !difference || difference.isZero()
    ? allow()
    : deny("credit_mode_would_lose", { difference: difference.toFixed(), currency })
}

/** Can this balance come into force? It is drawn not before the one in force, and not in the future. */
export const decideReport = (asOf: Date, inForce: Date | null, now: Date): Decision => {
  if (asOf > now) {
    return deny("credit_external_balance_future", { as_of: asOf.toISOString() })
  }

  return inForce && asOf < inForce
    ? deny("credit_external_balance_older", { as_of: asOf.toISOString(), in_force: inForce.toISOString() })
    : allow()
}

/** A document that the ERP counts as open; below zero: one that pays. Days are local, as the ERP knows them. */
export type ExternalDocument = {
  document_number: string
  open: Amount
  due_on?: string | undefined
  document_on?: string | undefined
}
