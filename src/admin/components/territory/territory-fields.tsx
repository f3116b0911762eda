import { useMemo } from "react"
import type { Control } from "react-hook-form"
import type { Area, Territory } from "../../../http/territory"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { Combobox } from "@medusajs/dashboard/components"
import { Field, TextField } from "../fields"
import { PickerField } from "../picker"
import { AreasField } from "./areas-field"

export type TerritoryValues = {
  code: string
  name: string
  name_zh: string
  parent_id: string
  manager_id: string
  time_zone: string
  stock_location_id: string
  areas: Area[]
}

export const newTerritory = (parentId: string): TerritoryValues => ({
  code: "",
  name: "",
  name_zh: "",
  parent_id: parentId,
  manager_id: "",
  time_zone: "Asia/Shanghai",
  stock_location_id: "",
  areas: [],
})

export const territoryValuesOf = (territory: Territory): TerritoryValues => ({
  code: territory.code,
  name: territory.name,
  name_zh: territory.name_zh ?? "",
  parent_id: territory.parent_id ?? "",
  manager_id: territory.manager_id ?? "",
  time_zone: territory.time_zone,
  stock_location_id: territory.stock_location_id ?? "",
  areas: territory.areas,
})

export const BLAME = {
  territory_code_taken: "code",
  territory_cycle: "parent_id",
  territory_not_found: "parent_id",
  territory_area_taken: "areas",
  territory_area_unknown: "areas",
  territory_area_repeated: "areas",
  time_zone_unknown: "time_zone",
  stock_location_not_found: "stock_location_id",
  user_not_found: "manager_id",
} as const

const zones = (): { value: string; label: string }[] =>
  Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))

export const TerritoryFields = ({ control }: { control: Control<TerritoryValues> }) => {
  const { say } = useText()
  const options = useMemo(zones, [])

  return (
    <>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField control={control} name="code" label={say("field.code")} hint={say("field.code_hint")} />
        <PickerField
          control={control}
          name="parent_id"
          label={say("territory.parent")}
          source={sources.territories}
          isOptional
        />
        <TextField control={control} name="name" label={say("field.name_en")} />
        <TextField control={control} name="name_zh" label={say("field.name_zh")} isOptional />
        <PickerField
          control={control}
          name="manager_id"
          label={say("territory.manager")}
          source={sources.users}
          isOptional
        />
        <PickerField
          control={control}
          name="stock_location_id"
          label={say("territory.warehouse")}
          source={sources.warehouses}
          isOptional
        />
        <Field
          control={control}
          name="time_zone"
          label={say("territory.time_zone")}
          hint={say("territory.time_zone_hint")}
        >
          {({ value, onChange }) => (
            <Combobox
              value={value as string}
              onChange={(next) => onChange(next ?? "")}
              options={options}
              noResultsPlaceholder={say("picker.none")}
            />
          )}
        </Field>
      </div>
      <AreasField control={control} />
    </>
  )
}
