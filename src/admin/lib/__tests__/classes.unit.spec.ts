import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"

const ADMIN = path.resolve(__dirname, "../..")
const STYLES = require.resolve("@medusajs/dashboard/css")

const known = new Set(
  [...readFileSync(STYLES, "utf8").matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = ""]) =>
    name.replace(/\\/g, "")
  )
)

const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    parent.operatorToken.kind
  )

/** Every class a file gives to an element, whole or in pieces. */
const classesOf = (file: string): string[] => {
  const found: string[] = []
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !isCompared(node)) {
      found.push(...node.text.split(/\s+/).filter(Boolean))
    }
    ts.forEachChild(node, collect)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.name.getText() === "className" && node.initializer) {
      collect(node.initializer)
    } else {
      ts.forEachChild(node, visit)
    }
  }
  visit(
    ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  )

  return found
}

describe("classes of the admin pages", () => {
  const files = readdirSync(ADMIN, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx")
  )

  // Medusa's build looks for a plugin's classes only where it can resolve the plugin from its own folder: not with pnpm or a link.
  it("are all in the dashboard's own stylesheet, so that they work in every store", () => {
    const unknown = files.flatMap((file) =>
      classesOf(path.join(ADMIN, file))
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`)
    )
    expect(known.size).toBeGreaterThan(1_000)
    expect(files.length).toBeGreaterThan(100)
    expect(unknown).toEqual([])
  })
})
