import { Form } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { DUNNING_GROUPS } from "../../../http/credit-dunning"
import { type Source, sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { SelectField } from "../fields"
import { FormPart } from "../form-part"
import { Picker } from "../picker"
import type { ProcessValues } from "./process-values"

const SOURCES = { tiers: sources.tiers, territories: sources.territories, dealers: sources.dealers } as const

/** Whom a process is for: everybody, or tiers, territories or dealers picked by name. */
export const GroupField = ({ form }: { form: UseFormReturn<ProcessValues> }) => {
  const { say } = useText()
  const kind = form.watch("kind")

  return (
    <FormPart title={say("dunning.group")} hint={say("dunning.group_hint")}>
      <SelectField
        control={form.control}
        name="kind"
        label={say("dunning.group_kind")}
        options={DUNNING_GROUPS.map((value) => ({ value, label: say(`dunning.groups.${value}`) }))}
        onPick={() => form.setValue("ids", [])}
      />
      {kind !== "all" && (
        <Form.Field
          key={kind}
          control={form.control}
          name="ids"
          render={({ field: { value, onChange } }) => (
            <Form.Item>
              <Form.Label>{say(`dunning.groups.${kind}`)}</Form.Label>
              <Picker
                source={SOURCES[kind]}
                value=""
                onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
                aria-label={say(`dunning.groups.${kind}`)}
              />
              <ul className="flex flex-wrap gap-1.5">
                {value.map((id) => (
                  <li key={id}>
                    <Member
                      id={id}
                      source={SOURCES[kind]}
                      onRemove={() => onChange(value.filter((one) => one !== id))}
                    />
                  </li>
                ))}
              </ul>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
    </FormPart>
  )
}

const Member = ({ id, source, onRemove }: { id: string; source: Source; onRemove: () => void }) => {
  const { say } = useText()
  const label = source.useOne(id)?.label ?? id

  return (
    <Badge size="xsmall" className="gap-x-1">
      {label}
      <button type="button" aria-label={`${say("action.remove")}: ${label}`} onClick={onRemove}>
        <XMarkMini className="text-ui-fg-muted" />
      </button>
    </Badge>
  )
}
