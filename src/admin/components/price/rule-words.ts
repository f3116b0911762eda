import { useCallback } from "react"
import type { PriceRule } from "../../../http/price"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** Says the parts of a price rule in the reader's language. */
export const useRuleWords = () => {
  const { say } = useText()
  const { money, rate, number, date } = useFormat()

  const valueOf = useCallback(
    (rule: PriceRule, value: string): string =>
      rule.form === "fixed"
        ? money(value, rule.currency_code)
        : say("price.off", {
            value: rule.form === "percent_off" ? rate(value) : money(value, rule.currency_code),
          }),
    [money, rate, say]
  )

  const firstPriceOf = useCallback(
    (rule: PriceRule): string => (rule.breaks[0] ? valueOf(rule, rule.breaks[0].value) : say("value.none")),
    [valueOf, say]
  )

  const breaksOf = useCallback(
    ({ breaks: [first, ...others] }: PriceRule): string =>
      [
        ...(first && first.min_quantity > 1
          ? [say("price.from", { quantity: number(first.min_quantity) })]
          : []),
        ...(others.length > 0 ? [say("price.more_breaks", { total: others.length + 1 })] : []),
      ].join(" · "),
    [say, number]
  )

  const scopeOf = useCallback(
    (rule: PriceRule): string =>
      rule.dealer?.name ?? [rule.tier?.name, rule.territory?.name].filter(Boolean).join(" × "),
    []
  )

  const targetOf = useCallback(
    (rule: PriceRule): string =>
      rule.target_type === "all"
        ? say("price.targets.all")
        : `${rule.target?.name ?? say("value.none")} (${say(`price.targets.${rule.target_type}`)})`,
    [say]
  )

  const startOf = useCallback(
    ({ starts_at, ends_at }: PriceRule): string =>
      starts_at
        ? say("price.since", { date: date(starts_at) })
        : ends_at
          ? say("price.until", { date: date(ends_at) })
          : say("price.always"),
    [date, say]
  )

  const endOf = useCallback(
    ({ starts_at, ends_at }: PriceRule): string =>
      starts_at && ends_at ? say("price.until", { date: date(ends_at) }) : "",
    [date, say]
  )

  return { valueOf, firstPriceOf, breaksOf, scopeOf, targetOf, startOf, endOf }
}
