import { Plus, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, type UseFormReturn } from "react-hook-form"
import { useText } from "../../lib/text"
import { SelectField, TextField } from "../fields"
import { nextStep, type ProcessValues } from "./process-values"

const AUDIENCES = ["finance", "owner", "sales_owner"] as const

/** The steps of a process: how many days before or after the day due, what is sent to whom through which channel. */
export const StepsField = ({ form }: { form: UseFormReturn<ProcessValues> }) => {
  const { say } = useText()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "steps" })

  return (
    <section className="flex flex-col gap-y-3">
      <div>
        <Heading level="h2">{say("dunning.steps")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {say("dunning.steps_hint")}
        </Text>
      </div>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="bg-ui-bg-subtle flex flex-col gap-y-3 rounded-lg p-4">
          <div className="flex items-center justify-between">
            <Text as="span" size="small" weight="plus">
              {say("dunning.step", { number: index + 1 })}
            </Text>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              disabled={fields.length === 1}
              aria-label={say("dunning.step_remove", { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <Trash />
            </IconButton>
          </div>
          <StepFields form={form} index={index} />
        </fieldset>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => append(nextStep(form.getValues("steps")))}
        >
          <Plus />
          {say("dunning.step_add")}
        </Button>
      </div>
    </section>
  )
}

const StepFields = ({ form, index }: { form: UseFormReturn<ProcessValues>; index: number }) => {
  const { say } = useText()
  const { control } = form
  const at = `steps.${index}` as const
  const [when, channel] = form.watch([`${at}.when`, `${at}.channel`])
  const isBell = channel.trim() === "feed"

  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
      <TextField control={control} name={`${at}.days`} label={say("dunning.days")} type="number" />
      <SelectField
        control={control}
        name={`${at}.when`}
        label={say("dunning.when")}
        options={(["before", "after"] as const).map((value) => ({
          value,
          label: say(`dunning.whens.${value}`),
        }))}
      />
      {when === "after" && (
        <TextField
          control={control}
          name={`${at}.level`}
          label={say("dunning.level")}
          hint={say("dunning.level_hint")}
          type="number"
        />
      )}
      <TextField
        control={control}
        name={`${at}.channel`}
        label={say("dunning.channel")}
        hint={say("dunning.channel_hint")}
      />
      <TextField
        control={control}
        name={`${at}.template`}
        label={say("dunning.template")}
        hint={say("dunning.template_hint")}
      />
      {!isBell && (
        <SelectField
          control={control}
          name={`${at}.audience`}
          label={say("dunning.audience")}
          options={AUDIENCES.map((value) => ({ value, label: say(`dunning.audiences.${value}`) }))}
        />
      )}
      {when === "after" && (
        <TextField
          control={control}
          name={`${at}.repeats_every`}
          label={say("dunning.repeats_every")}
          hint={say("dunning.repeats_hint")}
          type="number"
          isOptional
        />
      )}
    </div>
  )
}
