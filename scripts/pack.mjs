// Packs the built package and proves what is in it: node scripts/pack.mjs [folder for the tarball]
import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")

/** What a store or a reader needs; one pattern each, and each must be met. */
const EXPECTED = [
  /^package\.json$/,
  /^LICENSE$/,
  /^README\.md$/,
  /^\.medusa\/server\/src\/admin\/index\.mjs$/,
  /^\.medusa\/server\/src\/admin\/index\.js$/,
  /^\.medusa\/server\/src\/api\/middlewares\.js$/,
  /^\.medusa\/server\/src\/client\/index\.(js|mjs|d\.ts|d\.mts)$/,
  /^\.medusa\/server\/src\/modules\/dealer\/index\.js$/,
  /^\.medusa\/server\/src\/modules\/boot\/index\.js$/,
  /^\.medusa\/server\/src\/modules\/dealer\/migrations\/Migration\w+\.js$/,
  /^\.medusa\/server\/src\/scripts\/verify-credit-books\.js$/,
  /^\.medusa\/server\/src\/workflows\/index\.js$/,
]

/** What must never leave the repository. */
const FORBIDDEN = [
  /\.spec\./,
  /__tests__/,
  /medusa-config/,
  /jest\.config/,
  /medusa-plugin-options\.json/,
  /(^|\/)(bench|demo|integration-tests|\.data|\.cache)\//,
  /^scripts\//,
  /(?<!\.d)\.(ts|tsx)$/,
  /\.snapshot-/,
  /\.env/,
]

const ALLOWED = /^(package\.json|LICENSE|README(\.zh-CN)?\.md|CHANGELOG\.md|\.medusa\/server\/src\/)/

/** Packs into the folder. @returns the tarball's path @throws when a file is missing or too much */
export const pack = (folder) => {
  mkdirSync(folder, { recursive: true })
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  })
  const parsed = JSON.parse(output)
  const [{ filename, files, size }] = Array.isArray(parsed) ? parsed : Object.values(parsed)
  const paths = files.map((file) => file.path)
  const problems = [
    ...EXPECTED.filter((pattern) => !paths.some((file) => pattern.test(file))).map((it) => `missing ${it}`),
    ...paths
      .filter((file) => FORBIDDEN.some((it) => it.test(file)))
      .map((file) => `must not be packed: ${file}`),
    ...paths.filter((file) => !ALLOWED.test(file)).map((file) => `not expected: ${file}`),
  ]
  if (problems.length) {
    throw new Error(`The package is not right:\n${problems.join("\n")}`)
  }
  console.log(`${filename}: ${paths.length} files, ${Math.round(size / 1024)} kB`)

  return path.join(folder, filename)
}

if (process.argv[1] === import.meta.filename) {
  pack(path.resolve(process.argv[2] ?? path.join(root, ".cache")))
}
