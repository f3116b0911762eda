import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { z } from "@medusajs/framework/zod"
import { allEndpoints, endpoints } from "../src/http/endpoints"
import type { Endpoint } from "../src/http/contract"
import { ERRORS, isErrorCode, sentenceOf } from "../src/http/errors"

const root = path.resolve(__dirname, "..")
const read = (file: string) => readFileSync(path.join(root, file), "utf8")

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .filter((file) => ending.test(file))

const keyOf = ({ method, path: at }: Endpoint) => `${method} ${at}`

/** `METHOD /path` of every handler a route file exports. */
const routesOnDisk = () =>
  filesIn("src/api/admin", /\/route\.ts$/)
    .concat(filesIn("src/api/store", /\/route\.ts$/))
    .flatMap((file) => {
      const at = file
        .replace("src/api", "")
        .replace("/route.ts", "")
        .replace(/\[(\w+)\]/g, ":$1")

      return [
        ...read(file).matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g),
      ].map(([, method]) => `${method!} ${at}`)
    })

type Operation = { operationId: string; parameters: { name: string; in: string }[]; responses: object }
const openapi = JSON.parse(read("docs/openapi.json")) as {
  paths: Record<string, Record<string, Operation>>
}
const operations = Object.entries(openapi.paths).flatMap(([at, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${at.replace(/\{(\w+)\}/g, ":$1")}`,
    ...operation,
  }))
)

/** Paths inside a schema where an unknown key would pass. Records are open by intent. */
const openPlaces = (schema: z.ZodType, at = ""): string[] => {
  if (schema instanceof z.ZodObject) {
    const isStrict = schema.def.catchall instanceof z.ZodNever

    return [
      ...(isStrict ? [] : [at || "."]),
      ...Object.entries(schema.shape).flatMap(([key, child]) =>
        openPlaces(child as z.ZodType, `${at}.${key}`)
      ),
    ]
  }
  if (schema instanceof z.ZodArray) {
    return openPlaces(schema.element as z.ZodType, `${at}[]`)
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => openPlaces(option as z.ZodType, at))
  }
  if (schema instanceof z.ZodRecord) {
    return openPlaces(schema.valueType as z.ZodType, `${at}{}`)
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return openPlaces(schema.unwrap() as z.ZodType, at)
  }

  return []
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\{\w+\}\}/g))].sort()

describe("the contract", () => {
  it("has a route for every endpoint and an endpoint for every route", () => {
    expect(routesOnDisk().sort()).toEqual(allEndpoints.map(keyOf).sort())
  })

  it("has no two endpoints at one method and path", () => {
    expect(new Set(allEndpoints.map(keyOf)).size).toBe(allEndpoints.length)
  })

  it("is what docs/openapi.json says", () => {
    expect(operations.map(({ key, operationId }) => `${operationId}: ${key}`).sort()).toEqual(
      Object.entries(endpoints)
        .map(([name, endpoint]) => `${name}: ${keyOf(endpoint)}`)
        .sort()
    )
  })

  it("documents success, a refusal and a missing login for every operation", () => {
    for (const { operationId, responses } of operations) {
      expect({ operationId, statuses: Object.keys(responses) }).toEqual({
        operationId,
        statuses: expect.arrayContaining(["200", "400", "401"]),
      })
    }
  })

  it.each(Object.entries(endpoints) as [string, Endpoint][])(
    "refuses unknown keys at every depth of %s",
    (_name, { query, body, response }) => {
      const open = [query, body, response].flatMap((schema) => (schema ? openPlaces(schema) : []))
      expect(open).toEqual([])
    }
  )

  it("takes no fields from a storefront", () => {
    const taking = allEndpoints
      .filter(({ path: at, query }) => at.startsWith("/store/") && query && "fields" in query.shape)
      .map(keyOf)
    expect(taking).toEqual([])
  })

  it("offers every workflow to a store but those that follow an order's own course", () => {
    const internal = [
      "hold-order-change",
      "mark-unchecked-order",
      "place-decision",
      "record-refused-checkout",
    ]
    const offered = [...read("src/workflows/index.ts").matchAll(/from "\.\/(.+)"/g)].map(([, name]) => name!)
    const written = filesIn("src/workflows", /\.ts$/)
      .filter((file) => /\bcreateWorkflow\(/.test(read(file)))
      .map((file) => file.replace("src/workflows/", "").replace(/\.ts$/, ""))
      .filter((name) => !internal.includes(path.basename(name)))
    expect(offered.sort()).toEqual(written.sort())
  })

  it("keeps every path under a name of its own", () => {
    const foreign = allEndpoints
      .map(({ path: at }) => at)
      .filter((at) => !/^\/(admin\/dealer(s|-[a-z-]+)|store\/dealers)(\/|$)/.test(at))
    expect(foreign).toEqual([])
  })
})

describe("the error catalogue", () => {
  it.each(Object.entries(ERRORS))("says %s in both languages with the same values", (_code, { en, zh }) => {
    expect(en).toMatch(/\S/)
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(placeholders(zh)).toEqual(placeholders(en))
  })

  it("has every code that the source refuses with", () => {
    const used = filesIn("src", /\.tsx?$/)
      .filter((file) => !/__tests__|src\/http\/errors\.ts/.test(file))
      .flatMap((file) =>
        [
          ...read(file).matchAll(/\b(?:refusal|refuse|deny|review|sentenceOf|sendRefusal)\(\s*"([a-z_]+)"/g),
        ].map(([, code]) => `${file}: ${code!}`)
      )
    expect(used.filter((use) => !isErrorCode(use.split(": ")[1]!))).toEqual([])
  })

  it("puts the values into the sentence", () => {
    expect(sentenceOf("tier_in_use", { count: 3 }, "zh")).toContain("3")
  })
})
