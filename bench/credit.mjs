// P8 and P15: what the credit module does on its own, measured inside a store's process.
import { spawnSync } from "node:child_process"
import { copyFileSync } from "node:fs"
import path from "node:path"
import { report } from "./measure.mjs"
import { environment, medusa } from "./stores.mjs"

/** Runs a bench file inside a store and answers the lines it prints after its id. */
export const inside = (store, id, file, env = {}) => {
  copyFileSync(path.join(import.meta.dirname, file), path.join(store.folder, `${id}.js`))
  const { status, stdout, stderr } = spawnSync(medusa, ["exec", `./${id}.js`], {
    cwd: store.folder,
    env: { ...environment, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  const lines = stdout
    .split("\n")
    .filter((line) => line.startsWith(`${id} `))
    .map((line) => JSON.parse(line.slice(id.length + 1)))
  if (status !== 0 || !lines.length) {
    throw new Error(`${id}: ${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
  }

  return lines
}

/** Credit holds per second through the service, as a fraction of the same statements by hand. */
export const holdsBench = (store) =>
  inside(store, "P8", "holds.cjs").forEach(({ ratio, ...line }) =>
    report({ id: "P8", ...line, ratio, at_least: 0.4, ok: ratio >= 0.4 })
  )

/** Statements and aging of 10,000 accounts with a million ledger rows, as a multiple of one plain aggregate over the same rows. */
export const closingBench = (store) =>
  inside(store, "P15", "closing.cjs").forEach((line) => report({ id: "P15", ...line, bar: 4 }))
