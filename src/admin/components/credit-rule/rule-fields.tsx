import { Heading, Text } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { CREDIT_RULE_OUTCOMES, CREDIT_RULE_SCOPES } from "../../../http/credit-rules"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import type { Condition } from "../../../shared/rule"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { Field, InstantField, SelectField, TextAreaField, TextField } from "../fields"
import { FormPart } from "../form-part"
import { PickerField } from "../picker"
import { RuleBuilder } from "../rule/rule-builder"
import { ExamplesEditor } from "./examples-editor"
import { ExclusionsEditor } from "./exclusions-editor"
import type { CreditRuleValues, Example, Exclusion } from "./rule-values"
import { TARGET_SOURCES } from "./target-sources"

type Known = { id: string; name: string } | null

/** A credit rule, for making and for editing. */
export const CreditRuleFields = ({
  form,
  known = null,
}: {
  form: UseFormReturn<CreditRuleValues>
  known?: Known
}) => {
  const { say } = useText()
  const { control } = form
  const currencies = useStoreCurrencies()
  const [scope, condition] = form.watch(["scope_type", "condition"])

  return (
    <>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField control={control} name="name" label={say("field.name")} />
        <SelectField
          control={control}
          name="outcome"
          label={say("credit_rule.outcome")}
          options={CREDIT_RULE_OUTCOMES.map((value) => ({
            value,
            label: say(`credit_rule.outcomes.${value}`),
          }))}
        />
      </div>
      <section className="flex flex-col gap-y-4">
        <Head title={say("rule.condition")} hint={say("credit_rule.condition_hint")} />
        <Field control={control} name="condition" label={say("rule.condition")}>
          {({ value, onChange }) => (
            <div>
              <RuleBuilder
                catalogue={CREDIT_FACTS}
                value={JSON.parse(value) as Condition}
                onChange={(next) => onChange(JSON.stringify(next))}
              />
            </div>
          )}
        </Field>
        <SelectField
          control={control}
          name="currency_code"
          label={say("field.currency")}
          hint={say("credit_rule.currency_hint")}
          options={currencies}
          none={say("credit_rule.currency_any")}
          isOptional
        />
      </section>
      <FormPart title={say("credit_rule.scope")}>
        <SelectField
          control={control}
          name="scope_type"
          label={say("credit_rule.scope")}
          options={CREDIT_RULE_SCOPES.map((value) => ({ value, label: say(`credit_rule.scopes.${value}`) }))}
          onPick={() => form.setValue("scope_id", "")}
        />
        {scope !== "all" && (
          <PickerField
            key={scope}
            control={control}
            name="scope_id"
            label={say(`credit_rule.targets.${scope}`)}
            source={TARGET_SOURCES[scope]}
            known={known}
          />
        )}
      </FormPart>
      {scope !== "dealer" && (
        <Field
          control={control}
          name="exclusions"
          label={say("credit_rule.exclusions")}
          hint={say("credit_rule.exclusions_hint")}
          isOptional
        >
          {({ value, onChange }) => (
            <div>
              <ExclusionsEditor
                value={JSON.parse(value) as Exclusion[]}
                onChange={(next) => onChange(JSON.stringify(next))}
              />
            </div>
          )}
        </Field>
      )}
      <section className="flex flex-col gap-y-4">
        <Head title={say("credit_rule.examples")} hint={say("credit_rule.examples_hint")} />
        <Field control={control} name="examples" label={say("credit_rule.examples")}>
          {({ value, onChange }) => (
            <div>
              <ExamplesEditor
                condition={JSON.parse(condition) as Condition}
                value={JSON.parse(value) as Example[]}
                onChange={(next) => onChange(JSON.stringify(next))}
              />
            </div>
          )}
        </Field>
      </section>
      <FormPart title={say("credit_rule.window")} hint={say("credit_rule.window_hint")}>
        <InstantField control={control} name="starts_at" label={say("credit_rule.starts")} isOptional />
        <InstantField control={control} name="ends_at" label={say("credit_rule.ends")} isOptional />
        <TextField
          control={control}
          name="priority"
          label={say("credit_rule.priority")}
          hint={say("credit_rule.priority_hint")}
          type="number"
        />
      </FormPart>
      <TextAreaField control={control} name="note" label={say("field.note")} isOptional />
    </>
  )
}

const Head = ({ title, hint }: { title: string; hint: string }) => (
  <div>
    <Heading level="h2">{title}</Heading>
    <Text size="small" className="text-ui-fg-subtle">
      {hint}
    </Text>
  </div>
)
