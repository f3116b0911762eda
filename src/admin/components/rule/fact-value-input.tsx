import { Checkbox, Input, Label, Select } from "@medusajs/ui"
import { useId } from "react"
import type { FactDefinition, LeafValue } from "../../../shared/rule"
import { useText } from "../../lib/text"

type ValueProps = {
  fact: FactDefinition
  label: string
  value: LeafValue
  onChange: (next: LeafValue) => void
  /** Several choices instead of one. */
  isList?: boolean
}

/** A value that a fact can have, with its unit: a number typed as text, yes or no, or a choice. */
export const FactValueInput = ({ fact, label, value, onChange, isList = false }: ValueProps) => {
  const { say } = useText()
  if (fact.type === "boolean") {
    const options = [
      { value: "true", label: say("value.yes") },
      { value: "false", label: say("value.no") },
    ]

    return (
      <OneOf
        label={label}
        value={String(value)}
        options={options}
        onChange={(next) => onChange(next === "true")}
      />
    )
  }
  if (fact.type === "choice") {
    return <Choices fact={fact} label={label} value={value} onChange={onChange} isList={isList} />
  }
  const unit = say(`rule.units.${fact.type}`)

  return (
    <div className="flex items-center gap-x-2">
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        value={String(value)}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      {unit && <span className="txt-small text-ui-fg-subtle">{unit}</span>}
    </div>
  )
}

const Choices = ({ fact, label, value, onChange, isList = false }: ValueProps) => {
  const { language } = useText()
  const id = useId()
  const options = Object.entries(fact.choices ?? {}).map(([key, words]) => ({
    value: key,
    label: words[language],
  }))
  if (!isList) {
    return <OneOf label={label} value={String(value)} options={options} onChange={onChange} />
  }
  const picked = Array.isArray(value) ? (value as readonly string[]) : []

  return (
    <div className="flex flex-wrap gap-3 pt-1" role="group" aria-label={label}>
      {options.map((option) => (
        <div key={option.value} className="flex items-center gap-x-2">
          <Checkbox
            id={`${id}${option.value}`}
            checked={picked.includes(option.value)}
            onCheckedChange={(isOn) =>
              onChange(isOn ? [...picked, option.value] : picked.filter((one) => one !== option.value))
            }
          />
          <Label htmlFor={`${id}${option.value}`} size="small">
            {option.label}
          </Label>
        </div>
      ))}
    </div>
  )
}

type OneOfProps = {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (next: string) => void
}

const OneOf = ({ label, value, options, onChange }: OneOfProps) => (
  <Select size="small" value={value} onValueChange={(next) => next && next !== value && onChange(next)}>
    <Select.Trigger aria-label={label}>
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
