// Builds medusa-plugin-dealers/client into .medusa/server/src/client, after plugin:build, which wipes the folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import openapiTypes, { astToString } from "openapi-typescript"
import ts from "typescript"
import { loadContract } from "./openapi-contract.mjs"
import { currentOpenApi } from "./openapi.mjs"

const root = path.resolve(import.meta.dirname, "..")
const source = path.join(root, "src", "client")
const target = path.join(root, ".medusa", "server", "src", "client")

/** The methods and paths as data, so that neither zod nor a schema reaches the bundle. */
const routesAsData = (routes) => ({
  name: "routes-as-data",
  setup: ({ onLoad }) =>
    onLoad({ filter: /src[\\/]client[\\/]routes\.ts$/ }, () => ({
      contents: `export const routes = ${JSON.stringify(routes)}`,
      loader: "js",
    })),
})

const bundle = (routes, format, outfile) =>
  build({
    entryPoints: [path.join(source, "index.ts")],
    outfile: path.join(target, outfile),
    bundle: true,
    format,
    platform: "neutral",
    target: "es2021",
    logLevel: "error",
    plugins: [routesAsData(routes)],
  })

/** `Operations` over what openapi-typescript writes: the same shape as in `src/client/operations.ts`. */
const ADAPTER = `
type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : T extends { content: object } ? Blob : never
type Part<Name extends string, Source, Key extends keyof Source> = [Exclude<Source[Key], undefined>] extends [never]
  ? unknown
  : {} extends Pick<Source, Key>
    ? { [As in Name]?: Exclude<Source[Key], undefined> }
    : { [As in Name]: Source[Key] }
/** What each endpoint takes and answers. */
export type Operations = {
  [Name in keyof operations]: {
    request: Part<"params", operations[Name]["parameters"], "path"> &
      Part<"query", operations[Name]["parameters"], "query"> &
      (operations[Name] extends { requestBody: infer Body } ? { body: Json<Body> } : unknown)
    response: operations[Name]["responses"] extends { 200: infer Reply } | { 201: infer Reply } ? Json<Reply> : never
  }
}
`

const declarationOf = (file) => {
  const options = {
    declaration: true,
    emitDeclarationOnly: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  }
  const texts = []
  const program = ts.createProgram([path.join(source, file)], options)
  program.emit(
    program.getSourceFile(path.join(source, file)),
    (_name, text) => texts.push(text),
    undefined,
    true
  )

  return texts.join("").replace(/^(import|export) .*from "\..*$\n/gm, "")
}

/** One file that needs nothing else: a project without Medusa and zod can type-check against it. */
const declarations = async () => {
  const types = astToString(
    await openapiTypes(await currentOpenApi(), { rootTypes: true, rootTypesNoSchemaPrefix: true })
  )
  const text = [types, ADAPTER, declarationOf("error.ts"), declarationOf("index.ts")].join("\n")
  if (/^\s*(import|export) .*from /m.test(text)) {
    throw new Error("The client's types still import something")
  }

  return text
}

export const buildClient = async () => {
  const { routes } = await loadContract()
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  await bundle(routes, "esm", "index.mjs")
  await bundle(routes, "cjs", "index.js")
  const types = await declarations()
  writeFileSync(path.join(target, "index.d.ts"), types)
  writeFileSync(path.join(target, "index.d.mts"), types)
  if (/zod|@medusajs/.test(readFileSync(path.join(target, "index.mjs"), "utf8"))) {
    throw new Error("The client's bundle carries more than methods and paths")
  }
}

if (process.argv[1] === import.meta.filename) {
  await buildClient()
}
