// Runs the tests: node scripts/test.mjs [unit|modules|http|scenarios|admin ...] [-- jest arguments]
import { spawnSync } from "node:child_process"
import { startPostgres } from "./postgres.mjs"

const split = process.argv.indexOf("--")
const kinds = process.argv.slice(2, split < 0 ? undefined : split)
const rest = split < 0 ? [] : process.argv.slice(split + 1)
const wanted = kinds.length ? kinds : [undefined]
const isUnit = kinds.length === 1 && kinds[0] === "unit"

const server = isUnit
  ? undefined
  : await startPostgres({
      name: "test",
      settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
    })
const database = server && {
  DB_HOST: server.host,
  DB_PORT: String(server.port),
  DB_USERNAME: server.user,
  DB_PASSWORD: server.password,
  DB_TEMP_NAME: process.env.DB_TEMP_NAME ?? "",
}
let status = 0
try {
  for (const kind of wanted) {
    const run = spawnSync(
      process.execPath,
      [
        "--experimental-vm-modules",
        "--no-warnings",
        "node_modules/jest/bin/jest.js",
        ...(kind === "unit" ? [] : ["--runInBand", "--forceExit"]),
        ...rest,
      ],
      {
        stdio: "inherit",
        env: {
          ...process.env,
          ...database,
          NODE_ENV: "test",
          ...(kind && { TEST_TYPE: kind }),
          LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
        },
      }
    )
    status ||= run.status ?? 1
  }
} finally {
  if (server?.isOurs && !process.env.KEEP_POSTGRES) {
    server.stop()
  }
}
process.exit(status)
