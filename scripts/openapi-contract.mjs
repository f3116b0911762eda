// Loads the contract, which is TypeScript, into a script of ours.
import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"

const root = path.resolve(import.meta.dirname, "..")

const load = async () => {
  const folder = path.join(root, ".cache")
  const outfile = path.join(folder, `contract-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  await build({
    stdin: {
      contents: ["http/endpoints", "http/errors", "client/routes"]
        .map((file) => `export * from "./src/${file}"`)
        .join("\n"),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}

let contract

/** Everything the endpoints, the error catalogue and the client's routes export. Loaded once: zod refuses an id twice. */
export const loadContract = () => (contract ??= load())
