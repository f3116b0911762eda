import { useState } from "react"
import {
  type CreditStatement,
  type CreditStatementLine,
  creditStatementEndpoints,
  STATEMENT_LINE_STATUSES,
} from "../../../http/credit-statements"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { ResourceTable, useTableQuery } from "../resource-table"
import { AnswerLine } from "./answer-line"
import { useLineColumns } from "./line-table"

const PAGE = { pageSize: 20, prefix: "l" }

/** The lines of a statement, and the way to answer what the dealer disputes. */
export const LinesSection = ({ statement }: { statement: CreditStatement }) => {
  const { say } = useText()
  const { limit, offset, status } = useTableQuery(["status"], PAGE)
  const [asked, setAsked] = useState<CreditStatementLine>()
  const { data, isPending, error } = useEndpoint(creditStatementEndpoints.listCreditStatementLines, {
    params: { id: statement.id },
    query: { limit, offset, ...(status && { status: status as CreditStatementLine["status"] }) },
  })

  return (
    <>
      <ResourceTable
        {...PAGE}
        heading={say("credit_statement.lines")}
        {...(statement.disputed_count > 0 && {
          subHeading: say("credit_statement.disputes", { count: statement.disputed_count }),
        })}
        list={{ data: data?.lines, count: data?.count, isPending, error }}
        columns={useLineColumns(statement, setAsked)}
        filters={[
          radioFilter(
            "status",
            say("field.status"),
            STATEMENT_LINE_STATUSES.map((value) => ({
              value,
              label: say(`credit_statement.line_status.${value}`),
            }))
          ),
        ]}
        getRowId={(line) => line.id}
        empty={{
          heading: say("credit_statement.lines_none"),
          description: say("credit_statement.lines_none_hint"),
        }}
        hasSearch={false}
      />
      {asked && <AnswerLine statement={statement} line={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
