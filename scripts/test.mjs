// Runs the tests: node scripts/test.mjs [unit|modules|http|scenarios|admin ...] [-- jest arguments]
// Without kinds: all but admin, which needs a running store and a browser (scripts/plain-store.mjs).
// What the tests and the store print is shown with VERBOSE=1.
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism } from "node:os"
import path from "node:path"
import { withTestPostgres } from "./shared-postgres.mjs"

const root = path.resolve(import.meta.dirname, "..")
const report = path.join(root, ".cache", `jest-${process.pid}.json`)
const split = process.argv.indexOf("--")
const named = process.argv.slice(2, split < 0 ? undefined : split)
const rest = split < 0 ? [] : process.argv.slice(split + 1)
const kinds = named.length ? named : ["unit", "modules", "http", "scenarios"]
const needsDatabase = kinds.some((kind) => kind !== "unit" && kind !== "admin")

const runJest = (server) =>
  spawnSync(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      path.join(root, "node_modules", "jest", "bin", "jest.js"),
      "--selectProjects",
      ...kinds,
      "--json",
      `--outputFile=${report}`,
      ...(process.env.VERBOSE ? [] : ["--silent"]),
      // A file that boots a store takes a gigabyte, which only the end of its process gives back.
      `--maxWorkers=${Math.min(4, availableParallelism())}`,
      "--workerIdleMemoryLimit=1GB",
      ...(needsDatabase ? ["--forceExit", "--testTimeout=240000"] : []),
      ...rest,
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        ...(server && {
          DB_HOST: server.host,
          DB_PORT: String(server.port),
          DB_USERNAME: server.user,
          DB_PASSWORD: server.password,
          DB_TEMP_NAME: process.env.DB_TEMP_NAME ?? "",
        }),
        NODE_ENV: "test",
        LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
      },
    }
  ).status ?? 1

const isFailed = ({ status }) => status === "failed"

/** Each failed test once more at the end, where it is looked for: its file, its name, the first lines of why. */
const printFailures = (suites) => {
  for (const { name, message, assertionResults } of suites.filter(isFailed)) {
    const file = path.relative(root, name)
    const failed = assertionResults.filter(isFailed)
    const faults = failed.length
      ? failed.map(({ fullName, failureMessages }) => [fullName, failureMessages[0]])
      : [["could not be run", message]]
    for (const [title, why = ""] of faults) {
      console.log(`FAILED ${file}: ${title}\n${why.split("\n").slice(0, 12).join("\n")}\n`)
    }
  }
}

/** The last line, in one form whatever jest prints at its end. */
const printTotals = () => {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(report, "utf8")
  )
  rmSync(report)
  printFailures(testResults)
  console.log(`Tests: ${numPassedTests} passed, ${numFailedTests || numFailedTestSuites} failed`)
}

mkdirSync(path.dirname(report), { recursive: true })
process.exitCode = needsDatabase ? await withTestPostgres(runJest) : runJest()
printTotals()
