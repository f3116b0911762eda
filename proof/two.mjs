// Two server processes on one database, with Medusa's own locks in memory, so that neither knows of the other: each thing is asked of
// both at once, over HTTP, and happens once.
import { copyFileSync, mkdirSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { boot, makeStore } from "../bench/stores.mjs"
import { freePort } from "../scripts/postgres.mjs"
import { ask, outcomeOf, tallyOf } from "./ask.mjs"
import { MANY } from "./two-many.mjs"
import { ORDERS } from "./two-orders.mjs"

const ROUNDS = Number(process.env.ROUNDS ?? 5)

const folderOf = async (server) => {
  const store = await makeStore(server, "two", { isPlugin: true })
  const route = path.join(store.folder, "src", "api", "admin", "proof-run")
  mkdirSync(route, { recursive: true })
  copyFileSync(path.join(import.meta.dirname, "two-route.cjs"), path.join(route, "route.js"))

  return store
}

export const two = async ({ server, open, report }) => {
  const store = await folderOf(server)
  const { first, world, account } = await open(store)
  const second = await boot(store, await freePort())
  const database = new pg.Client(store.url)
  await database.connect()
  const both = (request, headers = world.admin, body = {}) =>
    Promise.all([first.base, second.base].map((base) => ask(`${base}${request}`, headers, body)))
  const tools = {
    world,
    account,
    both,
    /** Runs a workflow, or a job where no name is said, in both processes at once. */
    run: (file, name, input) => both("/admin/proof-run", world.admin, { file, name, input }),
    get: (request) => world.call(request, { headers: world.admin }),
    sql: async (text, values = []) => (await database.query(text, values)).rows,
    until: async (isDone) => {
      for (let tries = 0; tries < 300; tries += 1) {
        if (await isDone()) {
          return
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
  }
  const wrong = []
  const wanted = (process.env.ONLY ?? "").split(",").filter(Boolean)
  for (const { what, rounds = ROUNDS, act } of [...ORDERS, ...MANY]) {
    if (wanted.length && !wanted.some((word) => what.includes(word))) {
      continue
    }
    const outcomes = []
    const faults = []
    for (let round = 0; round < rounds; round += 1) {
      const { replies, expected, found } = await act(tools, round)
      outcomes.push(...replies.map(outcomeOf), ...replies.flatMap(({ body }) => body.errors ?? []))
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        faults.push({ expected, found })
      }
    }
    const { is_balanced, discrepancies } = await tools.get("/admin/dealer-credit-books")
    report({ proof: "two", what, rounds, answers: tallyOf(outcomes), is_balanced, faults })
    wrong.push(...faults, ...discrepancies)
  }
  await database.end()
  await Promise.all([first.stop(), second.stop()])
  if (wrong.length) {
    throw new Error(`two processes: ${wrong.length} faults`)
  }
}
