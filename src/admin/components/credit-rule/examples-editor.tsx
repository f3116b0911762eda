import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Label, Select } from "@medusajs/ui"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { type Condition, evaluate, factOf, leavesOf } from "../../../shared/rule"
import { useText } from "../../lib/text"
import { FactValueInput } from "../rule/fact-value-input"
import { ExampleBadge } from "./example-badge"
import type { Example } from "./rule-values"

type ExamplesEditorProps = { condition: Condition; value: Example[]; onChange: (next: Example[]) => void }

/** Cases that a rule must answer as expected, with a field for every fact its condition asks about; shows at once what comes true. */
export const ExamplesEditor = ({ condition, value, onChange }: ExamplesEditorProps) => {
  const { say } = useText()
  const put = (at: number, next: Example) => onChange(value.map((one, index) => (index === at ? next : one)))

  return (
    <div className="flex flex-col gap-y-3">
      {value.map((example, at) => (
        <div
          key={at}
          className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3"
          role="group"
          aria-label={say("credit_rule.example", { number: at + 1 })}
        >
          <div className="flex items-center gap-x-2">
            <Input
              size="small"
              className="flex-1"
              aria-label={say("credit_rule.example_name")}
              placeholder={say("credit_rule.example_name")}
              value={example.name}
              onChange={(event) => put(at, { ...example, name: event.target.value })}
            />
            <ExampleBadge isTrue={evaluate(condition, example.given).holds === example.holds} />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={say("credit_rule.example_remove", { number: at + 1 })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <Trash />
            </IconButton>
          </div>
          <ExampleFacts condition={condition} example={example} onChange={(next) => put(at, next)} />
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange([...value, { name: "", given: {}, holds: true }])}
        >
          <Plus />
          {say("credit_rule.example_add")}
        </Button>
      </div>
    </div>
  )
}

type ExampleFactsProps = { condition: Condition; example: Example; onChange: (next: Example) => void }

const ExampleFacts = ({ condition, example, onChange }: ExampleFactsProps) => {
  const { say, language } = useText()
  const names = [...new Set(leavesOf(condition).map(({ fact }) => fact))]

  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {names.map((name) => {
        const fact = factOf(CREDIT_FACTS, name)

        return (
          fact && (
            <div key={name} className="flex flex-col gap-y-1">
              <Label size="xsmall">{fact.label[language]}</Label>
              <FactValueInput
                fact={fact}
                label={fact.label[language]}
                value={example.given[name] ?? ""}
                onChange={(next) =>
                  onChange({ ...example, given: { ...example.given, [name]: next as string | boolean } })
                }
              />
            </div>
          )
        )
      })}
      <div className="flex flex-col gap-y-1">
        <Label size="xsmall">{say("credit_rule.example_expect")}</Label>
        <Select
          size="small"
          value={String(example.holds)}
          onValueChange={(next) => next && onChange({ ...example, holds: next === "true" })}
        >
          <Select.Trigger aria-label={say("credit_rule.example_expect")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="true">{say("credit_rule.example_holds")}</Select.Item>
            <Select.Item value="false">{say("credit_rule.example_passes")}</Select.Item>
          </Select.Content>
        </Select>
      </div>
    </div>
  )
}
