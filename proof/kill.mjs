// A process is killed before every statement (or every STRIDEth) of a completion, a capture and a cancellation, and what it left is mended.
import { spawnSync } from "node:child_process"
import { copyFileSync } from "node:fs"
import path from "node:path"
import { environment, medusa } from "../bench/stores.mjs"

const here = import.meta.dirname

export const kill = ({ world, store, stride, report, acts }) => {
  const setting = Buffer.from(
    JSON.stringify({
      region_id: world.region.id,
      sales_channel_id: world.channel.id,
      customer_id: world.customer.id,
      variant_id: world.variants[0].id,
    })
  ).toString("base64")
  copyFileSync(path.join(here, "worker.cjs"), path.join(store.folder, "worker.js"))
  const run = (act, after) => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", path.join(here, "die.cjs"), medusa, "exec", "./worker.js", act, String(after), setting],
      { cwd: store.folder, env: environment, encoding: "utf8" }
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
  for (const act of acts) {
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
