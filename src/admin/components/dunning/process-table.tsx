import { ActionMenu } from "@medusajs/dashboard/components"
import { CheckCircle, Eye, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { createDataTableColumnHelper, StatusBadge, toast, usePrompt } from "@medusajs/ui"
import { useMemo } from "react"
import { creditDunningEndpoints, type DunningProcess } from "../../../http/credit-dunning"
import { useAction } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { TwoLines } from "../two-lines"
import { useDunningWords } from "./words"

const column = createDataTableColumnHelper<DunningProcess>()

export const useProcessColumns = () => {
  const { say } = useText()
  const words = useDunningWords()

  return useMemo(() => {
    const sorted = { enableSorting: true, sortAscLabel: say("table.az"), sortDescLabel: say("table.za") }

    return [
      column.accessor("rank", {
        ...sorted,
        header: say("dunning.rank"),
        maxSize: 80,
        sortAscLabel: say("table.lowest"),
        sortDescLabel: say("table.highest"),
      }),
      column.accessor("name", { ...sorted, header: say("field.name"), maxSize: 200 }),
      column.accessor("is_on", {
        header: say("field.status"),
        maxSize: 110,
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"}>
            {say(getValue() ? "dunning.on" : "dunning.off")}
          </StatusBadge>
        ),
      }),
      column.display({
        id: "group",
        header: say("dunning.group"),
        maxSize: 220,
        cell: ({ row: { original } }) => (
          <TwoLines first={say(`dunning.groups.${original.group.kind}`)} second={words.groupOf(original)} />
        ),
      }),
      column.display({
        id: "steps",
        header: say("dunning.steps"),
        maxSize: 260,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={say("dunning.step_count", { total: original.steps.length })}
            second={words.stepsOf(original)}
          />
        ),
      }),
      column.accessor("currency_code", {
        header: say("field.currency"),
        maxSize: 110,
        cell: ({ getValue }) => getValue()?.toUpperCase() ?? say("dunning.any_currency"),
      }),
      column.display({ id: "menu", cell: ({ row }) => <ProcessMenu process={row.original} /> }),
    ]
  }, [say, words])
}

const ProcessMenu = ({ process: { id, name, is_on, version } }: { process: DunningProcess }) => {
  const { say, language } = useText()
  const remove = useConfirmed(useAction(creditDunningEndpoints.deleteDunningProcess, { id }))
  const change = useAction(creditDunningEndpoints.updateDunningProcess, { id })
  const ask = usePrompt()
  const turn = async () => {
    const isSure =
      is_on ||
      (await ask({
        title: say("dunning.switch_on"),
        description: say("dunning.switch_on_sure", { name }),
        confirmText: say("dunning.switch_on"),
        cancelText: say("action.cancel"),
        variant: "confirmation",
      }))
    if (!isSure) {
      return
    }
    change.mutate(
      { is_on: !is_on, version },
      {
        onSuccess: () => toast.success(say(is_on ? "dunning.switched_off" : "dunning.switched_on", { name })),
        onError: (error) => toast.error(messageOf(error, say, language)),
      }
    )
  }
  const question = {
    title: say("dunning.delete"),
    description: say("dunning.delete_sure", { name }),
    confirm: say("action.delete"),
    done: say("dunning.deleted", { name }),
  }

  return (
    <ActionMenu
      groups={[
        {
          actions: [
            { label: say("action.edit"), icon: <PencilSquare />, to: `/dealers/dunning/edit/${id}` },
            {
              label: say("dunning.preview"),
              icon: <Eye />,
              to: `/dealers/dunning/preview?process_id=${id}`,
            },
            {
              label: say(is_on ? "dunning.switch_off" : "dunning.switch_on"),
              icon: is_on ? <XCircle /> : <CheckCircle />,
              onClick: () => void turn(),
            },
          ],
        },
        {
          actions: [
            {
              label: say("action.delete"),
              icon: <Trash />,
              onClick: () => void remove(question, undefined),
            },
          ],
        },
      ]}
    />
  )
}
