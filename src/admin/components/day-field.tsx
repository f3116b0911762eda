import { DatePicker } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { Field } from "./fields"

const toDate = (day: string): Date => new Date(`${day}T00:00:00`)

const toDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-")

type DayPickerProps = {
  value: string
  onChange: (day: string) => void
  "aria-label": string
  size?: "small" | "base"
}

/** Picks a local day; the value is `yyyy-mm-dd`, or "" for none. */
export const DayPicker = ({ value, onChange, ...rest }: DayPickerProps) => (
  <DatePicker
    {...rest}
    granularity="day"
    modal
    value={value ? toDate(value) : null}
    onChange={(date) => onChange(date ? toDay(date) : "")}
  />
)

/** A local day as a field of a form. */
export const DayField = <V extends FieldValues>(props: Omit<ComponentProps<typeof Field<V>>, "children">) => (
  <Field {...props}>
    {({ value, onChange }) => <DayPicker aria-label={props.label} value={value ?? ""} onChange={onChange} />}
  </Field>
)
