import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { CreditStatement, CreditStatementLine } from "../../../http/credit-statements"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Amount } from "../credit/amount"
import { useItemWords } from "../credit/item-words"
import { TwoLines } from "../two-lines"
import { LineStatusBadge } from "./statement-status"

const column = createDataTableColumnHelper<CreditStatementLine>()

export const useLineColumns = (
  { currency_code: currency, status }: CreditStatement,
  onAnswer: (line: CreditStatementLine) => void
) => {
  const { say } = useText()
  const { day } = useFormat()
  const { kindOf } = useItemWords()

  return useMemo(() => {
    const amountColumn = (id: "debit" | "credit", of: (line: CreditStatementLine) => number) =>
      column.accessor(of, {
        id,
        header: say(`credit_statement.${id}`),
        align: "right",
        cell: ({ getValue }) => getValue() > 0 && <Amount value={getValue()} currency={currency} isPlain />,
      })

    return [
      column.accessor("effective_on", {
        header: say("credit_statement.day"),
        cell: ({ row: { original } }) => (
          <TwoLines first={day(original.effective_on)} {...lateOf(original, say)} />
        ),
      }),
      column.display({
        id: "document",
        header: say("credit_statement.document"),
        maxSize: 220,
        cell: ({ row: { original } }) => <What line={original} kind={kindOf(original)} />,
      }),
      amountColumn("debit", ({ amount }) => amount),
      amountColumn("credit", ({ amount }) => -amount),
      column.accessor("balance_after", {
        header: say("credit_statement.balance"),
        align: "right",
        cell: ({ getValue }) => <Amount value={getValue()} currency={currency} isPlain />,
      }),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ row: { original } }) => <LineStatusBadge status={original.status} />,
      }),
      column.display({
        id: "said",
        header: say("field.reason"),
        maxSize: 320,
        cell: ({ row: { original } }) => <Said line={original} />,
      }),
      column.display({
        id: "answer",
        cell: ({ row: { original } }) =>
          original.status === "disputed" &&
          status !== "superseded" && (
            <Button size="small" variant="transparent" onClick={() => onAnswer(original)}>
              {say("credit_statement.answer")}
            </Button>
          ),
      }),
    ]
  }, [say, day, kindOf, currency, status, onAnswer])
}

const lateOf = (
  { is_late: isLate, late_for: missed }: CreditStatementLine,
  say: ReturnType<typeof useText>["say"]
): { second?: string } =>
  isLate
    ? {
        second: missed
          ? say("credit_statement.late", { number: missed.number })
          : say("credit_statement.late_before"),
      }
    : {}

const What = ({ line, kind }: { line: CreditStatementLine; kind: string }) => {
  const { say } = useText()
  const second = [line.document_number, line.reference].filter(Boolean).join(" · ")

  return (
    <div>
      <TwoLines first={kind} {...(second && { second })} />
      {line.order_id && (
        <Link to={`/orders/${line.order_id}`} className="text-ui-fg-interactive txt-compact-xsmall">
          {line.order_display_id === null ? say("credit_statement.order") : `#${line.order_display_id}`}
        </Link>
      )}
    </div>
  )
}

const SAID = { minWidth: 200, maxWidth: 320 }

/** What the dealer said, and what was answered: whole, it is to be answered. */
const Said = ({ line }: { line: CreditStatementLine }) => {
  const { say } = useText()
  if (line.dispute_reason === null) {
    return <span className="text-ui-fg-muted">{say("value.none")}</span>
  }
  const answer =
    line.outcome && line.answer ? `${say(`credit_statement.outcomes.${line.outcome}`)}: ${line.answer}` : ""

  return (
    <div className="whitespace-normal break-words py-2 leading-tight" style={SAID}>
      <div>{line.dispute_reason}</div>
      {answer && <div className="txt-compact-xsmall text-ui-fg-muted mt-1">{answer}</div>}
    </div>
  )
}
