// npm run proof [race kill]: what takes too long for every change. Needs a built tree (npm run build) and redis-server.
import { spawn, spawnSync } from "node:child_process"
import { copyFileSync } from "node:fs"
import path from "node:path"
import { freePort, startPostgres } from "../scripts/postgres.mjs"
import { boot, environment, makeStore, medusa } from "../bench/stores.mjs"
import { makeDealer, makeWorld, openCredit, payable } from "../bench/world.mjs"

const wanted = process.argv.slice(2)
const wants = (name) => wanted.length === 0 || wanted.includes(name)
const seeds = Number(process.env.SEEDS ?? 20)
const callers = Number(process.env.CALLERS ?? 200)
const places = Number(process.env.PLACES ?? 50)
/** Every how many statements a process is killed. */
const stride = Number(process.env.STRIDE ?? 1)
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

/** A generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
const randomFrom = (seed) => {
  let state = seed >>> 0

  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const shuffled = (values, random) =>
  values
    .map((value) => [random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)

const inTurns = async (count, turns, work) => {
  const results = []
  for (let from = 0; from < count; from += turns) {
    results.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(turns, count - from) }, (_, at) => work(from + at))
      ))
    )
  }

  return results
}

const server = await startPostgres({ name: "bench" })
const redis = await startRedis()
const store = await makeStore(server, "proof", { isPlugin: true, redis })
const first = await boot(store, await freePort())
const world = await makeDealer(await makeWorld(first))
const account = await openCredit(world)
const accountPath = `/admin/dealer-credit-accounts/${account.id}`
const setLimit = (limit, reason) =>
  world.post(`${accountPath}/limit-changes`, { ...limit, reason }, world.admin)

if (wants("race")) {
  const second = await boot(store, await freePort())
  const read = async () => (await world.call(accountPath, { headers: world.admin })).credit_account
  let carts = []
  const total = async (id) => (await world.call(`/store/carts/${id}`, { headers: world.buyer })).cart.total
  for (let seed = 1; seed <= seeds; seed += 1) {
    carts.push(
      ...(
        await inTurns(callers - carts.length, 8, () => payable(world, 1, () => 1, "pp_dealer-credit_default"))
      ).map(({ id }) => id)
    )
    const price = await total(carts[0])
    const before = await read()
    const credit_limit = before.exposure + price * places
    await setLimit({ credit_limit }, `Seed ${seed}`)
    const random = randomFrom(seed)
    const started = performance.now()
    const answers = await Promise.all(
      shuffled(carts, random).map(async (id, index) => {
        await new Promise((resolve) => setTimeout(resolve, random() * 200))
        const base = index % 2 ? first.base : second.base
        const reply = await fetch(`${base}/store/carts/${id}/complete`, {
          method: "POST",
          headers: { "content-type": "application/json", ...world.buyer },
          body: "{}",
        })
        const body = await reply.json()

        return {
          id,
          outcome:
            body.type === "order"
              ? "order"
              : `${reply.status} ${body.code ?? body.error?.code ?? body.type ?? body.message}`,
        }
      })
    )
    const tally = {}
    answers.forEach(({ outcome }) => (tally[outcome] = (tally[outcome] ?? 0) + 1))
    const after = await read()
    const { is_balanced } = await world.call(`/admin/dealer-credit-books?account_id=${account.id}`, {
      headers: world.admin,
    })
    report({
      proof: "race",
      seed,
      callers,
      places,
      processes: 2,
      seconds: Math.round((performance.now() - started) / 1000),
      ...tally,
      exposure: after.exposure,
      limit: credit_limit,
      is_balanced,
    })
    if (tally.order !== places || after.exposure !== credit_limit || !is_balanced) {
      throw new Error(`seed ${seed}: ${JSON.stringify(tally)}, exposure ${after.exposure} of ${credit_limit}`)
    }
    carts = answers.filter(({ outcome }) => outcome !== "order").map(({ id }) => id)
    // A session whose payment was cancelled cannot be used again, so such carts are made anew.
    carts = carts.filter((id) =>
      answers.some((answer) => answer.id === id && answer.outcome.includes("credit_insufficient"))
    )
  }
  await setLimit({ credit_limit: 0, is_unlimited: true }, "The race is over")
  await second.stop()
}
await first.stop()

if (wants("kill")) {
  const setting = Buffer.from(
    JSON.stringify({
      region_id: world.region.id,
      sales_channel_id: world.channel.id,
      customer_id: world.customer.id,
      variant_id: world.variants[0].id,
    })
  ).toString("base64")
  copyFileSync(path.join(import.meta.dirname, "worker.cjs"), path.join(store.folder, "worker.js"))
  const run = (act, after) => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--require",
        path.join(import.meta.dirname, "die.cjs"),
        medusa,
        "exec",
        "./worker.js",
        act,
        String(after),
        setting,
      ],
      {
        cwd: store.folder,
        env: environment,
        encoding: "utf8",
      }
    )
    const words = stdout
      .split("\n")
      .filter((line) => line.startsWith("PROOF "))
      .map((line) => JSON.parse(line.slice(6)))
    if (!words.includes("mended")) {
      throw new Error(`${act} ${after}: ${stdout.slice(-2500)}\n${stderr.slice(-2500)}`)
    }

    return {
      isKilled: signal === "SIGKILL" || status === 137,
      survived: words.find((word) => word.survived !== undefined),
      said: stderr.slice(-800) + stdout.slice(-800),
    }
  }
  for (const act of ["complete", "capture", "cancel"]) {
    let kills = 0
    for (let after = 0; ; after += stride) {
      const { isKilled, survived, said } = run(act, after)
      if (survived) {
        report({ proof: "kill", act, kills, statements: survived.survived, stride })
        break
      }
      if (!isKilled) {
        throw new Error(`${act} ${after} neither died nor ended: ${said}`)
      }
      kills += 1
    }
  }
  run("mend", 0)
  report({ proof: "kill", act: "mend", books: "balanced" })
}
if (server.isOurs) {
  server.stop()
}
process.exit(0)
