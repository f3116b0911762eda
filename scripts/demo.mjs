// A dealer store on this machine: npm run demo [-- --reset] [-- --no-story] [-- --exit]; npm run demo:story tells the story to a running one.
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { endChildren, Ended, startNode } from "./demo-children.mjs"
import { bundle, databaseOn, home, layOutStore, pluginStamp, serverFolder, sourcesNow, storeFolder, storeStamp } from "./demo-store.mjs" // prettier-ignore
import { freePort, startPostgres } from "./postgres.mjs"

const root = path.resolve(import.meta.dirname, "..")
const running = path.join(home, "running.json")
const medusa = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
const has = (flag) => process.argv.includes(flag)
const WANTED_PORT = Number(process.env.PORT ?? 9000)

const phases = []
const began = performance.now()
const timed = async (name, work) => {
  const from = performance.now()
  const result = await work()
  phases.push([name, (performance.now() - from) / 1_000])
  console.log(`  ${name.padEnd(34)} ${((performance.now() - from) / 1_000).toFixed(1)} s`)

  return result
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)

    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** The store that is up, if one is. */
const runningStore = () => {
  if (!existsSync(running)) {
    return undefined
  }
  const store = JSON.parse(readFileSync(running, "utf8"))

  return isAlive(store.pid) ? store : undefined
}

const tellStory = async (store) => {
  const file = path.join(storeFolder, "story.mjs")
  await bundle("demo/story/index.ts", file, "esm")
  const { tell } = await import(pathToFileURL(file).href)

  return tell({ url: store.url, publishableKey: store.publishableKey })
}

if (has("--story")) {
  const store = runningStore()
  if (!store?.url) {
    console.error("No demo store is running here: start one with npm run demo.")
    process.exit(1)
  }
  process.exit((await tellStory(store)) ? 0 : 1)
}

const other = runningStore()
if (other) {
  console.error(`The demo already runs here (process ${other.pid}${other.url ? `, ${other.url}` : ""}).`)
  process.exit(1)
}

let server
let ending
let isTold = true
const end = (code) =>
  (ending ??= (async () => {
    await endChildren()
    try {
      server?.stop()
    } finally {
      rmSync(running, { force: true })
    }
    process.exit(code)
  })())
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void end(isTold ? 0 : 1))
}

// npm's shell does not pass a signal on: when it is gone, so is whoever started the demo.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && void end(0), 300).unref()
}

const secret = () => {
  const file = path.join(home, "secret")
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 })
  }

  return readFileSync(file, "utf8")
}

const environment = (url) => ({
  ...process.env,
  NODE_ENV: "production",
  DATABASE_URL: url,
  JWT_SECRET: secret(),
  COOKIE_SECRET: secret(),
  MEDUSA_DISABLE_TELEMETRY: "1",
  NO_UPDATE_NOTIFIER: "1",
})

const step = (args, cwd, env, log) =>
  startNode(args, { cwd, env, log: path.join(home, "logs", `${log}.log`) })

const buildPlugin = async (hash) => {
  const stamp = pluginStamp(hash)
  if (!stamp.isFresh()) {
    stamp.clear()
    await timed("build the plugin", () => step([path.join(root, "scripts", "build.mjs")], root, process.env, "plugin").done) // prettier-ignore
    stamp.set()
  }
}

const buildStore = async (hash, env) => {
  const stamp = storeStamp(hash)
  if (!stamp.isFresh()) {
    stamp.clear()
    await timed("build the store and its admin", () => step([medusa, "build", "--no-lint"], storeFolder, env, "store").done) // prettier-ignore
    stamp.set()
  }
}

const prepareDatabase = async (database, hash, env) => {
  if (!(await database.isPrepared(hash))) {
    await database.make()
    await timed("migrate and seed", () => step([medusa, "db:migrate", "--execute-safe-links"], storeFolder, env, "database").done) // prettier-ignore
    await database.setPrepared(hash)
  }
}

const startStore = async (env) => {
  const port = await freePort(WANTED_PORT)
  if (port !== WANTED_PORT) {
    console.log(`  Port ${WANTED_PORT} is taken; the store uses ${port}.`)
  }
  const url = `http://localhost:${port}`
  const cors = { STORE_CORS: `http://localhost:8000,${url}`, ADMIN_CORS: url, AUTH_CORS: `http://localhost:8000,${url}` } // prettier-ignore
  const { done } = step(
    [medusa, "start", "--port", String(port), "--host", process.env.HOST ?? "localhost", "--types=false"],
    serverFolder,
    { ...env, ...cors },
    "server"
  )
  const gone = done.then(() => Promise.reject(new Error("The store ended by itself")))
  gone.catch(() => undefined)
  await Promise.race([gone, answers(`${url}/health`)])

  return { url, gone }
}

const answers = async (address) => {
  for (;;) {
    try {
      if ((await fetch(address)).ok) {
        return
      }
    } catch {
      // Not listening yet.
    }
    await wait(100)
  }
}

const main = async () => {
  mkdirSync(home, { recursive: true })
  writeFileSync(running, JSON.stringify({ pid: process.pid }))
  console.log("Starting the demo:")
  const sources = sourcesNow()
  const started = timed("PostgreSQL", () =>
    startPostgres({ name: "demo", settings: ["synchronous_commit=off"] })
  )
  const [found] = await Promise.all([started.then((it) => (server = it)), buildPlugin(sources.plugin)])
  const database = databaseOn(found)
  if (has("--reset")) {
    await database.drop()
  }
  const env = environment(database.url)
  await layOutStore()
  await Promise.all([buildStore(sources.store, env), prepareDatabase(database, sources.store, env)])
  const { url, gone } = await timed("start the store", () => startStore(env))
  const store = { pid: process.pid, url, publishableKey: await database.publishableKey() }
  writeFileSync(running, JSON.stringify(store))
  console.log(`  ${"ready after".padEnd(34)} ${((performance.now() - began) / 1_000).toFixed(1)} s\n`)
  await greet(store)
  if (!has("--no-story")) {
    isTold = await timed("the story", () => tellStory(store))
  }
  if (has("--exit")) {
    return end(isTold ? 0 : 1)
  }
  console.log("\nThe store stays up; Ctrl-C ends it.")
  await gone
}

const greet = async ({ url, publishableKey }) => {
  const file = path.join(storeFolder, "people.mjs")
  await bundle("demo/seed/people.ts", file, "esm")
  const { ADMIN, CLERK, MEMBER_PASSWORD, SHOWN_DEALERS, emailOf } = await import(pathToFileURL(file).href)
  console.log(`  Admin            ${url}/app`)
  for (const { email, password } of [ADMIN, CLERK]) {
    console.log(`                   ${email}  ${password}`)
  }
  for (const [index, code] of SHOWN_DEALERS.entries()) {
    console.log(
      `  ${index ? "      " : "Dealers"}${index ? " " : ""}          ${emailOf(code, "owner")}  ${MEMBER_PASSWORD}`
    )
  }
  console.log(`  Publishable key  ${publishableKey}\n`)
}

main().catch(async (error) => {
  if (!(error instanceof Ended)) {
    console.error(`\n${error.message}`)
  }
  await end(error instanceof Ended ? 0 : 1)
})
