import { useMemo } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { countryOptions } from "../lib/countries"
import { useText } from "../lib/text"
import { Combobox } from "@medusajs/dashboard/components"
import { Field } from "./fields"

type CountryFieldProps<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  isOptional?: boolean
}

/** Picks a country by its name in the reader's language. */
export const CountryField = <V extends FieldValues>(props: CountryFieldProps<V>) => {
  const { say, tag } = useText()
  const options = useMemo(() => countryOptions(tag), [tag])

  return (
    <Field {...props}>
      {({ value, onChange }) => (
        <Combobox
          value={value ?? ""}
          onChange={(next) => onChange(next ?? "")}
          options={options}
          placeholder={say("picker.search")}
          noResultsPlaceholder={say("picker.none")}
        />
      )}
    </Field>
  )
}
