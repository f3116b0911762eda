import { allow, type Decision, deny } from "../../../shared/decision"

export type AccountInCurrency = {
  /** The account that pays; null: none does, and the decision says why. */
  id: string | null
  decision: Decision
}

/**
 * Which of a dealer's accounts pays an order in this currency? Who has accounts in others only is told so
 * (`credit_currency_mismatch`, with them), who has none is told that (`credit_account_missing`).
 */
export const accountInCurrency = (
  accounts: readonly { id: string; currency_code: string }[],
  currency: string
): AccountInCurrency => {
  const own = accounts.find(({ currency_code }) => currency_code === currency)
  if (own) {
    return { id: own.id, decision: allow() }
  }
  const account_currency = accounts.map(({ currency_code }) => currency_code).join(", ")
  const cure = { kind: "change_currency", amount: null }

  return {
    id: null,
    decision: accounts.length
      ? deny("credit_currency_mismatch", { currency, account_currency, cure })
      : deny("credit_account_missing", { currency }),
  }
}
