// Writes docs/openapi.json from the contract: npm run openapi. With --check it only says whether the file is up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { loadContract } from "./openapi-contract.mjs"
import { openApiOf } from "./openapi-document.mjs"

const root = path.resolve(import.meta.dirname, "..")
const file = path.join(root, "docs", "openapi.json")

/** The document as the contract says it now. */
export const currentOpenApi = async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  const { endpoints, ERRORS: errors } = await loadContract()

  return openApiOf({ endpoints, errors, version })
}

if (process.argv[1] === import.meta.filename) {
  const text = `${JSON.stringify(await currentOpenApi(), null, 2)}\n`
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text)
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error("docs/openapi.json is not what the contract says: run npm run openapi")
    process.exit(1)
  }
}
