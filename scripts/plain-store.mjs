// Installs the packed plugin into a plain Medusa store, starts it as in production, sells through it and opens our admin pages:
// node scripts/plain-store.mjs [--lock]     after npm run build. --lock renews the store's package-lock.json and ends there.
import { spawn, spawnSync } from "node:child_process"
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import pg from "pg"
import { completeLock } from "./lock.mjs"
import { pack } from "./pack.mjs"
import { withTestPostgres } from "./shared-postgres.mjs"

const root = path.resolve(import.meta.dirname, "..")
const source = path.join(root, "integration-tests", "plain-store")
const ADMIN = { email: "admin@plain.test", password: "supersecret" }

/** Outside the repository, so that nothing of ours is found by walking up. */
const store = mkdtempSync(path.join(tmpdir(), "dealers-plain-store-"))

const run = (title, command, args, options = {}) => {
  const start = Date.now()
  const { status } = spawnSync(command, args, { cwd: store, stdio: "inherit", ...options })
  if (status !== 0) {
    throw new Error(`${title} failed`)
  }
  console.log(`plain store: ${title} (${Math.round((Date.now() - start) / 1000)} s)`)
}

const medusa = (...args) => [path.join(store, "node_modules", "@medusajs", "cli", "cli.js"), ...args]

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const install = () => {
  cpSync(source, store, { recursive: true })
  copyFileSync(pack(store), path.join(store, "medusa-plugin-dealers.tgz"))
  run("install", "npm", ["ci", "--prefer-offline", "--strict-allow-scripts"])
}

const renewLock = () => {
  cpSync(source, store, { recursive: true })
  copyFileSync(pack(store), path.join(store, "medusa-plugin-dealers.tgz"))
  const file = path.join(store, "package-lock.json")
  const old = JSON.parse(readFileSync(file, "utf8"))
  // What the plugin needs is read from the tarball, not from what an older one needed.
  delete old.packages["node_modules/medusa-plugin-dealers"]
  writeFileSync(file, JSON.stringify(old))
  run("lock", "npm", ["install", "--package-lock-only", "--prefer-offline"])
  completeLock(file)
  const lock = JSON.parse(readFileSync(file, "utf8"))
  // Every build packs another tarball.
  delete lock.packages["node_modules/medusa-plugin-dealers"].integrity
  writeFileSync(path.join(source, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`)
}

const withDatabase = async (server, work) => {
  const name = `dealers_plain_${process.pid}`
  const query = async (sql) => {
    const client = new pg.Client({ connectionString: server.url("postgres") })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await query(`CREATE DATABASE "${name}"`)
  try {
    return await work(server.url(name))
  } finally {
    await query(`DROP DATABASE "${name}" WITH (FORCE)`)
  }
}

const untilHealthy = async (url, child) => {
  for (let tries = 0; tries < 240; tries += 1) {
    if (child.exitCode !== null) {
      throw new Error(`The store ended with ${child.exitCode} before it answered`)
    }
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false
    )
    if (isUp) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error("The store did not answer within a minute")
}

/** What the store says goes to a file: thousands of lines of requests would hide which test failed. */
const LOG = path.join(root, ".cache", "plain-store.log")

const printLog = () => {
  const lines = readFileSync(LOG, "utf8").split("\n")
  const said = lines.filter((line) => line && !line.startsWith('{"level":"http"'))
  console.error(`\nWhat the store said but requests (all of it: ${LOG}):\n${said.slice(-60).join("\n")}\n`)
}

const withStore = async (env, work) => {
  const port = await freePort()
  mkdirSync(path.dirname(LOG), { recursive: true })
  const log = openSync(LOG, "w")
  const child = spawn(process.execPath, medusa("start"), {
    cwd: path.join(store, ".medusa", "server"),
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", log, log],
  })
  const url = `http://localhost:${port}`
  try {
    await untilHealthy(url, child)
    await work(url)
  } catch (error) {
    printLog()
    throw error
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve))
    if (child.exitCode === null) {
      child.kill("SIGKILL")
      await ended
    }
    closeSync(log)
  }
}

/** What an operator runs after a restore. */
const VERIFY = "node_modules/medusa-plugin-dealers/.medusa/server/src/scripts/verify-credit-books.js"

const sellThrough = (databaseUrl) => {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  const node = process.execPath
  run("migrate", node, medusa("db:migrate", "--execute-safe-links"), { env })
  run("admin user", node, medusa("user", "-e", ADMIN.email, "-p", ADMIN.password), { env })
  run("build", node, medusa("build"), { env })

  return withStore(env, async (url) => {
    run("smoke", node, ["smoke.mjs", url, ADMIN.email, ADMIN.password], { env })
    run("verify the books", node, medusa("exec", `./${VERIFY}`), { env })
    run("admin pages", node, [path.join(root, "scripts", "test.mjs"), "admin"], {
      cwd: root,
      env: {
        ...process.env,
        ADMIN_URL: url,
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        ADMIN_DATABASE_URL: databaseUrl,
      },
    })
  })
}

try {
  if (process.argv.includes("--lock")) {
    renewLock()
  } else {
    install()
    await withTestPostgres((server) => withDatabase(server, sellThrough))
  }
} finally {
  rmSync(store, { recursive: true, force: true })
}
