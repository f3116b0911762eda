// What the demo makes and when it must be made again: the plugin's build, the demo store, its database.
import { createHash } from "node:crypto"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs" // prettier-ignore
import path from "node:path"
import { build } from "esbuild"
import pg from "pg"

const root = path.resolve(import.meta.dirname, "..")
export const home = path.join(root, ".demo")
export const storeFolder = path.join(home, "store")
export const serverFolder = path.join(storeFolder, ".medusa", "server")
const pluginFolder = path.join(root, ".medusa", "server")
export const DATABASE = "dealers_demo"
const PREPARING = "medusa-plugin-dealers demo: preparing"

const filesOf = (target) =>
  statSync(target).isDirectory()
    ? readdirSync(target, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes("__tests__"))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
    : [target]

/** One hash over the content of files and folders of the repository. */
const hashOf = (...names) => {
  const hash = createHash("sha256")
  for (const file of names
    .map((name) => path.join(root, name))
    .filter(existsSync)
    .flatMap(filesOf)) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0")
  }

  return hash.digest("hex").slice(0, 16)
}

const PLUGIN = [
  "src",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "scripts/build.mjs",
  "scripts/client.mjs",
]

/** What the sources are now. */
export const sourcesNow = () => {
  const plugin = hashOf(...PLUGIN)

  return { plugin, store: `${plugin}-${hashOf("demo/store", "demo/seed")}` }
}

/** A build is known by its hash and by when its folder was made: somebody else may have built meanwhile. */
const stampOf = (name, folder, hash) => {
  const file = path.join(home, `${name}.built`)
  const text = () => (existsSync(folder) ? `${hash} ${statSync(folder).mtimeMs}` : "")

  return {
    isFresh: () => existsSync(folder) && existsSync(file) && readFileSync(file, "utf8") === text(),
    set: () => writeFileSync(file, text()),
    clear: () => rmSync(file, { force: true }),
  }
}

export const pluginStamp = (hash) => stampOf("plugin", pluginFolder, hash)
export const storeStamp = (hash) => stampOf("store", path.join(serverFolder, "public", "admin"), hash)

/** Lays out the demo store: its own sources, the seed as one file, and the plugin as an installed package. */
export const layOutStore = async () => {
  const modules = path.join(storeFolder, "node_modules")
  rmSync(path.join(storeFolder, "src"), { recursive: true, force: true })
  mkdirSync(modules, { recursive: true })
  cpSync(path.join(root, "demo", "store"), storeFolder, { recursive: true })
  rmSync(path.join(modules, "medusa-plugin-dealers"), { force: true })
  symlinkSync(path.relative(modules, root), path.join(modules, "medusa-plugin-dealers"), "junction")
  await bundle(
    "demo/seed/index.ts",
    path.join(storeFolder, "src", "migration-scripts", "seed-demo.js"),
    "cjs"
  )
}

/** The story is typed against the sources and runs with the client as it is packed. */
const packedClient = {
  name: "packed-client",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/src\/client$/ }, () => ({ path: "medusa-plugin-dealers/client", external: true })),
}

/** One file out of many; packages stay outside. */
export const bundle = (entry, outfile, format) =>
  build({
    entryPoints: [path.join(root, entry)],
    outfile,
    format,
    bundle: true,
    platform: "node",
    packages: "external",
    target: "node20",
    logLevel: "error",
    plugins: [packedClient],
  })

const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The demo's database and how far it has been prepared. `server.url` gives the address of a database. */
export const databaseOn = (server) => {
  const isNamed = new URL(process.env.DATABASE_URL || server.url("postgres")).pathname === `/${DATABASE}`
  const anyDatabase = server.isOurs || isNamed || !process.env.DATABASE_URL ? server.url("postgres") : process.env.DATABASE_URL // prettier-ignore
  const noteIt = (text) =>
    withClient(server.url(DATABASE), (client) =>
      client.query(`COMMENT ON DATABASE ${DATABASE} IS ${client.escapeLiteral(text)}`)
    )
  const drop = () =>
    withClient(anyDatabase, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`))

  return {
    url: server.url(DATABASE),
    drop,
    /** Has everything been written that these sources ask for? */
    isPrepared: async (hash) => (await noteOf(anyDatabase)) === `medusa-plugin-dealers demo: ${hash}`,
    /** Makes the database unless it is there; one whose preparation was cut short is made anew. */
    make: async () => {
      const note = await noteOf(anyDatabase)
      if (note === PREPARING) {
        await drop()
      } else if (note?.startsWith("medusa-plugin-dealers demo: ")) {
        return
      } else if (note !== undefined) {
        throw new Error(`There is a database ${DATABASE} that the demo did not make. --reset replaces it.`)
      }
      await withClient(anyDatabase, (client) => create(client))
      await noteIt(PREPARING)
    },
    setPrepared: (hash) => noteIt(`medusa-plugin-dealers demo: ${hash}`),
    publishableKey: () =>
      withClient(server.url(DATABASE), async (client) => {
        const { rows } = await client.query("SELECT token FROM api_key WHERE type = 'publishable' ORDER BY created_at LIMIT 1") // prettier-ignore

        return rows[0]?.token
      }),
  }
}

/** The comment on the demo's database: undefined when there is none, null when it has no comment. */
const noteOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1",
      [DATABASE]
    )

    return rows[0] ? rows[0].note : undefined
  })

const create = async (client) => {
  const utf8 = `CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8'`
  try {
    await client.query(utf8)
  } catch (error) {
    if (error.code !== "22023") {
      throw error
    }
    await client.query(`${utf8} LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`)
  }
}
