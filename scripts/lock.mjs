// Completes a package-lock.json: node scripts/lock.mjs [file]
// A registry that does not serve every platform's binaries makes npm leave those packages out, and `npm ci` then refuses the file
// as incomplete. They are optional and belong to other platforms: their exact version and platform are all that is needed.
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const OS = /(?:^|-)(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-/
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?=-|$)/
const LIBC = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" }

const platformOf = (name) => {
  const os = OS.exec(`-${name.split("/").at(-1)}-`)?.[1]
  const cpu = CPU.exec(name)?.[1]
  if (!os || !cpu) {
    return undefined
  }
  const libc = os === "linux" && LIBC[name.split("-").at(-1)]

  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) }
}

/** Does a package that stands at a place of the tree find the name, there or in a folder above? */
const isFound = (packages, place, name) => {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) {
      return true
    }
    if (!at.includes("/node_modules/")) {
      return Boolean(packages[`node_modules/${name}`])
    }
  }
}

/** Adds what is missing. @returns the names that were added */
export const completeLock = (file) => {
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(lock.packages, place, name))
      .map(([name, version]) => ({ name, version, dev, platform: platformOf(name) }))
      .filter(({ version, platform }) => platform && /^\d+\.\d+\.\d+\S*$/.test(version))
  )
  for (const { name, version, dev, platform } of missing) {
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"))
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)

  return missing.map(({ name }) => name)
}

if (process.argv[1] === import.meta.filename) {
  const added = completeLock(path.resolve(process.argv[2] ?? "package-lock.json"))
  console.log(`package-lock.json: ${added.length} packages of other platforms added`)
}
