import type { Control } from "react-hook-form"
import { sources } from "../../lib/sources"
import { type TextKey, useText } from "../../lib/text"
import { DayField } from "../day-field"
import { SelectField, TextField } from "../fields"
import { PickerField } from "../picker"

const SCOPES = ["all", "territory", "dealer"] as const
const KINDS = ["monthly", "half_monthly", "weekly"] as const
const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"]

export type CycleValues = {
  scope: (typeof SCOPES)[number]
  dealer_id: string
  territory_id: string
  kind: (typeof KINDS)[number]
  weekday: string
  every_weeks: string
  anchor_on: string
  month_day: string
  effective_on: string
}

export const NEW_CYCLE: CycleValues = {
  scope: "all",
  dealer_id: "",
  territory_id: "",
  kind: "monthly",
  weekday: "7",
  every_weeks: "1",
  anchor_on: "",
  month_day: "31",
  effective_on: "",
}

const numberOf = (text: string) => text.trim() && Number(text)

/** Only what belongs to the scope and rhythm that were picked. */
export const toCycleBody = (values: CycleValues) => ({
  kind: values.kind,
  effective_on: values.effective_on,
  ...(values.scope === "dealer" && { dealer_id: values.dealer_id }),
  ...(values.scope === "territory" && { territory_id: values.territory_id }),
  ...(values.kind === "monthly" && { month_day: numberOf(values.month_day) }),
  ...(values.kind === "weekly" && {
    weekday: numberOf(values.weekday),
    every_weeks: numberOf(values.every_weeks),
    anchor_on: values.anchor_on,
  }),
})

type CycleFieldsProps = Pick<CycleValues, "scope" | "kind"> & { control: Control<CycleValues> }

export const CycleFields = ({ control, scope, kind }: CycleFieldsProps) => {
  const { say } = useText()

  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <SelectField
        control={control}
        name="scope"
        label={say("credit_cycle.scope")}
        options={SCOPES.map((value) => ({ value, label: say(`credit_cycle.scopes.${value}`) }))}
      />
      {scope === "dealer" && (
        <PickerField control={control} name="dealer_id" label={say("dealer.one")} source={sources.dealers} />
      )}
      {scope === "territory" && (
        <PickerField
          control={control}
          name="territory_id"
          label={say("credit_cycle.territory")}
          source={sources.territories}
        />
      )}
      <DayField control={control} name="effective_on" label={say("credit_cycle.effective")} />
      <SelectField
        control={control}
        name="kind"
        label={say("credit_cycle.kind")}
        options={KINDS.map((value) => ({ value, label: say(`credit_cycle.kinds.${value}`) }))}
      />
      {kind === "monthly" && (
        <TextField
          control={control}
          name="month_day"
          label={say("credit_cycle.month_day")}
          hint={say("credit_cycle.month_day_hint")}
          type="number"
        />
      )}
      {kind === "weekly" && (
        <>
          <SelectField
            control={control}
            name="weekday"
            label={say("credit_cycle.weekday")}
            options={WEEKDAYS.map((value) => ({
              value,
              label: say(`credit_cycle.weekdays.${value}` as TextKey),
            }))}
          />
          <TextField control={control} name="every_weeks" label={say("credit_cycle.every")} type="number" />
          <DayField
            control={control}
            name="anchor_on"
            label={say("credit_cycle.anchor")}
            hint={say("credit_cycle.anchor_hint")}
            isOptional
          />
        </>
      )}
    </div>
  )
}
