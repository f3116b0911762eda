import type { CreditLateFeePolicy, CreditTerms } from "../../../http/credit-terms"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** Terms and late fees in one line of the reader's language. */
export const useTermsWords = () => {
  const { say } = useText()
  const { rate } = useFormat()
  const monthOf = (months: number): string =>
    months > 1
      ? say("credit_terms.said.later_month", { count: months })
      : say(`credit_terms.said.${months === 0 ? "same" : "next"}_month`)
  const ruleOf = (terms: CreditTerms): string => {
    switch (terms.kind) {
      case "net":
        return terms.days === 0
          ? say("credit_terms.said.net_now")
          : say("credit_terms.said.net", { count: terms.days })
      case "end_of_month":
        return terms.days === 0
          ? say("credit_terms.said.end_of_month_now", { month: monthOf(terms.months) })
          : say("credit_terms.said.end_of_month", { count: terms.days, month: monthOf(terms.months) })
      case "fixed_day":
        return [
          say("credit_terms.said.fixed_day", { day: terms.day, month: monthOf(terms.months) }),
          ...(terms.cut_off === null ? [] : [say("credit_terms.said.cut_off", { day: terms.cut_off })]),
        ].join(" · ")
    }
  }

  return {
    terms: (terms: CreditTerms): string =>
      [ruleOf(terms), ...(terms.roll === "none" ? [] : [say(`credit_terms.rolls.${terms.roll}`)])].join(
        " · "
      ),
    lateFee: ({ is_on, annual_rate, grace_days }: CreditLateFeePolicy): string =>
      !is_on
        ? say("credit_terms.fee_off")
        : grace_days === 0
          ? say("credit_terms.fee_on_at_once", { rate: rate(annual_rate) })
          : say("credit_terms.fee_on", { rate: rate(annual_rate), count: grace_days }),
  }
}
