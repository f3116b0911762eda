import { SectionRow } from "@medusajs/dashboard/components"
import {
  ArrowUpTray,
  Cash,
  CurrencyDollar,
  DocumentText,
  PencilSquare,
  ReceiptPercent,
  User,
} from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { CreditAccount } from "../../../http/credit"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Section } from "../section"
import { Amount } from "./amount"
import { BooksLight } from "./books-light"
import { CreditStatusBadge } from "./credit-status"
import { UseBar } from "./use-bar"

/** How an account stands: every figure, how much of the limit is used, and what can be done. */
export const ProfileSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const { money } = useFormat()
  const { dealer, currency_code: currency } = account

  return (
    <Section
      level="h1"
      title={dealer.name}
      hint={`${dealer.code} · ${currency.toUpperCase()}`}
      badge={
        <>
          <BooksLight accountId={account.id} />
          <CreditStatusBadge status={account.status} />
        </>
      }
      groups={[
        {
          actions: [
            { label: say("credit_entry.payment"), icon: <Cash />, to: "payment" },
            { label: say("credit_entry.charge"), icon: <DocumentText />, to: "charge" },
            { label: say("credit_entry.credit_note"), icon: <ReceiptPercent />, to: "credit-note" },
            {
              label: say("credit_import.bank_file"),
              icon: <ArrowUpTray />,
              to: "/dealers/credit-imports/create?kind=payment",
            },
          ],
        },
        {
          actions: [
            { label: say("credit_limit.change"), icon: <CurrencyDollar />, to: "limit" },
            { label: say("credit.edit"), icon: <PencilSquare />, to: "edit" },
            { label: say("card.open"), icon: <User />, to: `/dealers/${dealer.id}` },
          ],
        },
      ]}
    >
      {account.status_reason && <SectionRow title={say("field.reason")} value={account.status_reason} />}
      <Figures account={account} />
      {account.used !== null && (
        <div className="px-6 py-4">
          <UseBar used={account.used} />
        </div>
      )}
      {account.tolerance > 0 && (
        <SectionRow title={say("credit.tolerance")} value={money(account.tolerance, currency)} />
      )}
    </Section>
  )
}

/** As many figures side by side as there is room for. */
const COLUMNS = { gridTemplateColumns: "repeat(auto-fill, minmax(9rem, 1fr))" }

const Figures = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const currency = account.currency_code

  return (
    <dl className="grid gap-4 px-6 py-4" style={COLUMNS}>
      <Figure
        label={say("credit.limit_in_force")}
        {...(account.credit_limit !== account.limit_in_force && {
          hint: say("credit_limit.kinds.temporary"),
        })}
      >
        <Amount value={account.limit_in_force} currency={currency} none={say("credit.unlimited")} />
      </Figure>
      <Figure label={say("credit.available")}>
        <Amount value={account.available} currency={currency} none={say("credit.unlimited")} />
      </Figure>
      <Figure label={say("credit.exposure")} hint={say("credit.exposure_hint")}>
        <Amount value={account.exposure} currency={currency} />
      </Figure>
      <Figure label={say("credit.held")} hint={say("credit.held_hint")}>
        <Amount value={account.held} currency={currency} />
      </Figure>
      <Figure label={say("credit.charged")} hint={say("credit.charged_hint")}>
        <Amount value={account.charged} currency={currency} />
      </Figure>
      <Figure label={say("credit.unapplied")} hint={say("credit.unapplied_hint")}>
        <Amount value={account.unapplied} currency={currency} />
      </Figure>
      <Figure label={say("credit.overdue")}>
        <Amount value={account.overdue} currency={currency} isBad />
      </Figure>
    </dl>
  )
}

const Figure = ({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) => (
  <div className="min-w-0">
    <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
    <dd className="txt-compact-medium-plus mt-1">{children}</dd>
    {hint && (
      <Text size="xsmall" className="text-ui-fg-muted mt-1">
        {hint}
      </Text>
    )}
  </div>
)
