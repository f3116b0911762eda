import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowDownTray, ArrowPath } from "@medusajs/icons"
import { Badge, StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CreditStatement } from "../../../http/credit-statements"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Section } from "../section"
import { StatementStatusBadge } from "./statement-status"
import { useStatementFile } from "./use-statement-file"
import { useStatementWords } from "./use-statement-words"

type SummaryProps = { statement: CreditStatement; isIntact: boolean }

/** Whose statement it is, its figures, how it stands, and what can be done with it. */
export const SummarySection = ({ statement, isIntact }: SummaryProps) => {
  const { say } = useText()
  const { money, day, dateTime } = useFormat()
  const { nameOf, daysOf } = useStatementWords()
  const get = useStatementFile(statement)
  const isCurrent = statement.status !== "superseded"
  const figure = (key: "opening" | "debits" | "credits" | "closing" | "held") => (
    <SectionRow
      title={say(`credit_statement.${key}`)}
      value={<span className="tabular-nums">{money(statement[key], statement.currency_code)}</span>}
    />
  )

  return (
    <Section
      level="h1"
      title={`${statement.dealer.name} · ${daysOf(statement)}`}
      hint={`${nameOf(statement)} · ${statement.zone}`}
      badge={<StatementStatusBadge status={statement.status} />}
      groups={[
        {
          actions: [
            { label: say("credit_statement.pdf"), icon: <ArrowDownTray />, onClick: () => get("pdf") },
            { label: say("credit_statement.csv"), icon: <ArrowDownTray />, onClick: () => get("csv") },
          ],
        },
        ...(isCurrent
          ? [{ actions: [{ label: say("credit_statement.reissue"), icon: <ArrowPath />, to: "reissue" }] }]
          : []),
      ]}
    >
      <SectionRow
        title={say("credit.one")}
        value={
          <Link to={`/dealers/credit/${statement.account_id}`} className="text-ui-fg-interactive">
            {`${statement.dealer.code} · ${statement.currency_code.toUpperCase()}`}
          </Link>
        }
      />
      {figure("opening")}
      {figure("debits")}
      {figure("credits")}
      {figure("closing")}
      {figure("held")}
      <SectionRow title={say("credit_statement.deadline")} value={day(statement.deadline_on)} />
      <SectionRow title={say("credit_statement.made")} value={dateTime(statement.closed_at)} />
      {statement.confirmed_at && (
        <SectionRow
          title={say("credit_statement.confirmed")}
          value={
            statement.confirmed_by
              ? dateTime(statement.confirmed_at)
              : say("credit_statement.confirmed_by_deadline", { at: dateTime(statement.confirmed_at) })
          }
        />
      )}
      <SectionRow
        title={say("credit_statement.hash")}
        value={
          <span className="flex flex-wrap items-center gap-2">
            <StatusBadge color={isIntact ? "green" : "red"}>
              {say(isIntact ? "credit_statement.intact" : "credit_statement.altered")}
            </StatusBadge>
            <Badge size="2xsmall" className="break-all font-mono" title={statement.content_hash}>
              {statement.content_hash.slice(0, 16)}
            </Badge>
          </span>
        }
      />
      <Versions statement={statement} />
    </Section>
  )
}

/** The version before and the one after, where there are any. */
const Versions = ({ statement }: { statement: CreditStatement }) => {
  const { say } = useText()
  const link = (id: string) => (
    <Link to={`/dealers/statements/${id}`} className="text-ui-fg-interactive">
      {say("credit_statement.show")}
    </Link>
  )

  return (
    <>
      {statement.supersedes_id && (
        <SectionRow title={say("credit_statement.earlier")} value={link(statement.supersedes_id)} />
      )}
      {statement.reissue_reason && (
        <SectionRow title={say("field.reason")} value={statement.reissue_reason} />
      )}
      {statement.superseded_by_id && (
        <SectionRow title={say("credit_statement.later")} value={link(statement.superseded_by_id)} />
      )}
    </>
  )
}
