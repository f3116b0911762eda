import type { z } from "@medusajs/framework/zod"
import type { UseMutationResult } from "@tanstack/react-query"
import { useState } from "react"
import { type DefaultValues, type FieldValues, type Path, useForm, type UseFormReturn } from "react-hook-form"
import type { ErrorCode } from "../../http/errors"
import { ApiError, messageOf } from "./api-error"
import { useText } from "./text"
import { resolverOf } from "./validation"

/** A form of one endpoint: V is what the person types, B the body it becomes, R the reply. */
export type Contracted<V extends FieldValues, B, R> = {
  /** The body of the endpoint. */
  schema: z.ZodObject
  values: DefaultValues<V>
  toBody?: (values: V) => FieldValues
  action: UseMutationResult<R, ApiError, B>
  /** Asked before sending; false: not now. */
  confirm?: (body: B) => Promise<boolean>
  /** Which field a refusal is about, so that it is shown there as well. */
  blame?: Partial<Record<ErrorCode, Path<V>>>
}

/** Runs the form of an endpoint: checks by the contract, sends, and keeps what was typed when the store refuses. */
export const useContractForm = <V extends FieldValues, B, R>({
  schema,
  values,
  toBody,
  action,
  confirm,
  blame = {},
  onDone,
}: Contracted<V, B, R> & { onDone: (reply: R) => void }) => {
  const { say, language } = useText()
  const [refusal, setRefusal] = useState<string>()
  const form = useForm<V, unknown, B>({
    defaultValues: values,
    resolver: resolverOf<V, B>(schema, say, language, toBody),
  })

  const send = form.handleSubmit(async (body) => {
    if (confirm && !(await confirm(body))) {
      return
    }
    setRefusal(undefined)
    try {
      onDone(await action.mutateAsync(body))
    } catch (error) {
      const message = messageOf(error, say, language)
      const field = error instanceof ApiError ? blame[error.code as ErrorCode] : undefined
      setRefusal(message)
      if (field) {
        form.setError(field, { message })
      }
    }
  })

  return {
    // What a field needs is what a person types; the body is the resolver's business.
    form: form as unknown as UseFormReturn<V>,
    refusal,
    isPending: action.isPending,
    onSubmit: (event: React.FormEvent) => void send(event),
  }
}
