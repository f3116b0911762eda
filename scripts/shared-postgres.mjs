// One test server for runs side by side: the last one to end stops it, unless KEEP_POSTGRES is set.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { startPostgres } from "./postgres.mjs"

const runs = path.resolve(import.meta.dirname, "..", ".data", "test-runs")
const own = path.join(runs, String(process.pid))

const isAlive = (pid) => {
  try {
    return process.kill(Number(pid), 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}

const isLast = () => {
  rmSync(own, { force: true })
  const others = readdirSync(runs)
  others.filter((pid) => !isAlive(pid)).forEach((pid) => rmSync(path.join(runs, pid), { force: true }))

  return !others.some(isAlive)
}

/** Runs the work with a server: `DATABASE_URL` or `DB_HOST` when set, else the embedded one. */
export const withTestPostgres = async (work) => {
  mkdirSync(runs, { recursive: true })
  writeFileSync(own, "")
  const server = await startPostgres({
    name: "test",
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  })
  try {
    return await work(server)
  } finally {
    if (isLast() && server.isOurs && !process.env.KEEP_POSTGRES) {
      server.stop()
    }
  }
}
