import { Trash } from "@medusajs/icons"
import { createDataTableColumnHelper, type DataTableFilter, IconButton } from "@medusajs/ui"
import { useMemo } from "react"
import { type CreditCycle, creditStatementEndpoints } from "../../../http/credit-statements"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { nameIn, sources } from "../../lib/sources"
import { type Say, type TextKey, useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { pickerFilter } from "../filters"
import { TwoLines } from "../two-lines"

const column = createDataTableColumnHelper<CreditCycle>()

const rhythmOf = (say: Say, { kind, weekday, every_weeks: every, month_day: day }: CreditCycle): string => {
  if (kind === "half_monthly") {
    return say("credit_cycle.half_monthly")
  }
  if (kind === "monthly") {
    return say("credit_cycle.monthly_until", { day: day ?? 31 })
  }
  const until = say(`credit_cycle.weekdays.${weekday ?? 7}` as TextKey)

  return (every ?? 1) > 1
    ? say("credit_cycle.weeks_until", { count: every ?? 1, day: until })
    : say("credit_cycle.weekly_until", { day: until })
}

export const useCycleColumns = () => {
  const { say, language } = useText()
  const { day } = useFormat()

  return useMemo(
    () => [
      column.accessor("effective_on", {
        header: say("credit_cycle.effective"),
        cell: ({ getValue }) => day(getValue()),
      }),
      column.display({
        id: "of",
        header: say("credit_cycle.of"),
        cell: ({ row: { original: cycle } }) =>
          cycle.dealer ? (
            <TwoLines first={cycle.dealer.name} second={cycle.dealer.code} />
          ) : cycle.territory ? (
            nameIn(language, cycle.territory.name, cycle.territory.name_zh)
          ) : (
            say("credit_cycle.all")
          ),
      }),
      column.display({
        id: "kind",
        header: say("credit_cycle.kind"),
        cell: ({ row }) => rhythmOf(say, row.original),
      }),
      column.display({ id: "remove", cell: ({ row }) => <RemoveCycle cycle={row.original} /> }),
    ],
    [say, language, day]
  )
}

export const useCycleFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      pickerFilter("dealer_id", say("dealer.one"), sources.dealers),
      pickerFilter("territory_id", say("credit_cycle.territory"), sources.territories),
    ],
    [say]
  )
}

const RemoveCycle = ({ cycle }: { cycle: CreditCycle }) => {
  const { say } = useText()
  const remove = useConfirmed(useAction(creditStatementEndpoints.removeCreditCycle, { id: cycle.id }))
  const question = {
    title: say("credit_cycle.remove_title"),
    description: say("credit_cycle.remove_sure"),
    confirm: say("action.remove"),
    done: say("credit_cycle.removed"),
  }

  return (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={say("credit_cycle.remove")}
      onClick={() => void remove(question, undefined)}
    >
      <Trash />
    </IconButton>
  )
}
