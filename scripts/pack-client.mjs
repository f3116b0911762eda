// Proves that the packed client stands alone: it is unpacked into an empty project without Medusa, zod or any other package, imported
// and required in Node, type-checked, and run from a browser bundle.
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import vm from "node:vm"
import { build } from "esbuild"
import { pack } from "./pack.mjs"

const root = path.resolve(import.meta.dirname, "..")
const project = mkdtempSync(path.join(tmpdir(), "dealers-client-"))
const write = (name, text) => writeFileSync(path.join(project, name), text)
const node = (...args) => execFileSync(process.execPath, args, { cwd: project, stdio: "inherit" })

const USE = `
import { createDealerClient, DealerApiError, type Dealer, type DealerRequest } from "medusa-plugin-dealers/client"

const client = createDealerClient({ baseUrl: "http://localhost:9000", publishableKey: "pk", language: "zh" })
export const rename = async (id: string, name: string): Promise<string> => {
  const body: DealerRequest<"updateDealer">["body"] = { name }
  const { dealer } = await client.updateDealer({ params: { id }, body })
  const kept: Dealer = dealer

  return kept.code
}
export const tiers = async (): Promise<number> => {
  const { tiers, count } = await client.listTiers({ query: { limit: 5 } })

  return count + (await client.listTiers()).count + tiers.map(({ rank }) => rank).length
}
// @ts-expect-error a path parameter is missing
export const wrong = () => client.retrieveDealer()
// @ts-expect-error no such field
export const stranger = () => client.createTier({ body: { code: "a", rank: 1, name_en: "A", name_zh: "A", color: "red" } })
export const statusOf = (error: unknown): number => (error instanceof DealerApiError ? error.status : 0)
`

const RUN = `
const requests = []
const fetch = async (url, init) => {
  requests.push({ url, method: init.method, headers: init.headers })
  const isFound = url.includes("/dlr_1")
  const reply = isFound ? { dealer: { id: "dlr_1" } } : { code: "dealer_not_found", type: "not_found", message: "No.", details: { id: "x" } }
  return { ok: isFound, status: isFound ? 200 : 404, text: async () => JSON.stringify(reply) }
}
const client = createDealerClient({ baseUrl: "http://shop.test/", token: "t", language: "zh", fetch })
const found = await client.retrieveDealer({ params: { id: "dlr_1" } })
const error = await client.retrieveDealer({ params: { id: "a/b" } }).catch((it) => it)
const isRight = found.dealer.id === "dlr_1" && error instanceof DealerApiError && error.code === "dealer_not_found" &&
  error.status === 404 && error.details.id === "x" && requests[1].url === "http://shop.test/admin/dealers/a%2Fb" &&
  requests[0].headers.authorization === "Bearer t" && requests[0].headers["accept-language"] === "zh"
if (!isRight) throw new Error("The client does not do what it says")
`

const unpack = () => {
  const folder = path.join(project, "node_modules", "medusa-plugin-dealers")
  mkdirSync(folder, { recursive: true })
  execFileSync("tar", ["-xzf", pack(project), "--strip-components=1", "-C", folder])
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }))
}

const typeCheck = (module, moduleResolution) => {
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false },
    ...{ module, moduleResolution, target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
  }
  write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.ts"] }))
  node(path.join(root, "node_modules", "typescript", "bin", "tsc"), "-p", ".")
}

const bundleForBrowser = async () => {
  write(
    "page.mjs",
    `import { createDealerClient, DealerApiError } from "medusa-plugin-dealers/client"\n${RUN}\ndone()`
  )
  const { outputFiles, metafile } = await build({
    absWorkingDir: project,
    entryPoints: ["page.mjs"],
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  })
  assert.equal(Object.keys(metafile.inputs).length, 2, "the bundle holds the page and the client only")
  const isDone = await new Promise((resolve, reject) =>
    vm
      .runInNewContext(`(async () => {${outputFiles[0].text}\n})()`, {
        URLSearchParams,
        fetch: undefined,
        done: () => resolve(true),
      })
      .catch(reject)
  )
  assert.ok(isDone)

  return outputFiles[0].contents.length
}

try {
  unpack()
  write("use.ts", USE)
  write(
    "run.mjs",
    `import { createDealerClient, DealerApiError } from "medusa-plugin-dealers/client"\n${RUN}`
  )
  write(
    "run.cjs",
    `const { createDealerClient, DealerApiError } = require("medusa-plugin-dealers/client")\n;(async () => {${RUN}})()`
  )
  node("run.mjs")
  node("run.cjs")
  typeCheck("NodeNext", "NodeNext")
  typeCheck("ESNext", "Bundler")
  const bytes = await bundleForBrowser()
  console.log(
    `client: alone in Node (import, require), in types, and in a browser bundle of ${Math.round(bytes / 1024)} kB`
  )
} finally {
  rmSync(project, { recursive: true, force: true })
}
