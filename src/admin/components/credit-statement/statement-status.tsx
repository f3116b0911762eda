import { StatusBadge } from "@medusajs/ui"
import type { CreditStatement, CreditStatementLine } from "../../../http/credit-statements"
import { useText } from "../../lib/text"

const STATEMENT = { issued: "blue", confirmed: "green", disputed: "orange", superseded: "grey" } as const
const LINE = { open: "grey", confirmed: "green", disputed: "orange", answered: "blue" } as const

/** How a statement stands, as a coloured word. */
export const StatementStatusBadge = ({ status }: { status: CreditStatement["status"] }) => {
  const { say } = useText()

  return <StatusBadge color={STATEMENT[status]}>{say(`credit_statement.status.${status}`)}</StatusBadge>
}

/** How a line of a statement stands, as a coloured word. */
export const LineStatusBadge = ({ status }: { status: CreditStatementLine["status"] }) => {
  const { say } = useText()

  return <StatusBadge color={LINE[status]}>{say(`credit_statement.line_status.${status}`)}</StatusBadge>
}
