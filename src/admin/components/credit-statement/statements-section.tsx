import { creditStatementEndpoints } from "../../../http/credit-statements"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useStatementColumns } from "./statement-table"

const PAGE = { pageSize: 10, prefix: "s" }

/** The statements of one account, newest first. */
export const StatementsSection = ({ accountId }: { accountId: string }) => {
  const { say } = useText()
  const query = useTableQuery([], PAGE)
  const { data, isPending, error } = useEndpoint(creditStatementEndpoints.listCreditStatements, {
    query: { ...query, account_id: accountId },
  })

  return (
    <ResourceTable
      {...PAGE}
      heading={say("credit_statement.of_account")}
      list={{ data: data?.statements, count: data?.count, isPending, error }}
      columns={useStatementColumns({ withDealer: false })}
      getRowId={(statement) => statement.id}
      rowHref={(statement) => `/dealers/statements/${statement.id}`}
      actions={[
        { label: say("credit_statement.close"), to: `/dealers/statements/close?account_id=${accountId}` },
      ]}
      empty={{
        heading: say("credit_statement.none"),
        description: say("credit_statement.of_account_none"),
      }}
      hasSearch={false}
    />
  )
}
