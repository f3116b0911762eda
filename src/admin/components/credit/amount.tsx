import { clx } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type AmountProps = {
  value: number | null
  currency: string
  /** Bad when it is above zero. */
  isBad?: boolean
  /** Without the currency, in a column of one currency. */
  isPlain?: boolean
  /** What null means; "–" unless said. */
  none?: string
}

/** An amount whose digits stand under each other. Zero is quiet. */
export const Amount = ({ value, currency, isBad = false, isPlain = false, none }: AmountProps) => {
  const { say } = useText()
  const { money, amount } = useFormat()
  if (value === null) {
    return <span className="text-ui-fg-subtle">{none ?? say("value.none")}</span>
  }
  const look = value === 0 ? "text-ui-fg-muted" : isBad && value > 0 ? "text-ui-fg-error" : ""

  return (
    <span className={clx("whitespace-nowrap tabular-nums", look)}>
      {isPlain ? amount(value, currency) : money(value, currency)}
    </span>
  )
}
