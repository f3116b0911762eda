// Writes the migrations that the models ask for: npm run db:generate
import { spawnSync } from "node:child_process"
import { startPostgres } from "./postgres.mjs"

const { host, port, user, password } = await startPostgres({ name: "test" })
const run = spawnSync("npx", ["medusa", "plugin:db:generate"], {
  stdio: "inherit",
  env: { ...process.env, DB_HOST: host, DB_PORT: String(port), DB_USERNAME: user, DB_PASSWORD: password },
})
process.exit(run.status ?? 1)
