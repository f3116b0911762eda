// npm run bench [P1 P2 …]: compares the stock store with the plugin's store in one run and prints JSON lines.
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"
import pg from "pg"
import { startPostgres } from "../scripts/postgres.mjs"
import { closingBench, holdsBench } from "./credit.mjs"
import { compare, median, report, round } from "./measure.mjs"
import { resolverBench } from "./resolver.mjs"
import { statements } from "./statements.mjs"
import { boot, makeStore } from "./stores.mjs"
import { cartOf, complete, listing, makeDealer, makeWorld, openCredit, payable } from "./world.mjs"

const wanted = process.argv.slice(2)
const wants = (id) => wanted.length === 0 || wanted.includes(id)
const pairs = Number(process.env.PAIRS ?? 200)

if (wants("P7")) {
  await resolverBench()
}
if (wanted.length === 1 && wanted[0] === "P7") {
  process.exit(0)
}

const server = await startPostgres({ name: "bench" })
const made = { stock: await makeStore(server, "stock"), plugin: await makeStore(server, "plugin") }

const boots = { stock: [], plugin: [] }
let running = {}
for (let round_ = 0; round_ < (wants("P13") ? 5 : 1); round_ += 1) {
  for (const [index, side] of ["stock", "plugin"].entries()) {
    await running[side]?.stop()
    running[side] = await boot(made[side], 9800 + index)
    boots[side].push(running[side].bootMs)
  }
}
const stock = await makeWorld(running.stock)
const plugin = await makeDealer(await makeWorld(running.plugin))
/** SQL statements of one request on each side, without what prepares it. */
const count = (work, prepare) => {
  const side = (world) => ({
    work: (given) => work(world)(0, given),
    ...(prepare && { prepare: () => prepare(world) }),
  })

  return statements({ server, stock: side(stock), plugin: side(plugin) })
}

if (wants("P1")) {
  const sql = await count(listing)
  await compare({
    id: "P1",
    what: "GET /store/products, 50 with prices, few rules",
    stock: listing(stock),
    plugin: listing(plugin),
    pairs,
    bar: 1.15,
    extra: sql,
  })
}
if (wants("P4")) {
  for (const size of [0, 49]) {
    const prepare = Object.fromEntries(
      [
        ["stock", stock],
        ["plugin", plugin],
      ].map(([side, world]) => [side, () => cartOf(world, size)])
    )
    const add = (world) => (index, cart) =>
      world.post(
        `/store/carts/${cart.id}/line-items`,
        { variant_id: world.variants[60 + (index % 60)].id, quantity: 1 },
        world.buyer
      )
    const sql = await count(add, (world) => cartOf(world, size))
    await compare({
      id: "P4",
      what: `add a line to a cart of ${size}`,
      stock: add(stock),
      plugin: add(plugin),
      prepare,
      pairs: Math.min(pairs, size ? 80 : 200),
      warmup: 20,
      bar: 1.15,
      extra: sql,
    })
  }
  const prepare = Object.fromEntries(
    [
      ["stock", stock],
      ["plugin", plugin],
    ].map(([side, world]) => [side, () => cartOf(world, 3)])
  )
  const update = (world) => (index, cart) =>
    world.post(
      `/store/carts/${cart.id}/line-items/${cart.items[0].id}`,
      { quantity: 2 + (index % 5) },
      world.buyer
    )
  await compare({
    id: "P4",
    what: "update a line in a cart of 3",
    stock: update(stock),
    plugin: update(plugin),
    prepare,
    pairs,
    warmup: 20,
    bar: 1.15,
  })
}
if (wants("P6")) {
  const account = await openCredit(plugin)
  for (const [what, size, provider] of [
    ["without credit", 3, "pp_system_default"],
    ["without credit", 50, "pp_system_default"],
    ["on account", 3, "pp_dealer-credit_default"],
    ["on account", 50, "pp_dealer-credit_default"],
  ]) {
    const quantity = (index) => 1 + (index % 5)
    const ready = (world) => payable(world, size, quantity, world === plugin ? provider : "pp_system_default")
    const prepare = { stock: () => ready(stock), plugin: () => ready(plugin) }
    const sql = await count(complete, ready)
    await compare({
      id: "P6",
      what: `complete a cart of ${size}, ${what}`,
      stock: complete(stock),
      plugin: complete(plugin),
      prepare,
      pairs: Math.min(pairs, size === 3 ? 200 : 60),
      warmup: 15,
      bar: 1.2,
      extra: sql,
    })
  }
  const { is_balanced } = await plugin.call(`/admin/dealer-credit-books?account_id=${account.id}`, {
    headers: plugin.admin,
  })
  if (!is_balanced) {
    throw new Error("the books do not balance")
  }
}
if (wants("P2")) {
  const client = new pg.Client({ connectionString: plugin.url })
  await client.connect()
  await client.query(`INSERT INTO dealer (id, code, name, country_code, currency_code, tags)
    SELECT 'bench_d' || n, 'bench-' || n, 'Bench ' || n, 'cn', 'cny', '{}' FROM generate_series(1, 10000) n`)
  await client.query(
    `INSERT INTO dealer_price_rule (id, name, dealer_id, target_type, target_id, scope_key, target_key, currency_code, form, breaks)
     SELECT 'bench_r' || n || '_' || v.nth, 'Bench', 'bench_d' || n, 'variant', v.id, 'dealer:bench_d' || n, 'variant:' || v.id, 'cny', 'fixed',
            jsonb_build_array(jsonb_build_object('min_quantity', 1, 'value', '77'))
     FROM generate_series(1, 10000) n, unnest($1::text[]) WITH ORDINALITY AS v(id, nth)`,
    [plugin.variants.slice(0, 100).map(({ id }) => id)]
  )
  await client.query("ANALYZE dealer_price_rule")
  await client.query("UPDATE dealer_member SET dealer_id = 'bench_d5000' WHERE customer_id = $1", [
    plugin.customer.id,
  ])
  const {
    rows: [{ count: total }],
  } = await client.query("SELECT count(*)::int AS count FROM dealer_price_rule")
  await client.end()
  const check = await listing(plugin)()
  const shown = check.products
    .flatMap(({ variants }) => variants)
    .filter((variant) => variant.calculated_price?.calculated_amount === 77).length
  await compare({
    id: "P2",
    what: "GET /store/products, 50 with prices, 1 M rules",
    stock: listing(stock),
    plugin: listing(plugin),
    pairs,
    bar: 1.2,
    extra: { rules: total, dealer_prices_shown: shown },
  })
}
if (wants("P13")) {
  const ratio = (a, b) => round(a / b)
  report({
    id: "P13",
    what: "boot to /health, 5 starts each in turn",
    stock_ms: round(median(boots.stock), 0),
    plugin_ms: round(median(boots.plugin), 0),
    ratio: ratio(median(boots.plugin), median(boots.stock)),
    bar: 1.25,
  })
  report({
    id: "P13",
    what: "resident memory after the load above, MB",
    stock_mb: round(running.stock.rssMb(), 0),
    plugin_mb: round(running.plugin.rssMb(), 0),
    ratio: ratio(running.plugin.rssMb(), running.stock.rssMb()),
    bar: 1.15,
  })
  const folder = path.resolve(import.meta.dirname, "..", ".medusa", "server", "src", "admin")
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith(".mjs"))
    .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0)
  report({
    id: "P13",
    what: "admin bundle of the plugin, KB gzip",
    kb: round(bytes / 1024, 1),
    ratio: round(bytes / 1024 / 400),
    bar: 1,
  })
}
await running.stock.stop()
await running.plugin.stop()
if (wants("P8")) {
  holdsBench(made.plugin)
}
if (wants("P15")) {
  closingBench(made.plugin)
}
if (server.isOurs) {
  server.stop()
}
