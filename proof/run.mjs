// npm run proof [race kill two]: what takes too long for every change. Needs a built tree (npm run build); race and kill need redis-server.
import { spawn, spawnSync } from "node:child_process"
import { freePort, startPostgres } from "../scripts/postgres.mjs"
import { boot, makeStore } from "../bench/stores.mjs"
import { makeDealer, makeWorld, openCredit } from "../bench/world.mjs"
import { kill } from "./kill.mjs"
import { race } from "./race.mjs"
import { two } from "./two.mjs"

const wanted = process.argv.slice(2)
const wants = (name) => wanted.length === 0 || wanted.includes(name)
const sizes = {
  seeds: Number(process.env.SEEDS ?? 20),
  callers: Number(process.env.CALLERS ?? 200),
  places: Number(process.env.PLACES ?? 50),
}
/** Every how many statements a process is killed. */
const stride = Number(process.env.STRIDE ?? 1)
const acts = (process.env.ACTS ?? "complete,capture,cancel").split(",")
const report = (line) => console.log(JSON.stringify(line))

const startRedis = async () => {
  if (spawnSync("redis-server", ["--version"]).status !== 0) {
    throw new Error("redis-server is missing: apt-get install redis-server")
  }
  const port = await freePort()
  const child = spawn("redis-server", ["--port", String(port), "--save", "", "--appendonly", "no"], {
    stdio: "ignore",
  })
  process.on("exit", () => child.kill("SIGKILL"))

  return `redis://localhost:${port}`
}

/** A store with a dealer who can order without end. */
const open = async (store) => {
  const first = await boot(store, await freePort())
  const world = await makeDealer(await makeWorld(first))
  const account = await openCredit(world)
  const setLimit = (limit, reason) =>
    world.post(`/admin/dealer-credit-accounts/${account.id}/limit-changes`, { ...limit, reason }, world.admin)

  return { first, world, account, setLimit }
}

const server = await startPostgres({ name: "bench" })
if (wants("race") || wants("kill")) {
  const store = await makeStore(server, process.env.STORE ?? "proof", {
    isPlugin: true,
    redis: await startRedis(),
  })
  const { first, world, account, setLimit } = await open(store)
  if (wants("race")) {
    const second = await boot(store, await freePort())
    const bases = [first.base, second.base]
    await race({ world, account, setLimit, bases, sizes, report })
    await second.stop()
  }
  await first.stop()
  if (wants("kill")) {
    kill({ world, store, stride, report, acts })
  }
}
if (wants("two")) {
  await two({ server, open, report })
}
if (server.isOurs) {
  server.stop()
}
process.exit(0)
