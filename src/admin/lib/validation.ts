import { zodResolver } from "@hookform/resolvers/zod"
import type { z } from "@medusajs/framework/zod"
import type { FieldValues, Resolver, ResolverResult } from "react-hook-form"
import { DECIMAL_TEXT } from "../../http/contract"
import type { Language } from "../../http/errors"
import { sayRuleAlone } from "../../http/sentences/contract-rules"
import type { Say } from "./text"

type Issue = {
  code?: string
  minimum?: unknown
  inclusive?: boolean
  expected?: unknown
  maximum?: unknown
  origin?: string
  format?: string
  pattern?: string
  input?: unknown
}

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === ""

const tooSmall = ({ origin, minimum, inclusive }: Issue, say: Say): string => {
  const values = { minimum: String(minimum) }
  if (origin === "string") {
    return say("validation.too_short", values)
  }
  if (origin === "array") {
    return say("validation.too_few", values)
  }

  return inclusive === false && Number(minimum) === 0
    ? say("validation.above_zero")
    : say("validation.too_low", values)
}

/** What is not written as it has to be: an address, a number with separators, or something else. */
const formatOf = ({ format, pattern }: Issue): "email" | "number" | "format" =>
  format === "email" ? "email" : pattern === String(DECIMAL_TEXT) ? "number" : "format"

/** The sentence for a value that does not satisfy the contract. */
const sentenceFor = (issue: Issue, say: Say): string => {
  if (isMissing(issue.input)) {
    return say("validation.required")
  }
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue, say)
    case "too_big":
      return issue.origin === "string"
        ? say("validation.too_long", { maximum: String(issue.maximum) })
        : say("validation.too_high", { maximum: String(issue.maximum) })
    case "invalid_format":
      return say(`validation.${formatOf(issue)}`)
    case "invalid_type":
      return say(issue.expected === "number" ? "validation.number" : "validation.type")
    case "invalid_union":
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** The rules that the contract words itself, in the reader's language, wherever a form's errors name them. */
const inWords = (errors: unknown, language: Language): unknown => {
  if (Array.isArray(errors)) {
    return errors.map((one) => inWords(one, language))
  }

  return isRecord(errors)
    ? Object.fromEntries(
        Object.entries(errors).map(([key, value]) => [
          key,
          key === "message" && typeof value === "string"
            ? sayRuleAlone(value, language)
            : key === "ref"
              ? value
              : inWords(value, language),
        ])
      )
    : errors
}

/**
 * Checks a form against the body of its endpoint, with the sentences in the reader's language. `toBody` turns what a
 * person typed into the body first (a percentage into a fraction).
 */
export const resolverOf =
  <V extends FieldValues, B>(
    schema: z.ZodObject,
    say: Say,
    language: Language,
    toBody: (values: V) => FieldValues = (values) => values
  ): Resolver<V, unknown, B> =>
  async (values, context, options) => {
    const check = zodResolver(schema, { error: (issue) => sentenceFor(issue as Issue, say) })

    // The schema is known by its endpoint only; its output is the endpoint's body.
    const { values: body, errors } = await (check as unknown as Resolver<V, unknown, B>)(
      dropBlanks(schema, toBody(values)) as V,
      context,
      options
    )

    return { values: body, errors: inWords(errors, language) } as ResolverResult<V, B>
  }
