import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import type { FieldPath, FieldValues } from "react-hook-form"
import { useText } from "../lib/text"
import type { Source } from "../lib/sources"
import { Field } from "./fields"
import type { ComponentProps } from "react"

type PickerProps = {
  source: Source
  value: string
  onChange: (id: string) => void
  /** What is picked already, by name, so that it need not be looked up to be shown. */
  known?: { id: string; name: string } | null
  placeholder?: string
  id?: string
  "aria-label"?: string
}

/** Picks one record of a kind by typing a part of its name. */
export const Picker = ({ source, value, onChange, known, placeholder, ...input }: PickerProps) => {
  const { say } = useText()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const found = source.useSearch(query)
  const picked = source.useOne(value && value !== known?.id ? value : "")
  const extra = [...(known ? [{ value: known.id, label: known.name }] : []), ...(picked ? [picked] : [])]
  const options = [
    ...(searchValue ? [] : extra.filter((one) => one.value === value)),
    ...found.filter(
      (option) => searchValue || option.value !== value || extra.every((one) => one.value !== value)
    ),
  ]

  return (
    <Combobox
      {...input}
      value={value}
      onChange={(next) => onChange(next ?? "")}
      options={options}
      searchValue={searchValue}
      onSearchValueChange={onSearchValueChange}
      placeholder={placeholder ?? say("picker.search")}
      noResultsPlaceholder={say("picker.none")}
      allowClear
    />
  )
}

type PickerFieldProps<V extends FieldValues> = Omit<ComponentProps<typeof Field<V>>, "children"> &
  Pick<PickerProps, "source" | "known" | "placeholder"> & { name: FieldPath<V> }

/** A picker as a field of a form. */
export const PickerField = <V extends FieldValues>({
  source,
  known,
  placeholder,
  ...props
}: PickerFieldProps<V>) => (
  <Field {...props}>
    {({ value, onChange }) => (
      <Picker
        source={source}
        value={value ?? ""}
        onChange={onChange}
        {...(known && { known })}
        {...(placeholder && { placeholder })}
      />
    )}
  </Field>
)
