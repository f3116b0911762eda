// Two production stores in one dot-folder: stock Medusa and Medusa with the plugin, on two databases of one server.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import pg from "pg"

const root = path.resolve(import.meta.dirname, "..")
const home = path.join(root, ".data", "bench")

/** Paying on account, as a merchant adds it. */
const CREDIT = `{
      resolve: "@medusajs/medusa/payment",
      dependencies: ["dealer_credit"],
      options: { providers: [{ resolve: "medusa-plugin-dealers/providers/dealer-credit", id: "default" }] },
    }`

/** What several processes of one store share, each as Medusa documents it. */
const sharedThrough = (redis) => `
    { resolve: "@medusajs/medusa/locking", options: { providers: [
      { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl: "${redis}" } } ] } },
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: "${redis}" } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl: "${redis}" } } }`

const config = (url, isPlugin, redis) => `module.exports = require("@medusajs/framework/utils").defineConfig({
  projectConfig: {
    databaseUrl: ${JSON.stringify(url)},
    databaseDriverOptions: { connection: { ssl: false }, ssl: false },
    http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "bench", cookieSecret: "bench" },
  },
  admin: { disable: true },
  plugins: ${isPlugin ? '[{ resolve: "medusa-plugin-dealers", options: {} }]' : "[]"},
  modules: [${[isPlugin ? CREDIT : "", redis ? sharedThrough(redis) : ""].filter(Boolean).join(", ")}],
})
`

export const environment = {
  ...process.env,
  NODE_ENV: "production",
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: "error",
  MEDUSA_ADMIN_ONBOARDING_TYPE: "none",
}

export const medusa = path.join(root, "node_modules", ".bin", "medusa")

const recreate = async (server, database) => {
  const client = new pg.Client({ connectionString: server.url("postgres") })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  await client.query(`CREATE DATABASE "${database}" ENCODING 'UTF8' TEMPLATE template0`)
  await client.end()
}

/** A store on a database of its own: migrated, with one admin. */
export const makeStore = async (server, name, { isPlugin = name === "plugin", redis } = {}) => {
  const folder = path.join(home, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, "node_modules"), { recursive: true })
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ name: `bench-${name}`, private: true, dependencies: { "@medusajs/medusa": "2.21.2" } })
  )
  writeFileSync(path.join(folder, "medusa-config.js"), config(server.url(`bench_${name}`), isPlugin, redis))
  if (isPlugin) {
    if (!existsSync(path.join(root, ".medusa", "server", "src", "modules"))) {
      throw new Error("The plugin is not built: npm run build")
    }
    symlinkSync(root, path.join(folder, "node_modules", "medusa-plugin-dealers"))
  }
  await recreate(server, `bench_${name}`)
  run(folder, ["db:migrate", "--execute-all-links"])
  run(folder, ["user", "-e", "admin@bench.dev", "-p", "supersecret"])

  return {
    name,
    folder,
    url: server.url(`bench_${name}`),
    providers: ["pp_system_default", ...(isPlugin ? ["pp_dealer-credit_default"] : [])],
  }
}

const run = (cwd, args) => {
  const { status, stdout, stderr } = spawnSync(medusa, args, { cwd, env: environment, encoding: "utf8" })
  if (status !== 0) {
    throw new Error(
      `medusa ${args.join(" ")} failed in ${cwd}:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`
    )
  }
}

const running = new Set()
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")))

/** Starts a store; answers its address, how long the boot took, and how to ask its memory and stop it. */
export const boot = async (store, port) => {
  const log = openSync(path.join(store.folder, "server.log"), "w")
  const started = performance.now()
  const child = spawn(process.execPath, [medusa, "start", "-p", String(port)], {
    cwd: store.folder,
    env: { ...environment, PORT: String(port) },
    stdio: ["ignore", log, log],
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  const base = `http://localhost:${port}`
  for (let tries = 0; ; tries += 1) {
    const isUp = await fetch(`${base}/health`).then(
      (answer) => answer.ok,
      () => false
    )
    if (isUp && child.exitCode === null) {
      break
    }
    if (child.exitCode !== null || tries > 1200) {
      child.kill("SIGKILL")
      throw new Error(
        `${store.name} did not start:\n${readFileSync(path.join(store.folder, "server.log"), "utf8").slice(-3000)}`
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }

  return {
    ...store,
    base,
    bootMs: performance.now() - started,
    rssMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", resolve)
        child.kill("SIGTERM")
      }),
  }
}
