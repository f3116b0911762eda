import { Form } from "@medusajs/dashboard/components"
import { Plus, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Input, Text } from "@medusajs/ui"
import { type Control, useFieldArray } from "react-hook-form"
import { useText } from "../../lib/text"
import type { RuleValues } from "./rule-values"

const VALUE = {
  fixed: "price.break_amount",
  percent_off: "price.break_percent",
  amount_off: "price.break_off",
} as const

/** The quantity breaks of a rule: from which quantity, which price, percentage or amount off. */
export const BreaksField = ({
  control,
  shape,
}: {
  control: Control<RuleValues>
  shape: RuleValues["form"]
}) => {
  const { say } = useText()
  const { fields, append, remove } = useFieldArray({ control, name: "breaks" })

  return (
    <section className="flex flex-col gap-y-3">
      <div>
        <Heading level="h2">{say("price.breaks")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {say("price.breaks_hint")}
        </Text>
      </div>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-x-3">
          <div className="grid flex-1 grid-cols-2 gap-3">
            {(["min_quantity", "value"] as const).map((part) => (
              <Form.Field
                key={part}
                control={control}
                name={`breaks.${index}.${part}`}
                render={({ field: input }) => (
                  <Form.Item>
                    <Form.Label>{say(part === "value" ? VALUE[shape] : "price.break_from")}</Form.Label>
                    <Form.Control>
                      <Input {...input} inputMode="decimal" autoComplete="off" />
                    </Form.Control>
                    <Form.ErrorMessage />
                  </Form.Item>
                )}
              />
            ))}
          </div>
          <IconButton
            type="button"
            variant="transparent"
            className="mt-6"
            disabled={fields.length === 1}
            aria-label={say("price.break_remove", { number: index + 1 })}
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
          onClick={() => append({ min_quantity: "", value: "" })}
        >
          <Plus />
          {say("price.break_add")}
        </Button>
      </div>
    </section>
  )
}
