import { Trash } from "@medusajs/icons"
import { IconButton, Select } from "@medusajs/ui"
import { type Catalogue, factOf, type FactDefinition, type Leaf, type Operator } from "../../../shared/rule"
import { operatorsOf } from "../../../shared/rule-check"
import { useText } from "../../lib/text"
import { FactValueInput } from "./fact-value-input"

const usualValue = ({ type, choices = {} }: FactDefinition): Leaf["value"] => {
  if (type === "boolean") {
    return true
  }

  return type === "choice" ? (Object.keys(choices)[0] ?? "") : ""
}

const leafOf = (catalogue: Catalogue, name: string): Leaf => {
  const fact = factOf(catalogue, name)

  return { fact: name, op: (fact && operatorsOf(fact)[0]) ?? "eq", value: fact ? usualValue(fact) : "" }
}

/** A condition about the catalogue's first fact, to begin with. */
export const newLeaf = (catalogue: Catalogue): Leaf => leafOf(catalogue, Object.keys(catalogue)[0] ?? "")

type LeafEditorProps = {
  catalogue: Catalogue
  value: Leaf
  onChange: (next: Leaf) => void
  onRemove?: () => void
}

/** What does not fit into the trigger of a choice is cut, not wrapped. */
const ONE_LINE = "[&>span]:truncate"

/** One fact, how it is compared, and with what. */
export const LeafEditor = ({ catalogue, value: leaf, onChange, onRemove }: LeafEditorProps) => {
  const { say, language } = useText()
  const fact = factOf(catalogue, leaf.fact)
  const operators = fact ? operatorsOf(fact) : []
  const pickOperator = (op: Operator) => {
    const [first = ""] = typeof leaf.value === "object" ? leaf.value : [String(leaf.value)]
    const isList = typeof leaf.value === "object"
    onChange({ ...leaf, op, value: op === "in" ? [first] : isList ? first : leaf.value })
  }

  return (
    <div className="flex items-start gap-x-2">
      <div className="min-w-0 flex-1">
        <Select
          size="small"
          value={leaf.fact}
          onValueChange={(name) => name && name !== leaf.fact && onChange(leafOf(catalogue, name))}
        >
          <Select.Trigger
            aria-label={say("rule.fact")}
            className={ONE_LINE}
            title={fact?.label[language] ?? ""}
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(catalogue).map(([name, { label }]) => (
              <Select.Item key={name} value={name}>
                {label[language]}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="min-w-0 flex-1">
        <Select
          size="small"
          value={leaf.op}
          onValueChange={(op) => op && op !== leaf.op && pickOperator(op as Operator)}
          disabled={operators.length < 2}
        >
          <Select.Trigger aria-label={say("rule.operator")} className={ONE_LINE}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {operators.map((op) => (
              <Select.Item key={op} value={op}>
                {say(`rule.operators.${op}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {fact && (
        <div className="min-w-0 flex-1">
          <FactValueInput
            fact={fact}
            label={say("rule.value")}
            isList={leaf.op === "in"}
            value={leaf.value}
            onChange={(value) => onChange({ ...leaf, value })}
          />
        </div>
      )}
      {onRemove && (
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={say("rule.remove")}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      )}
    </div>
  )
}
