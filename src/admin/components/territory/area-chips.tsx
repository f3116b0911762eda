import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useState } from "react"
import type { Area } from "../../../http/territory"
import { countryName } from "../../lib/countries"
import { useDivisionNames } from "../../lib/divisions"
import { useText } from "../../lib/text"

const SHOWN = 60

export const keyOf = (area: Area): string => `${area.kind}:${area.country_code}:${area.value}`

/** The areas of a territory by name; with `onRemove` each can be taken away. */
export const AreaChips = ({ areas, onRemove }: { areas: Area[]; onRemove?: (area: Area) => void }) => {
  const { say, tag } = useText()
  const [limit, setLimit] = useState(SHOWN)
  const shown = areas.slice(0, limit)
  const divisionName = useDivisionNames(
    shown.filter(({ kind }) => kind === "division").map(({ value }) => value)
  )
  const labelOf = ({ kind, country_code, value }: Area): string => {
    if (kind === "division") {
      return divisionName(value)
    }
    const country = countryName(country_code, tag)

    return kind === "subdivision"
      ? `${country} ${value}`
      : `${country} ${value ? `${value}…` : say("area.whole_country")}`
  }

  return (
    <ul className="flex flex-wrap gap-1.5">
      {shown.map((area) => (
        <li key={keyOf(area)}>
          <Badge size="xsmall" className="gap-x-1">
            {labelOf(area)}
            {onRemove && (
              <button
                type="button"
                aria-label={`${say("action.remove")}: ${labelOf(area)}`}
                onClick={() => onRemove(area)}
              >
                <XMarkMini className="text-ui-fg-muted" />
              </button>
            )}
          </Badge>
        </li>
      ))}
      {areas.length > limit && (
        <li>
          <button
            type="button"
            className="txt-small text-ui-fg-interactive"
            onClick={() => setLimit(areas.length)}
          >
            {say("table.shown", { shown: limit, total: areas.length })} · {say("action.more")}
          </button>
        </li>
      )}
    </ul>
  )
}
