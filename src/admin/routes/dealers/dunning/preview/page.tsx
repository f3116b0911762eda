import { Alert, Button, toast, usePrompt } from "@medusajs/ui"
import { creditDunningEndpoints } from "../../../../../http/credit-dunning"
import { Crumb } from "../../../../components/crumbs"
import { useLineColumns, useLineFilters } from "../../../../components/dunning/line-table"
import { useDunningWords } from "../../../../components/dunning/words"
import { ResourceTable, useTableQuery } from "../../../../components/resource-table"
import { Section } from "../../../../components/section"
import { useAction, useEndpoint } from "../../../../lib/api"
import { messageOf } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"

const FILTERS = ["is_due", "kind", "process_id"] as const

const DunningPreviewPage = () => {
  const { say } = useText()
  const { channelOf } = useDunningWords()
  const { order: _unsorted, ...query } = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditDunningEndpoints.previewDunning, {
    query: query as never,
  })

  const { process_id: tried = "" } = query
  const { data: one } = useEndpoint(creditDunningEndpoints.retrieveDunningProcess, {
    params: { id: tried },
    enabled: tried !== "",
  })
  const name = tried && one?.process.name

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        title={say("dunning.preview_title")}
        hint={name ? say("dunning.preview_one", { name }) : say("dunning.preview_hint")}
        badge={!tried && <RunButton total={data?.due_count ?? 0} />}
      >
        {Boolean(data?.missing_channels.length) && (
          <div className="px-6 py-4">
            <Alert variant="warning">
              {say("dunning.missing", { channels: data?.missing_channels.map(channelOf).join(", ") ?? "" })}
            </Alert>
          </div>
        )}
      </Section>
      <ResourceTable
        heading={say("dunning.preview")}
        {...(data && {
          subHeading: `${say("dunning.would_send")}: ${data.due_count} · ${say("dunning.would_rest")}: ${data.rest_count}`,
        })}
        list={{ data: data?.lines, count: data?.count, isPending, error }}
        columns={useLineColumns()}
        filters={useLineFilters()}
        getRowId={(line) => line.id}
        empty={{ heading: say("dunning.preview_none"), description: say("dunning.preview_none_hint") }}
      />
    </div>
  )
}

/** Sends everything that is due, whatever the table below is filtered by. */
const RunButton = ({ total }: { total: number }) => {
  const { say, language } = useText()
  const ask = usePrompt()
  const run = useAction(creditDunningEndpoints.runDunning)
  const send = async () => {
    const isSure = await ask({
      title: say("dunning.run"),
      description: say("dunning.run_sure", { total }),
      confirmText: say("dunning.run"),
      cancelText: say("action.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      run.mutate(
        {},
        {
          onSuccess: ({ sent, failed, skipped }) =>
            toast[failed > 0 ? "warning" : "success"](say("dunning.ran", { sent, failed, skipped })),
          onError: (error) => toast.error(messageOf(error, say, language)),
        }
      )
    }
  }

  return (
    <Button
      size="small"
      isLoading={run.isPending}
      disabled={total === 0}
      title={say(total === 0 ? "dunning.run_none" : "dunning.run")}
      onClick={() => void send()}
    >
      {say("dunning.run")}
    </Button>
  )
}

export const handle = { breadcrumb: () => <Crumb of="dunning.preview" /> }

export default DunningPreviewPage
