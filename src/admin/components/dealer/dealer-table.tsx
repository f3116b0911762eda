import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { type Dealer, DEALER_STATUSES } from "../../../http/dealer"
import { useFormat } from "../../lib/format"
import { nameIn, sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { DealerStatusBadge } from "../statuses"

const column = createDataTableColumnHelper<Dealer>()

export const useDealerColumns = () => {
  const { say, language } = useText()
  const { date, number } = useFormat()

  return useMemo(() => {
    const byLetter = { enableSorting: true, sortAscLabel: say("table.az"), sortDescLabel: say("table.za") }

    return [
      column.accessor("code", { header: say("field.code"), ...byLetter }),
      column.accessor("name", { header: say("field.name"), maxSize: 260, ...byLetter }),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ getValue }) => <DealerStatusBadge status={getValue()} />,
      }),
      column.display({
        id: "tier",
        header: say("dealer.tier"),
        maxSize: 150,
        cell: ({ row: { original } }) =>
          original.tier ? nameIn(language, original.tier.name, original.tier.name_zh) : say("value.none"),
      }),
      column.display({
        id: "territory",
        header: say("dealer.territory"),
        maxSize: 170,
        cell: ({ row: { original } }) =>
          original.territory
            ? nameIn(language, original.territory.name, original.territory.name_zh)
            : say("value.none"),
      }),
      column.accessor("member_count", {
        header: say("dealer.members"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{number(getValue())}</span>,
      }),
      column.accessor("created_at", {
        header: say("field.created"),
        cell: ({ getValue }) => date(getValue()),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
      }),
    ]
  }, [say, language, date, number])
}

export const useDealerFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("field.status"),
        DEALER_STATUSES.map((status) => ({ value: status, label: say(`dealer.status.${status}`) }))
      ),
      pickerFilter("tier_id", say("dealer.tier"), sources.tiers),
      pickerFilter("territory_id", say("dealer.territory"), sources.territories),
      pickerFilter("sales_owner_id", say("dealer.sales_owner"), sources.users),
    ],
    [say]
  )
}
