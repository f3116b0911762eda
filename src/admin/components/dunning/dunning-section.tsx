import { creditDunningEndpoints } from "../../../http/credit-dunning"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { Nothing, Section } from "../section"
import { TwoLines } from "../two-lines"
import { useActionColumns } from "./action-table"
import { useDunningWords } from "./words"

const PAGE = { pageSize: 10, prefix: "dunning" }
const MOST = 20

/** What is to be said about an account now, or why not, and what was said. */
export const DunningSection = ({ account_id }: { account_id: string }) => {
  const { say } = useText()
  const query = useTableQuery([], PAGE)
  const { data, isPending, error } = useEndpoint(creditDunningEndpoints.listDunningActions, {
    query: { ...query, account_id },
  })

  return (
    <div className="flex flex-col gap-y-3">
      <Now accountId={account_id} />
      <ResourceTable
        {...PAGE}
        heading={say("dunning.history")}
        list={{ data: data?.actions, count: data?.count, isPending, error }}
        columns={useActionColumns({ withDealer: false })}
        getRowId={(action) => action.id}
        empty={{ heading: say("dunning.history_none"), description: say("dunning.history_none_hint") }}
        hasSearch={false}
      />
    </div>
  )
}

const Now = ({ accountId }: { accountId: string }) => {
  const { say } = useText()
  const words = useDunningWords()
  const { data, error } = useEndpoint(creditDunningEndpoints.previewDunning, {
    query: { account_id: accountId, limit: MOST },
  })

  return (
    <Section title={say("dunning.menu")} hint={say("dunning.section_now")} error={error}>
      {data?.count === 0 && <Nothing>{say("dunning.section_now_none")}</Nothing>}
      {data?.lines.map((line) => (
        <div key={line.id} className="txt-compact-small grid grid-cols-2 gap-x-4 px-6 py-2">
          <TwoLines
            first={[words.whatOf(line), line.document_number].filter(Boolean).join(" · ")}
            second={words.overdueOf(line)}
          />
          <TwoLines first={line.message} second={line.process?.name ?? ""} />
        </div>
      ))}
    </Section>
  )
}
