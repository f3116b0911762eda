import { Alert, Button, toast, usePrompt } from "@medusajs/ui"
import { creditDunningEndpoints } from "../../../../../http/credit-dunning"
import { Crumb } from "../../../../components/crumbs"
import { useLineColumns, useLineFilters } from "../../../../components/dunning/line-table"
import { ResourceTable, useTableQuery } from "../../../../components/resource-table"
import { Section } from "../../../../components/section"
import { useAction, useEndpoint } from "../../../../lib/api"
import { messageOf } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"

const FILTERS = ["is_due", "kind"] as const

const DunningPreviewPage = () => {
  const { say } = useText()
  const { order: _unsorted, ...query } = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditDunningEndpoints.previewDunning, {
    query: query as never,
  })

  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        title={say("dunning.preview_title")}
        hint={say("dunning.preview_hint")}
        badge={<RunButton />}
      >
        {Boolean(data?.missing_channels.length) && (
          <div className="px-6 py-4">
            <Alert variant="warning">
              {say("dunning.missing", { channels: data?.missing_channels.join(", ") ?? "" })}
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
const RunButton = () => {
  const { say, language } = useText()
  const ask = usePrompt()
  const run = useAction(creditDunningEndpoints.runDunning)
  const { data } = useEndpoint(creditDunningEndpoints.previewDunning, { query: { limit: 1 } })
  const send = async () => {
    const isSure = await ask({
      title: say("dunning.run"),
      description: say("dunning.run_sure", { total: data?.due_count ?? 0 }),
      confirmText: say("dunning.run"),
      cancelText: say("action.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      run.mutate(
        {},
        {
          onSuccess: ({ sent, failed, skipped }) =>
            toast.success(say("dunning.ran", { sent, failed, skipped })),
          onError: (error) => toast.error(messageOf(error, say, language)),
        }
      )
    }
  }

  return (
    <Button
      size="small"
      isLoading={run.isPending}
      disabled={!data?.due_count}
      title={data?.due_count === 0 ? say("dunning.run_none") : say("dunning.run")}
      onClick={() => void send()}
    >
      {say("dunning.run")}
    </Button>
  )
}

export const handle = { breadcrumb: () => <Crumb of="dunning.preview" /> }

export default DunningPreviewPage
