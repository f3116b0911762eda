// The processes the demo starts, each in a group of its own, and how they all end.
import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const PATIENCE_MS = 8_000
const orphan = path.join(import.meta.dirname, "demo-orphan.mjs")
const children = new Set()
let isEnding = false

/** Thrown when a step is cut short because the demo ends. */
export class Ended extends Error {}

/** Starts `node ...args`; what it says goes to a file of its own. `done` fulfils at exit code 0. */
export const startNode = (args, { cwd, env, log }) => {
  if (isEnding) {
    throw new Ended()
  }
  mkdirSync(path.dirname(log), { recursive: true })
  const file = openSync(log, "w")
  const child = spawn(process.execPath, ["--import", orphan, ...args], {
    cwd,
    env,
    stdio: ["ignore", file, file, "ipc"],
    detached: true,
  })
  closeSync(file)
  children.add(child)
  const done = new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code, signal) => {
      children.delete(child)
      if (isEnding) {
        reject(new Ended())
      } else if (code === 0) {
        resolve()
      } else {
        reject(
          new Error(`${args.slice(-3).join(" ")} ended with ${signal ?? code}\n${tailOf(log)}\n(${log})`)
        )
      }
    })
  })
  done.catch(() => undefined)

  return { child, done }
}

const tailOf = (log) => readFileSync(log, "utf8").trimEnd().split("\n").slice(-25).join("\n")

const signalAll = (signal) => {
  for (const { pid } of children) {
    try {
      process.kill(-pid, signal)
    } catch {
      // It went by itself in the meantime.
    }
  }
}

/** Asks every child to end, and makes those end that do not within a few seconds. */
export const endChildren = async () => {
  isEnding = true
  signalAll("SIGTERM")
  const until = Date.now() + PATIENCE_MS
  while (children.size && Date.now() < until) {
    await wait(50)
  }
  signalAll("SIGKILL")
  while (children.size) {
    await wait(20)
  }
}
