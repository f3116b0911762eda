// Builds the package into .medusa/server: npm run build
import { spawnSync } from "node:child_process"
import path from "node:path"
import { buildClient } from "./client.mjs"

const root = path.resolve(import.meta.dirname, "..")
const medusa = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")

const { status } = spawnSync(process.execPath, [medusa, "plugin:build"], { cwd: root, stdio: "inherit" })
if (status !== 0) {
  process.exit(status ?? 1)
}
await buildClient()
