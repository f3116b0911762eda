import { type Amount, isPayable, money } from "../../shared/money"
import { refusal } from "../../framework/refusal"

const MOST = money(10).pow(15)

/** Can an account of this currency move this amount? Refuses `credit_amount_invalid`, `amount_too_precise`, `amount_out_of_range`. */
export const checkAmount = (amount: Amount, currency: string, { zero = false } = {}): void => {
  const wanted = money(amount)
  if (!wanted.isFinite() || wanted.isNegative() || (wanted.isZero() && !zero)) {
    throw refusal("credit_amount_invalid", { amount: wanted.toFixed() })
  }
  if (wanted.gt(MOST)) {
    throw refusal("amount_out_of_range", { amount: wanted.toFixed() })
  }
  if (!isPayable(wanted, currency)) {
    throw refusal("amount_too_precise", { amount: wanted.toFixed(), currency })
  }
}
