import { createDataTableColumnHelper, type DataTableFilter, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { CREDIT_RULE_OUTCOMES, CREDIT_RULE_SCOPES, type CreditRule } from "../../../http/credit-rules"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"

const column = createDataTableColumnHelper<CreditRule>()

/** Is a rule switched on? */
export const RuleSwitchBadge = ({ isOn }: { isOn: boolean }) => {
  const { say } = useText()

  return (
    <StatusBadge color={isOn ? "green" : "grey"}>
      {say(isOn ? "credit_rule.on" : "credit_rule.off")}
    </StatusBadge>
  )
}

export const useCreditRuleColumns = () => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return useMemo(
    () => [
      column.accessor("name", {
        header: say("field.name"),
        maxSize: 260,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
      }),
      column.accessor("is_on", {
        header: say("field.status"),
        maxSize: 110,
        cell: ({ getValue }) => <RuleSwitchBadge isOn={getValue()} />,
      }),
      column.accessor("outcome", {
        header: say("credit_rule.outcome"),
        maxSize: 260,
        cell: ({ getValue }) => say(`credit_rule.outcomes.${getValue()}`),
      }),
      column.display({
        id: "scope",
        header: say("credit_rule.scope"),
        maxSize: 220,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.scope?.name ?? say("credit_rule.scopes.all")}
            second={original.scope ? say(`credit_rule.scopes.${original.scope_type}`) : ""}
          />
        ),
      }),
      column.accessor("updated_at", {
        header: say("field.changed"),
        cell: ({ getValue }) => dateTime(getValue()),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
      }),
    ],
    [say, dateTime]
  )
}

export const useCreditRuleFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter("is_on", say("field.status"), [
        { value: "true", label: say("credit_rule.on") },
        { value: "false", label: say("credit_rule.off") },
      ]),
      radioFilter(
        "outcome",
        say("credit_rule.outcome"),
        CREDIT_RULE_OUTCOMES.map((value) => ({ value, label: say(`credit_rule.outcomes.${value}`) }))
      ),
      radioFilter(
        "scope_type",
        say("credit_rule.scope"),
        CREDIT_RULE_SCOPES.map((value) => ({ value, label: say(`credit_rule.scopes.${value}`) }))
      ),
    ],
    [say]
  )
}
