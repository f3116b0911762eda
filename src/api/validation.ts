import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { zodValidator } from "@medusajs/framework"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Language, languageOf, sentenceOf } from "../http/errors"
import { sayRule } from "../http/sentences/contract-rules"
import { withRefusal } from "../shared/refusal"
import { sendRefusal } from "./respond"

type Issues = z.core.$ZodIssue[]

const inChinese = z.locales.zhCN().localeError

/** Each thing wrong and where, at most three: `breaks.0.min_quantity：无效输入`. */
const chineseProblem = (issues: Issues): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) =>
      [path.join("."), sayRule(message, "zh")].filter((part) => part !== "").join("：")
    )
    .join("；")

/** The same in the words Medusa uses for its own routes. */
const englishProblem = async (schema: z.ZodType, value: unknown): Promise<string> => {
  try {
    await zodValidator(schema as never, value as never)
  } catch (error) {
    return (error as Error).message.replace(/^Invalid request: /, "")
  }

  return ""
}

const refusalOfIssues = async (
  schema: z.ZodType,
  value: unknown,
  issues: Issues,
  language: Language
): Promise<MedusaError> => {
  const problem = language === "zh" ? chineseProblem(issues) : await englishProblem(schema, value)
  const params = { problem, fields: issues.map(({ path }) => path.join(".")) }
  const message = sentenceOf("invalid_data", params, language)

  return withRefusal(new MedusaError(MedusaError.Types.INVALID_DATA, message, "invalid_data"), {
    code: "invalid_data",
    params,
  })
}

/**
 * Checks a part of the request against the contract, strictly: what is kept is what the schema makes of it. What does not satisfy it is
 * answered `invalid_data`, in the reader's language and with the path of each field.
 */
const validate =
  (schema: z.ZodType, read: (req: MedusaRequest) => unknown, keep: "validatedBody" | "validatedQuery") =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const language = languageOf(req.headers["accept-language"])
    const value = read(req)
    const found = await schema.safeParseAsync(value, language === "zh" ? { error: inChinese } : undefined)
    if (!found.success) {
      sendRefusal(req, res, await refusalOfIssues(schema, value, found.error.issues, language))

      return
    }
    req[keep] = found.data as Record<string, unknown>
    next()
  }

/** The body, as JSON. */
export const validateBody = (schema: z.ZodType) => validate(schema, ({ body }) => body, "validatedBody")

/** The query string, with its numbers as numbers. */
export const validateQuery = (schema: z.ZodType) => validate(schema, ({ query }) => query, "validatedQuery")
