// How many SQL statements a request costs: the server logs them for the moment of one request.
import { existsSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import pg from "pg"

const setting = async (server, value) => {
  const client = new pg.Client({ connectionString: server.url("postgres") })
  await client.connect()
  await client.query(`ALTER SYSTEM SET log_statement = '${value}'`)
  await client.query("ALTER SYSTEM SET log_line_prefix = '%d '")
  await client.query("SELECT pg_reload_conf()")
  await client.end()
  await new Promise((resolve) => setTimeout(resolve, 300))
}

const counted = async (file, database, { prepare, work }) => {
  const given = await prepare?.()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const from = statSync(file).size
  await work(given)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const lines = readFileSync(file).subarray(from).toString().split("\n")

  return lines.filter(
    (line) => line.startsWith(`${database} LOG:`) && /LOG: {2}(statement|execute)/.test(line)
  ).length
}

/** Statements of one request on each side; empty when the server is not ours to read the log of. */
export const statements = async ({ server, stock, plugin }) => {
  const file = path.join(server.home ?? "", "postgres.log")
  if (!server.isOurs || !existsSync(file)) {
    return {}
  }
  for (const { prepare, work } of [stock, plugin]) {
    await work(await prepare?.())
  }
  await setting(server, "all")
  const result = {
    stock_sql: await counted(file, "bench_stock", stock),
    plugin_sql: await counted(file, "bench_plugin", plugin),
  }
  await setting(server, "none")

  return result
}
