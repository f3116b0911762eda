import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { PRICE_LEVELS, PRICE_RULE_STATUSES, PRICE_TARGETS, type PriceRule } from "../../../http/price"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { RuleStatusBadge } from "../statuses"
import { TwoLines } from "../two-lines"
import { useRuleWords } from "./rule-words"

const column = createDataTableColumnHelper<PriceRule>()

export const useRuleColumns = () => {
  const { say } = useText()
  const words = useRuleWords()

  return useMemo(
    () => [
      column.accessor("name", {
        header: say("field.name"),
        maxSize: 240,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
      }),
      column.accessor("status", {
        header: say("field.status"),
        maxSize: 110,
        cell: ({ getValue }) => <RuleStatusBadge status={getValue()} />,
      }),
      column.display({
        id: "scope",
        header: say("price.scope"),
        maxSize: 180,
        cell: ({ row: { original } }) => (
          <TwoLines first={words.scopeOf(original)} second={say(`price.levels.${original.level}`)} />
        ),
      }),
      column.display({
        id: "target",
        header: say("price.target"),
        maxSize: 230,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.target?.name ?? say("price.targets.all")}
            {...(original.target && { second: say(`price.targets.${original.target_type}`) })}
          />
        ),
      }),
      column.display({
        id: "price",
        header: say("price.value"),
        maxSize: 160,
        cell: ({ row: { original } }) => (
          <TwoLines first={words.firstPriceOf(original)} second={words.breaksOf(original)} />
        ),
      }),
      column.display({
        id: "window",
        header: say("price.window"),
        maxSize: 150,
        cell: ({ row: { original } }) => (
          <TwoLines first={words.startOf(original)} second={words.endOf(original)} />
        ),
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
