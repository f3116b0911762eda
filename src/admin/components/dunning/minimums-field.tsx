import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { type Control, useFieldArray } from "react-hook-form"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { SelectField, TextField } from "../fields"
import type { ProcessValues } from "./process-values"

/** Below which amount nothing is said, one per currency. */
export const MinimumsField = ({ control }: { control: Control<ProcessValues> }) => {
  const { say } = useText()
  const currencies = useStoreCurrencies()
  const { fields, append, remove } = useFieldArray({ control, name: "minimum_amounts" })

  return (
    <div className="flex flex-col gap-y-3">
      <div>
        <Text size="small" weight="plus">
          {say("dunning.minimums")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {say("dunning.minimums_hint")}
        </Text>
      </div>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-x-3">
          <div className="grid flex-1 grid-cols-2 gap-3">
            <SelectField
              control={control}
              name={`minimum_amounts.${index}.currency_code`}
              label={say("field.currency")}
              options={currencies}
            />
            <TextField
              control={control}
              name={`minimum_amounts.${index}.amount`}
              label={say("dunning.minimum")}
              type="number"
            />
          </div>
          <IconButton
            type="button"
            variant="transparent"
            className="mt-6"
            aria-label={say("dunning.minimum_remove", { number: index + 1 })}
            onClick={() => remove(index)}
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
          onClick={() => append({ currency_code: currencies[0]?.value ?? "", amount: "" })}
        >
          <Plus />
          {say("dunning.minimum_add")}
        </Button>
      </div>
    </div>
  )
}
