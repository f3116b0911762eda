import { z } from "@medusajs/framework/zod"
import { AboveZero, Decimal, NotNegative } from "../../../http/contract"
import type { Language } from "../../../http/errors"
import type { Say } from "../text"
import { resolverOf } from "../validation"

const say: Say = (key, values) => [key, ...Object.values(values ?? {})].join(" ")

const errorsOf = async (shape: z.ZodRawShape, values: Record<string, unknown>, language: Language = "en") => {
  const resolve = resolverOf(z.strictObject(shape), say, language)
  const { errors } = await resolve(values, undefined, { fields: {}, shouldUseNativeValidation: false })

  return errors
}

describe("what stands below a field", () => {
  it("asks for a number without separators where an amount is written with them", async () => {
    expect(await errorsOf({ amount: Decimal }, { amount: "12,400.00" })).toMatchObject({
      amount: { message: "validation.number" },
    })
    expect(await errorsOf({ rank: z.number().int() }, { rank: Number.NaN })).toMatchObject({
      rank: { message: "validation.number" },
    })
  })

  it("says zero is too little only where it is", async () => {
    expect(await errorsOf({ amount: AboveZero }, { amount: "0" })).toMatchObject({
      amount: { message: "Must be above zero." },
    })
    expect(await errorsOf({ amount: NotNegative }, { amount: "-0.01" })).toMatchObject({
      amount: { message: "Must not be below zero." },
    })
    expect(await errorsOf({ amount: NotNegative }, { amount: "0" })).toEqual({})
    expect(await errorsOf({ every: z.number().positive() }, { every: 0 })).toMatchObject({
      every: { message: "validation.above_zero" },
    })
    expect(await errorsOf({ rank: z.number().min(1) }, { rank: 0 })).toMatchObject({
      rank: { message: "validation.too_low 1" },
    })
  })

  it("says the contract's own rules in the reader's language, however deep the field lies", async () => {
    const breaks = z.array(z.strictObject({ amount: AboveZero }))
    const typed = { breaks: [{ amount: "1" }, { amount: "0" }] }
    const said = (language: Language) =>
      errorsOf({ breaks }, typed, language) as Promise<{ breaks?: { amount?: { message?: string } }[] }>

    expect((await said("zh")).breaks?.[1]?.amount?.message).toBe("须大于零。")
    expect((await said("en")).breaks?.[1]?.amount?.message).toBe("Must be above zero.")
  })

  it("asks for what is missing before anything else", async () => {
    expect(await errorsOf({ amount: AboveZero }, { amount: "" })).toMatchObject({
      amount: { message: "validation.required" },
    })
  })
})
