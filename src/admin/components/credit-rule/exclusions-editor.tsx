import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Select } from "@medusajs/ui"
import { CREDIT_RULE_TARGETS } from "../../../http/credit-rules"
import { useText } from "../../lib/text"
import { Picker } from "../picker"
import type { Exclusion } from "./rule-values"
import { TARGET_SOURCES } from "./target-sources"

type ExclusionsEditorProps = { value: Exclusion[]; onChange: (next: Exclusion[]) => void }

/** Who is taken out of a rule: dealers, tiers, territories. */
export const ExclusionsEditor = ({ value, onChange }: ExclusionsEditorProps) => {
  const { say } = useText()
  const put = (at: number, next: Exclusion) =>
    onChange(value.map((one, index) => (index === at ? next : one)))

  return (
    <div className="flex flex-col gap-y-2">
      {value.map((exclusion, at) => (
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-center gap-2">
          <Select
            size="small"
            value={exclusion.type}
            onValueChange={(type) =>
              type && type !== exclusion.type && put(at, { type: type as Exclusion["type"], id: "" })
            }
          >
            <Select.Trigger aria-label={say("credit_rule.exclusions")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {CREDIT_RULE_TARGETS.map((type) => (
                <Select.Item key={type} value={type}>
                  {say(`credit_rule.targets.${type}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Picker
            key={exclusion.type}
            source={TARGET_SOURCES[exclusion.type]}
            value={exclusion.id}
            onChange={(id) => put(at, { ...exclusion, id })}
            aria-label={say(`credit_rule.targets.${exclusion.type}`)}
          />
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={say("credit_rule.exclusion_remove")}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange([...value, { type: "dealer", id: "" }])}
        >
          <Plus />
          {say("credit_rule.exclusion_add")}
        </Button>
      </div>
    </div>
  )
}
