import type { UseFormReturn } from "react-hook-form"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { SelectField, SwitchField, TextField } from "../fields"
import { FormPart } from "../form-part"
import { GroupField } from "./group-field"
import { MinimumsField } from "./minimums-field"
import { ANY_CURRENCY, type ProcessValues } from "./process-values"
import { StepsField } from "./steps-field"

/** A dunning process, for making and for editing. */
export const ProcessFields = ({ form }: { form: UseFormReturn<ProcessValues> }) => {
  const { say } = useText()
  const { control } = form
  const currencies = useStoreCurrencies()

  return (
    <>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField control={control} name="name" label={say("field.name")} />
        <TextField
          control={control}
          name="rank"
          label={say("dunning.rank")}
          hint={say("dunning.rank_hint")}
          type="number"
        />
        <SelectField
          control={control}
          name="currency_code"
          label={say("field.currency")}
          options={[{ value: ANY_CURRENCY, label: say("dunning.any_currency") }, ...currencies]}
        />
        <SwitchField
          control={control}
          name="is_on"
          label={say("dunning.is_on")}
          hint={say("dunning.is_on_hint")}
        />
      </div>
      <GroupField form={form} />
      <StepsField form={form} />
      <FormPart title={say("dunning.silence")} hint={say("dunning.silence_hint")}>
        <TextField
          control={control}
          name="quiet_days"
          label={say("dunning.quiet_days")}
          hint={say("dunning.quiet_days_hint")}
          type="number"
        />
      </FormPart>
      <MinimumsField control={control} />
    </>
  )
}
