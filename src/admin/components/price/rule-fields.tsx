import type { Control, UseFormReturn } from "react-hook-form"
import { PRICE_FORMS, PRICE_RULE_STATUSES, PRICE_TARGETS } from "../../../http/price"
import { sources } from "../../lib/sources"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { InstantField, SelectField, SwitchField, TextAreaField, TextField } from "../fields"
import { PickerField } from "../picker"
import { FormPart } from "../form-part"
import { BreaksField } from "./breaks-field"
import type { RuleValues } from "./rule-values"

type Known = { dealer?: Named; target?: Named }
type Named = { id: string; name: string } | null

const TARGETS = {
  variant: sources.variants,
  product: sources.products,
  category: sources.categories,
} as const

/** A price rule, for making and for editing. `known` are the records picked already, by name. */
export const RuleFields = ({ form, known = {} }: { form: UseFormReturn<RuleValues>; known?: Known }) => {
  const { say } = useText()
  const { control } = form
  const currencies = useStoreCurrencies()
  const [scope, target, shape] = form.watch(["scope", "target_type", "form"])

  return (
    <>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField control={control} name="name" label={say("field.name")} />
        <SelectField
          control={control}
          name="status"
          label={say("field.status")}
          options={PRICE_RULE_STATUSES.map((value) => ({ value, label: say(`price.status.${value}`) }))}
        />
      </div>
      <FormPart title={say("price.scope")} hint={say("price.scope_hint")}>
        <SelectField
          control={control}
          name="scope"
          label={say("price.scope_kind")}
          options={[
            { value: "dealer", label: say("price.scope_dealer") },
            { value: "group", label: say("price.scope_group") },
          ]}
        />
        {scope === "dealer" ? (
          <PickerField
            control={control}
            name="dealer_id"
            label={say("dealer.one")}
            source={sources.dealers}
            known={known.dealer ?? null}
          />
        ) : (
          <>
            <PickerField
              control={control}
              name="tier_id"
              label={say("dealer.tier")}
              source={sources.tiers}
              isOptional
            />
            <PickerField
              control={control}
              name="territory_id"
              label={say("territory.one")}
              source={sources.territories}
              isOptional
            />
          </>
        )}
      </FormPart>
      <FormPart title={say("price.target")}>
        <SelectField
          control={control}
          name="target_type"
          label={say("price.target_kind")}
          options={PRICE_TARGETS.map((value) => ({ value, label: say(`price.targets.${value}`) }))}
          onPick={() => form.setValue("target_id", "")}
        />
        {target !== "all" && (
          <PickerField
            key={target}
            control={control}
            name="target_id"
            label={say(`price.targets.${target}`)}
            source={TARGETS[target]}
            known={known.target ?? null}
          />
        )}
      </FormPart>
      <FormPart title={say("price.form")}>
        <SelectField
          control={control}
          name="form"
          label={say("price.form_kind")}
          options={PRICE_FORMS.map((value) => ({ value, label: say(`price.forms.${value}`) }))}
        />
        <SelectField
          control={control}
          name="currency_code"
          label={say("field.currency")}
          options={currencies}
        />
        {shape !== "fixed" && (
          <SelectField
            control={control}
            name="base"
            label={say("price.base")}
            options={(["native", "list"] as const).map((value) => ({
              value,
              label: say(`price.bases.${value}`),
            }))}
          />
        )}
        {shape === "fixed" && (
          <SelectField
            control={control}
            name="tax"
            label={say("price.tax")}
            options={(["currency", "inclusive", "exclusive"] as const).map((value) => ({
              value,
              label: say(`price.taxes.${value}`),
            }))}
          />
        )}
      </FormPart>
      <BreaksField control={control} shape={shape} />
      <Conditions control={control} isContract={scope === "dealer"} />
    </>
  )
}

const Conditions = ({ control, isContract }: { control: Control<RuleValues>; isContract: boolean }) => {
  const { say } = useText()

  return (
    <>
      <FormPart title={say("price.window")} hint={say("price.window_open")}>
        <InstantField control={control} name="starts_at" label={say("price.starts")} isOptional />
        <InstantField control={control} name="ends_at" label={say("price.ends")} isOptional />
      </FormPart>
      {isContract && (
        <SwitchField
          control={control}
          name="reaches_children"
          label={say("price.reaches_children")}
          hint={say("price.reaches_children_hint")}
        />
      )}
      <SwitchField
        control={control}
        name="allows_promotions"
        label={say("price.allows_promotions")}
        hint={say("price.allows_promotions_hint")}
      />
      <TextAreaField control={control} name="note" label={say("field.note")} isOptional />
    </>
  )
}
