import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { PRICE_LEVELS, PRICE_RULE_STATUSES, PRICE_TARGETS, type PriceRule } from "../../../http/price"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { RuleStatusBadge } from "../statuses"
import { useRuleWords } from "./rule-words"

const TwoLines = ({ first, second }: { first: string; second: string }) => (
  <div className="max-w-[240px] py-1 leading-tight">
    <div className="truncate" title={first}>
      {first}
    </div>
    <div className="txt-compact-xsmall text-ui-fg-muted">{second}</div>
  </div>
)

const column = createDataTableColumnHelper<PriceRule>()

export const useRuleColumns = () => {
  const { say } = useText()
  const words = useRuleWords()

  return useMemo(
    () => [
      column.accessor("name", {
        header: say("field.name"),
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
      }),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ getValue }) => <RuleStatusBadge status={getValue()} />,
      }),
      column.display({
        id: "scope",
        header: say("price.scope"),
        cell: ({ row: { original } }) => (
          <TwoLines first={words.scopeOf(original)} second={say(`price.levels.${original.level}`)} />
        ),
      }),
      column.display({
        id: "target",
        header: say("price.target"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.target?.name ?? say("price.targets.all")}
            second={original.target ? say(`price.targets.${original.target_type}`) : ""}
          />
        ),
      }),
      column.display({
        id: "price",
        header: say("price.value"),
        cell: ({ row }) => words.priceOf(row.original),
      }),
      column.display({
        id: "window",
        header: say("price.window"),
        cell: ({ row }) => words.windowOf(row.original),
      }),
    ],
    [say, words]
  )
}

export const useRuleFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("field.status"),
        PRICE_RULE_STATUSES.map((value) => ({ value, label: say(`price.status.${value}`) }))
      ),
      radioFilter(
        "level",
        say("price.level"),
        PRICE_LEVELS.filter((value) => value !== "medusa").map((value) => ({
          value,
          label: say(`price.levels.${value}`),
        }))
      ),
      radioFilter(
        "target_type",
        say("price.target"),
        PRICE_TARGETS.map((value) => ({ value, label: say(`price.targets.${value}`) }))
      ),
      pickerFilter("dealer_id", say("dealer.one"), sources.dealers),
      pickerFilter("tier_id", say("dealer.tier"), sources.tiers),
      pickerFilter("territory_id", say("territory.one"), sources.territories),
    ],
    [say]
  )
}
