import { Text } from "@medusajs/ui"
import type { CreditTermsChange } from "../../../http/credit-terms"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { AdminName } from "../person"
import { Nothing } from "../section"
import { useTermsWords } from "./use-terms-words"

const SHOWN = 5

/** The newest changes of terms and late fees: what, why, who and when. */
export const TermsChanges = ({ changes }: { changes: CreditTermsChange[] }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const words = useTermsWords()
  const said = ({ kind, value }: CreditTermsChange): string => {
    if (!value) {
      return say("credit_terms.inherited")
    }

    return "annual_rate" in value
      ? words.lateFee(value)
      : `${words.terms(value)} (${say(`credit_terms.${kind}`)})`
  }

  return changes.length ? (
    <ul className="flex flex-col gap-y-3 px-6 py-4" aria-label={say("credit_terms.changes")}>
      {changes.slice(0, SHOWN).map((change) => (
        <li key={change.id}>
          <Text size="small">{said(change)}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {change.reason} · {dateTime(change.created_at)} · <AdminName id={change.created_by} />
          </Text>
        </li>
      ))}
    </ul>
  ) : (
    <Nothing>{say("credit_terms.no_changes")}</Nothing>
  )
}
