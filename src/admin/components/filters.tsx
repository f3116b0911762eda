import { type DataTableFilter, Input } from "@medusajs/ui"
import type { Option, Source } from "../lib/sources"
import { Picker } from "./picker"

/** A filter with a few choices, one at a time. */
export const radioFilter = (id: string, label: string, options: Option[]): DataTableFilter => ({
  id,
  type: "radio",
  label,
  options,
})

/** A filter whose choices are too many for a list: it is typed and picked. */
export const pickerFilter = (id: string, label: string, source: Source): DataTableFilter => ({
  id,
  type: "custom",
  label,
  render: ({ value, onChange }) => (
    <div className="w-[300px] p-2">
      <Picker
        source={source}
        value={typeof value === "string" ? value : ""}
        onChange={onChange}
        aria-label={label}
      />
    </div>
  ),
})

/** A filter by a local day, `yyyy-mm-dd`. */
export const dayFilter = (id: string, label: string): DataTableFilter => ({
  id,
  type: "custom",
  label,
  render: ({ value, onChange }) => (
    <div className="w-[300px] p-2">
      <Input
        type="date"
        value={typeof value === "string" ? value : ""}
        onChange={({ target }) => onChange(target.value)}
        aria-label={label}
      />
    </div>
  ),
})
