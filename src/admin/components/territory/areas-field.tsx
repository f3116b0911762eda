import { Combobox, Form } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { Button, Input, Select } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { Control } from "react-hook-form"
import { type Area, AREA_KINDS } from "../../../http/territory"
import { countryOptions } from "../../lib/countries"
import { useDivisionSearch } from "../../lib/divisions"
import { useText } from "../../lib/text"
import { AreaChips, keyOf } from "./area-chips"
import type { TerritoryValues } from "./territory-fields"

/** What a territory covers: chips, and a line to add one of each kind. */
export const AreasField = ({ control }: { control: Control<TerritoryValues> }) => {
  const { say } = useText()

  return (
    <Form.Field
      control={control}
      name="areas"
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <Form.Label>{say("territory.areas")}</Form.Label>
          <Form.Hint>{say("territory.areas_hint")}</Form.Hint>
          <AreaChips
            areas={value}
            onRemove={(area) => onChange(value.filter((one) => keyOf(one) !== keyOf(area)))}
          />
          <AddArea
            onAdd={(area) =>
              onChange(value.some((one) => keyOf(one) === keyOf(area)) ? value : [...value, area])
            }
          />
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

const AddArea = ({ onAdd }: { onAdd: (area: Area) => void }) => {
  const { say } = useText()
  const [kind, setKind] = useState<Area["kind"]>("division")

  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-2 rounded-lg p-3">
      <Select size="small" value={kind} onValueChange={(next) => setKind(next as Area["kind"])}>
        <Select.Trigger aria-label={say("area.kind")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {AREA_KINDS.map((one) => (
            <Select.Item key={one} value={one}>
              {say(`area.kinds.${one}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {kind === "division" ? (
        <DivisionInput onAdd={onAdd} />
      ) : (
        <CodeInput key={kind} kind={kind} onAdd={onAdd} />
      )}
    </div>
  )
}

const DivisionInput = ({ onAdd }: { onAdd: (area: Area) => void }) => {
  const { say } = useText()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const options = useDivisionSearch(query ?? "")

  return (
    <Combobox
      value=""
      onChange={(code) => code && onAdd({ kind: "division", country_code: "cn", value: code })}
      options={options}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      placeholder={say("area.pick_division")}
      noResultsPlaceholder={say("picker.none")}
      aria-label={say("area.divisions")}
    />
  )
}

const CodeInput = ({
  kind,
  onAdd,
}: {
  kind: "subdivision" | "postal_prefix"
  onAdd: (area: Area) => void
}) => {
  const { say, tag } = useText()
  const countries = useMemo(() => countryOptions(tag), [tag])
  const [country, setCountry] = useState("")
  const [code, setCode] = useState("")
  const isSubdivision = kind === "subdivision"
  const text = code.trim().toUpperCase()
  const countryOfCode = isSubdivision ? (text.split("-")[0] ?? "").toLowerCase() : country
  const isReady = isSubdivision ? /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(text) : country !== ""
  const label = say(isSubdivision ? "area.code" : "area.prefix")

  return (
    <div className="flex flex-wrap items-center gap-2">
      {!isSubdivision && (
        <div className="min-w-[150px] flex-1">
          <Combobox
            value={country}
            onChange={(next) => setCountry(next ?? "")}
            options={countries}
            placeholder={say("field.country")}
            aria-label={say("field.country")}
          />
        </div>
      )}
      <Input
        className="min-w-[150px] flex-1"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        placeholder={say(isSubdivision ? "area.code_hint" : "area.prefix_hint")}
        aria-label={label}
      />
      <Button
        size="small"
        variant="secondary"
        type="button"
        disabled={!isReady}
        onClick={() => {
          onAdd({ kind, country_code: countryOfCode, value: text })
          setCode("")
        }}
      >
        {say("action.add")}
      </Button>
    </div>
  )
}
