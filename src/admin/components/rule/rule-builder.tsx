import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Select } from "@medusajs/ui"
import type { Catalogue, Condition, Leaf } from "../../../shared/rule"
import { useText } from "../../lib/text"
import { LeafEditor, newLeaf } from "./leaf-editor"

type EditorProps = {
  catalogue: Catalogue
  value: Condition
  onChange: (next: Condition) => void
  onRemove?: () => void
  depth?: number
}

type Kind = "all" | "any" | "not"
const KINDS: readonly Kind[] = ["all", "any", "not"]
const DEEPEST = 5

const partsOf = (condition: Exclude<Condition, Leaf>): Condition[] =>
  "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not]

const kindOf = (condition: Exclude<Condition, Leaf>): Kind =>
  "all" in condition ? "all" : "any" in condition ? "any" : "not"

/** A group of these parts; `not` takes one, so several become all of them. */
const groupOf = (kind: Kind, parts: Condition[]): Condition => {
  const [first] = parts
  if (kind === "not") {
    return { not: parts.length === 1 && first ? first : { all: parts } }
  }

  return kind === "all" ? { all: parts } : { any: parts }
}

/** Edits a condition over a catalogue of facts: groups of all, any or not, and facts with a comparison and a value. */
export const RuleBuilder = ({ value, ...props }: EditorProps) =>
  "fact" in value ? <LeafEditor {...props} value={value} /> : <GroupEditor {...props} value={value} />

const GroupEditor = ({
  catalogue,
  value,
  onChange,
  onRemove,
  depth = 0,
}: EditorProps & { value: Exclude<Condition, Leaf> }) => {
  const { say } = useText()
  const kind = kindOf(value)
  const parts = partsOf(value)
  const put = (next: Condition[]) => onChange(groupOf(kind, next))
  const canAdd = kind !== "not"

  return (
    <div
      className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3"
      role="group"
      aria-label={say("rule.group")}
    >
      <div className="flex items-center gap-x-2">
        <div className="flex-1">
          <Select
            size="small"
            value={kind}
            onValueChange={(next) => next && next !== kind && onChange(groupOf(next as Kind, parts))}
          >
            <Select.Trigger aria-label={say("rule.group")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {KINDS.map((one) => (
                <Select.Item key={one} value={one}>
                  {say(`rule.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
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
      {parts.map((part, at) => (
        <RuleBuilder
          key={at}
          catalogue={catalogue}
          value={part}
          depth={depth + 1}
          onChange={(next) => put(parts.map((one, index) => (index === at ? next : one)))}
          {...(parts.length > 1 && { onRemove: () => put(parts.filter((_, index) => index !== at)) })}
        />
      ))}
      {canAdd && (
        <div className="flex gap-x-2">
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => put([...parts, newLeaf(catalogue)])}
          >
            <Plus />
            {say("rule.add_condition")}
          </Button>
          {depth < DEEPEST - 1 && (
            <Button
              type="button"
              size="small"
              variant="transparent"
              onClick={() => put([...parts, { any: [newLeaf(catalogue)] }])}
            >
              {say("rule.add_group")}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
