import { z } from "@medusajs/framework/zod"
import { money } from "../shared/money"

type Shape = z.ZodObject

/** One route of the plugin, said once: validation, default fields, forms, hooks, client and OpenAPI come from it. */
export type Endpoint<Q extends Shape = Shape, B extends Shape = Shape, R extends Shape = Shape> = {
  method: "GET" | "POST" | "DELETE"
  path: string
  summary: string
  response: R
  /** What the query string accepts. A response made by `page` also takes `limit`, `offset`, `order` and `q`. */
  query?: Q
  body?: B
  /** How large a body may be, such as "8mb"; the store's own limit unless said. */
  bodyLimit?: string
  /** HTTP status of success; 200 unless said. */
  status?: number
  /** The media type of a file; JSON unless said. Its `response` is `FileReply`. */
  produces?: "text/csv" | "application/pdf"
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition

/** Query parameters of every list. `order` is a field name, `-field` for descending. */
export const listQuery = {
  q: z.string().trim().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  order: z
    .string()
    .regex(/^-?[a-z_]{1,40}$/)
    .optional(),
}

/** A page of a list: the items under their own name, with the total count. */
export const page = <Key extends string, Item extends z.ZodType>(key: Key, item: Item) =>
  z.strictObject({ [key]: z.array(item), count: z.number(), offset: z.number(), limit: z.number() } as {
    [K in Key]: z.ZodArray<Item>
  } & { count: z.ZodNumber; offset: z.ZodNumber; limit: z.ZodNumber })

/** In place of a response where a route answers a file: its bytes are no JSON. */
export const FileReply = z.strictObject({})

/** The answer of a DELETE. */
export const deleted = <const Name extends string>(name: Name) =>
  z.strictObject({ id: z.string(), object: z.literal(name), deleted: z.literal(true) })

/** The `fields` Query must select so that a record satisfies the schema. */
export const fieldsOf = (schema: z.ZodType, prefix = ""): string[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return fieldsOf(schema.unwrap() as z.ZodType, prefix)
  }
  if (schema instanceof z.ZodArray) {
    return fieldsOf(schema.element as z.ZodType, prefix)
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      fieldsOf(value as z.ZodType, prefix ? `${prefix}.${key}` : key)
    )
  }

  return [prefix]
}

// ---- words that several pillars use

/** An id as Medusa makes them. The length limit keeps a 1 MB string away from the database. */
export const Id = z.string().trim().min(1).max(64)
/** One line of text a person wrote. Markup is kept as text and shown escaped. */
export const Line = z.string().trim().min(1).max(200)
/** A paragraph a person wrote. */
export const Text = z.string().trim().max(4_000)
/** A short code chosen by the merchant: letters of any script, digits, dot, dash, underscore. */
export const Code = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}._-]+$/u)
export const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)
export const CountryCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/)
/** In UTC too, years beyond four digits or before the first are no timestamps to the database. */
const isStorable = (value: string): boolean => {
  const year = new Date(value).getUTCFullYear()

  return year >= 1900 && year <= 9999
}
/** An instant as an ISO string with zone, for example 2026-11-01T00:00:00+08:00. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(isStorable, { message: "Must lie between the years 1900 and 9999" })
/** A local day, `yyyy-mm-dd`. */
export const Day = z.iso.date().refine((day) => day >= "1900-01-01" && day < "2200-01-01")
/** How a number is written as text. */
export const DECIMAL_TEXT = /^-?\d+(\.\d+)?$/
const DecimalText = z.string().trim().max(40).regex(DECIMAL_TEXT)
/** A number that a body may also send as a decimal string, so that no digit is lost on the way. */
export const Decimal = z.union([z.number(), DecimalText])
export type Decimal = z.infer<typeof Decimal>
/** An amount as `Decimal`, above zero. */
export const AboveZero = Decimal.refine((amount) => Number(amount) > 0, { message: "Must be above zero" })
/** An amount as `Decimal`, zero or above. */
export const NotNegative = Decimal.refine((amount) => Number(amount) >= 0, {
  message: "Must not be below zero",
})
const isSellable = (value: Decimal): boolean => {
  const quantity = money(value)

  return quantity.gt(0) && quantity.lte(1_000_000_000) && (quantity.decimalPlaces() ?? 7) <= 6
}
/** A quantity, as a number or a decimal string: Medusa sells whole and fractional units, never none or fewer. */
export const Quantity = Decimal.refine(isSellable, {
  message: "Must be above zero, at most 1,000,000,000, with at most 6 decimals",
})
  .transform(Number)
  .describe("Above zero, at most 1,000,000,000, with at most 6 decimals")
/** The merchant's own keys and values. */
export const Metadata = z.record(z.string().max(200), z.json())

/** Why something was decided: a code of the error catalogue with the values its sentence needs. */
export const Reason = z
  .strictObject({
    guard: z.string(),
    outcome: z.enum(["allow", "review", "deny"]),
    code: z.string(),
    params: z.record(z.string(), z.json()),
    /** The sentence in the language of the request. */
    message: z.string(),
  })
  .meta({ id: "DealerReason" })
export type Reason = z.infer<typeof Reason>
