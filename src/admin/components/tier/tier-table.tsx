import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash, Users } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import { dealerEndpoints, type Tier } from "../../../http/dealer"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { nameIn } from "../../lib/sources"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"

type Row = Tier & { dealer_count: number }
const column = createDataTableColumnHelper<Row>()

export const useTierColumns = () => {
  const { say, language } = useText()
  const { number } = useFormat()

  return useMemo(
    () => [
      column.accessor("rank", { header: say("tier.rank") }),
      column.accessor("code", { header: say("field.code") }),
      column.display({
        id: "name",
        header: say("field.name"),
        cell: ({ row: { original } }) => nameIn(language, original.name_en, original.name_zh),
      }),
      column.display({
        id: "benefits",
        header: say("tier.benefits"),
        cell: ({ row: { original } }) =>
          (language === "zh" ? original.benefits_zh : original.benefits_en) ?? say("value.none"),
      }),
      column.accessor("dealer_count", {
        header: say("tier.dealers"),
        align: "right",
        cell: ({ row: { original } }) => (
          <Link
            to={`/dealers?tier_id=${encodeURIComponent(JSON.stringify(original.id))}`}
            onClick={(event) => event.stopPropagation()}
            className="text-ui-fg-interactive tabular-nums"
          >
            {number(original.dealer_count)}
          </Link>
        ),
      }),
      column.display({ id: "menu", cell: ({ row }) => <TierMenu tier={row.original} /> }),
    ],
    [say, language, number]
  )
}

const TierMenu = ({ tier }: { tier: Row }) => {
  const { say, language } = useText()
  const remove = useConfirmed(useAction(dealerEndpoints.deleteTier, { id: tier.id }))
  const name = nameIn(language, tier.name_en, tier.name_zh)

  return (
    <ActionMenu
      groups={[
        {
          actions: [
            { label: say("action.edit"), icon: <PencilSquare />, to: `/dealers/tiers/edit/${tier.id}` },
            { label: say("tier.group"), icon: <Users />, to: `/customer-groups/${tier.customer_group_id}` },
          ],
        },
        {
          actions: [
            {
              label: say("action.delete"),
              icon: <Trash />,
              onClick: () =>
                void remove(
                  {
                    title: say("tier.delete"),
                    description: say("tier.delete_sure", { name }),
                    confirm: say("action.delete"),
                    done: say("tier.deleted", { name }),
                  },
                  undefined
                ),
            },
          ],
        },
      ]}
    />
  )
}
