import { SectionRow } from "@medusajs/dashboard/components"
import { CurrencyDollar, PencilSquare } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import type { CreditTermsState } from "../../../http/credit-terms"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { Section } from "../section"
import { DueDateTry } from "./due-date-try"
import { TermsChanges } from "./terms-changes"
import { useTermsWords } from "./use-terms-words"

/** What holds, whose it is, how it came about, and a day to try it on. */
export const TermsRows = ({ state, accountId }: { state: CreditTermsState; accountId?: string }) => {
  const { say } = useText()
  const words = useTermsWords()
  const { terms, late_fee, time_zone, changes } = state
  const calendar = sources.calendars.useOne(terms.in_force.calendar_id ?? "")
  const whose = (own: unknown): string => {
    if (own) {
      return say(accountId ? "credit_terms.own" : "credit_terms.store_own")
    }

    return say(accountId ? "credit_terms.inherited" : "credit_terms.plain")
  }
  const row = (text: string, own: unknown) => (
    <span className="flex flex-wrap items-center gap-2">
      {text} <Badge size="2xsmall">{whose(own)}</Badge>
    </span>
  )

  return (
    <Section
      title={say("credit_terms.heading")}
      hint={say(accountId ? "credit_terms.account_hint" : "credit_terms.store_hint")}
      groups={[
        {
          actions: [
            { label: say("credit_terms.edit"), icon: <PencilSquare />, to: "terms" },
            { label: say("credit_terms.edit_fee"), icon: <CurrencyDollar />, to: "late-fees" },
          ],
        },
      ]}
    >
      <SectionRow title={say("credit_terms.terms")} value={row(words.terms(terms.in_force), terms.own)} />
      {terms.in_force.roll !== "none" && (
        <SectionRow
          title={say("credit_terms.calendar")}
          value={calendar?.label ?? say("credit_terms.no_calendar")}
        />
      )}
      <SectionRow
        title={say("credit_terms.late_fee")}
        value={row(words.lateFee(late_fee.in_force), late_fee.own)}
      />
      {accountId && <SectionRow title={say("credit_terms.time_zone")} value={time_zone ?? "UTC"} />}
      <DueDateTry {...(accountId && { accountId })} />
      <TermsChanges changes={changes} />
    </Section>
  )
}
