import { zodResolver } from "@hookform/resolvers/zod"
import type { z } from "@medusajs/framework/zod"
import type { FieldValues, Resolver } from "react-hook-form"
import type { Say } from "./text"

type Issue = {
  code?: string
  minimum?: unknown
  maximum?: unknown
  origin?: string
  format?: string
  input?: unknown
}

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === ""

/** The sentence for a value that does not satisfy the contract. */
const sentenceFor = (issue: Issue, say: Say): string => {
  if (isMissing(issue.input)) {
    return say("validation.required")
  }
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string"
        ? say("validation.too_short", { minimum: String(issue.minimum) })
        : issue.origin === "array"
          ? say("validation.too_few", { minimum: String(issue.minimum) })
          : say("validation.too_low", { minimum: String(issue.minimum) })
    case "too_big":
      return issue.origin === "string"
        ? say("validation.too_long", { maximum: String(issue.maximum) })
        : say("validation.too_high", { maximum: String(issue.maximum) })
    case "invalid_format":
      return issue.format === "email" ? say("validation.email") : say("validation.format")
    case "invalid_union":
    case "invalid_type":
      return say("validation.type")
    default:
      return say("validation.invalid")
  }
}

/** An input a person left empty means "nothing": null where the contract takes null, absent where it may be absent. */
const dropBlanks = (schema: z.ZodObject, values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
      const field = schema.shape[key] as z.ZodType | undefined
      if (value !== "" || !field) {
        return [[key, value]]
      }
      const takes = (blank: null | undefined) => field.safeParse(blank).success

      return takes(null) ? [[key, null]] : takes(undefined) ? [] : [[key, value]]
    })
  )

/**
 * Checks a form against the body of its endpoint, with the sentences in the reader's language. `toBody` turns what a
 * person typed into the body first (a percentage into a fraction).
 */
export const resolverOf =
  <V extends FieldValues, B>(
    schema: z.ZodObject,
    say: Say,
    toBody: (values: V) => FieldValues = (values) => values
  ): Resolver<V, unknown, B> =>
  (values, context, options) => {
    const check = zodResolver(schema, { error: (issue) => sentenceFor(issue as Issue, say) })

    // The schema is known by its endpoint only; its output is the endpoint's body.
    return (check as unknown as Resolver<V, unknown, B>)(
      dropBlanks(schema, toBody(values)) as V,
      context,
      options
    )
  }
