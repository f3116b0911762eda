import type { CreditLateFeePolicy, CreditTerms } from "../../../http/credit-terms"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** Terms and late fees in one line of the reader's language. */
export const useTermsWords = () => {
  const { say } = useText()
  const { rate, number } = useFormat()
  const ruleOf = (terms: CreditTerms): string => {
    switch (terms.kind) {
      case "net":
        return say("credit_terms.said.net", { days: terms.days })
      case "end_of_month":
        return terms.months === 0
          ? say("credit_terms.said.end_of_month", { days: terms.days })
          : say("credit_terms.said.end_of_month_later", { days: terms.days, months: terms.months })
      case "fixed_day":
        return [
          say("credit_terms.said.fixed_day", { day: terms.day, months: terms.months }),
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
      is_on
        ? say("credit_terms.fee_on", { rate: rate(annual_rate), days: number(grace_days) })
        : say("credit_terms.fee_off"),
  }
}
