// The OpenAPI document of the contract: one operation for each endpoint, one component for each schema with an id.
import { isDeepStrictEqual } from "node:util"
import { z } from "@medusajs/framework/zod"

const reference = (name) => ({ $ref: `#/components/schemas/${name}` })
const nameOf = (definition) => (definition.startsWith("__schema") ? "DealerJson" : definition)
/** zod spells `z.json()` out as a schema that holds itself, which types cannot follow. */
const ANY_JSON = { description: "Any JSON value" }

/** Points references at the components and drops the ids, which are the components' names. */
const relocate = (value) => {
  if (Array.isArray(value)) {
    return value.map(relocate)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }

  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !(key === "id" && typeof child === "string"))
      .map(([key, child]) => [
        key,
        key === "$ref" ? reference(nameOf(child.replace("#/$defs/", ""))).$ref : relocate(child),
      ])
  )
}

/** Turns schemas into JSON Schema and gathers the named ones. The same name for two shapes is an error. */
const makeCollector = () => {
  const schemas = {}
  const add = (name, schema) => {
    if (schemas[name] && !isDeepStrictEqual(schemas[name], schema)) {
      throw new Error(`Two different schemas are called ${name}`)
    }
    schemas[name] = schema
  }

  return {
    schemas,
    convert: (schema, io) => {
      const { $schema, $defs = {}, ...body } = z.toJSONSchema(schema, { io })
      for (const [name, definition] of Object.entries($defs)) {
        add(nameOf(name), nameOf(name) === "DealerJson" ? ANY_JSON : relocate(definition))
      }
      const { id } = schema.meta() ?? {}
      if (id) {
        add(id, relocate(body))

        return reference(id)
      }

      return relocate(body)
    },
  }
}

const file = (type) => ({ content: { [type]: { schema: { type: "string", format: "binary" } } } })
const json = (schema) => ({ content: { "application/json": { schema } } })
const error = (description) => ({ description, ...json(reference("DealerError")) })

const pathParameters = (path) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))

const queryParameters = (schema) =>
  Object.entries(schema?.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: "query",
    required: (schema.required ?? []).includes(name),
    ...(description && { description }),
    schema: property,
  }))

const errorsOf = ({ method, path, query, body }) => ({
  400: error(
    query || body || path.includes(":") || method !== "GET"
      ? "The request is malformed, or a rule refuses it: see code"
      : "A rule refuses it: see code"
  ),
  401: error("Nobody is logged in"),
  403: error("The caller may not do this"),
  ...(path.includes(":") || body ? { 404: error("Something named by an id does not exist") } : {}),
  409: error("Somebody else is changing the same thing: try again"),
})

const operationOf = (name, endpoint, convert) => {
  const isStore = endpoint.path.startsWith("/store/")
  const query = endpoint.query && convert(endpoint.query, "input")

  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [isStore ? "store" : "admin"],
    security: isStore ? [{ publishable_key: [], bearer: [] }] : [{ bearer: [] }, { session: [] }],
    parameters: [...pathParameters(endpoint.path), ...queryParameters(query)],
    ...(endpoint.body && { requestBody: { required: true, ...json(convert(endpoint.body, "input")) } }),
    responses: {
      [endpoint.status ?? 200]: {
        description: "Success",
        ...(endpoint.produces ? file(endpoint.produces) : json(convert(endpoint.response, "output"))),
      },
      ...errorsOf(endpoint),
    },
  }
}

const errorSchemas = (errors) => ({
  DealerErrorCode: {
    type: "string",
    enum: Object.keys(errors),
    description: Object.entries(errors)
      .map(([code, { en }]) => `${code}: ${en}`)
      .join("\n"),
  },
  DealerError: {
    type: "object",
    properties: {
      code: {
        anyOf: [
          reference("DealerErrorCode"),
          { type: "string", description: "A code of Medusa's own; left out where Medusa gives none" },
        ],
      },
      type: { type: "string" },
      message: { type: "string", description: "The sentence, in the language of Accept-Language (en or zh)" },
      details: { type: "object", additionalProperties: {}, description: "The values in the sentence" },
    },
    required: ["type", "message"],
  },
})

/** @returns the OpenAPI 3.1 document of the endpoints and the error catalogue */
export const openApiOf = ({ endpoints, errors, version }) => {
  const { schemas, convert } = makeCollector()
  const paths = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(name, endpoint, convert),
    }
  }
  const sorted = Object.fromEntries(
    Object.entries({ ...schemas, ...errorSchemas(errors) }).sort(([a], [b]) => (a < b ? -1 : 1))
  )

  return {
    openapi: "3.1.0",
    info: { title: "medusa-plugin-dealers", version, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "http://localhost:9000" }],
    paths,
    components: {
      schemas: sorted,
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        publishable_key: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
      },
    },
  }
}
