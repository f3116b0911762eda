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

  const priceOf = useCallback(
    (rule: PriceRule): string => {
      const [first, ...others] = rule.breaks
      if (!first) {
        return say("value.none")
      }
      const from =
        first.min_quantity > 1 ? ` · ${say("price.from", { quantity: number(first.min_quantity) })}` : ""
      const more = others.length > 0 ? ` · ${say("price.more_breaks", { total: rule.breaks.length })}` : ""

      return `${valueOf(rule, first.value)}${from}${more}`
    },
    [valueOf, say, number]
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

  const windowOf = useCallback(
    (rule: PriceRule): string =>
      rule.starts_at || rule.ends_at
        ? `${rule.starts_at ? date(rule.starts_at) : "…"} – ${rule.ends_at ? date(rule.ends_at) : "…"}`
        : say("price.always"),
    [date, say]
  )

  return { valueOf, priceOf, scopeOf, targetOf, windowOf }
}
