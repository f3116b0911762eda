import type { z } from "@medusajs/framework/zod"
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form"
import { useText } from "./text"
import { resolverOf } from "./validation"

/** A form that asks a question of a reading endpoint: checked by the endpoint's query, answered by `onAsk`. */
export const useQueryForm = <V extends FieldValues>(
  schema: z.ZodObject,
  onAsk: (query: V) => void,
  values: FieldValues
) => {
  const { say, language } = useText()
  const form = useForm<V, unknown, V>({
    defaultValues: values as DefaultValues<V>,
    resolver: resolverOf<V, V>(schema, say, language),
  })
  const send = form.handleSubmit(onAsk)

  return { form: form as unknown as UseFormReturn<V>, onSubmit: (event: React.FormEvent) => void send(event) }
}
