// Who may import whom. A file belongs to the first folder it lies in; $1 stands for what the folder's brackets matched.
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")
const PURE = /^(bignumber\.js|luxon)$/
const ZOD = /^@medusajs\/framework\/zod$/
const SCREEN =
  /^(@medusajs\/(ui|icons|dashboard|admin-sdk|js-sdk|framework\/zod)|react|recharts$|@hookform|@tanstack|luxon$|bignumber\.js$)/
const SERVER = /^(?!zod$|@medusajs\/(ui|icons|dashboard|admin-sdk|js-sdk))/
const MODULES = "src/modules/[^/]+/(index$|domain/)"
const SERVICES = "src/modules/[^/]+/service$"

/** [folder, what of ours it may import, which packages, what of ours it may import as types only] */
const LAW = [
  ["src/http/", "src/(http|shared)/", ZOD],
  ["src/shared/", "src/(http|shared)/", PURE],
  ["src/framework/", "src/(framework|http|shared)/", SERVER],
  ["src/modules/([^/]+)/domain/", "src/(shared|modules/$1/domain)/", PURE, "src/http/"],
  ["src/modules/boot/", "src/(http|shared|adapters|modules/boot)/", SERVER],
  ["src/modules/([^/]+)/", "src/(framework|http|shared|modules/$1)/", SERVER],
  ["src/links/", MODULES, SERVER],
  [
    "src/workflows/",
    `src/(workflows|framework|http|shared|adapters/queries|adapters/prices)/|${MODULES}`,
    SERVER,
    SERVICES,
  ],
  ["src/adapters/queries/", `src/(adapters|http|shared)/|${MODULES}`, SERVER, "src/workflows/"],
  ["src/adapters/", `src/(adapters|workflows|http|shared)/|${MODULES}`, SERVER, SERVICES],
  [
    "src/(api|subscribers|jobs|scripts)/",
    `src/($1|workflows|http|shared|adapters/queries|adapters/prices)/|${MODULES}`,
    SERVER,
    SERVICES,
  ],
  ["src/admin/", "src/(admin|http|shared)/", SCREEN],
  ["src/client/", "src/(client|http|shared)/", ZOD],
].map(([folder, ...rest]) => [new RegExp(`^${folder}`), ...rest])

const placeOf = (file) => path.relative(root, file).split(path.sep).join("/")

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  [importKind, exportKind].includes("type") ||
  (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === "type"))

/** A folder stands for its index. */
const isIn = (places, target) =>
  places && [target, `${target}/index`].some((place) => new RegExp(`^(${places})`).test(place))

const check = (context, node) => {
  const wanted = node.source?.value
  const from = placeOf(context.filename)
  const law = LAW.find(([folder]) => folder.test(from))
  if (!law || typeof wanted !== "string") {
    return
  }
  const [folder, ours, packages, types] = law
  const name = folder.exec(from)[1]
  const target = placeOf(path.resolve(path.dirname(context.filename), wanted))
  const isAllowed = wanted.startsWith(".")
    ? isIn(ours.replace("$1", name), target) || (isTypeOnly(node) && isIn(types, target))
    : packages.test(wanted)
  if (!isAllowed) {
    const what = wanted.startsWith(".") ? target : wanted
    context.report({
      node,
      message: `${folder.exec(from)[0]} may not import ${what} (scripts/eslint-import-law.mjs).`,
    })
  }
}

const visit = (context) => (node) => check(context, node)

const importLaw = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    ImportDeclaration: visit(context),
    ExportNamedDeclaration: visit(context),
    ExportAllDeclaration: visit(context),
    ImportExpression: visit(context),
  }),
}

export default { rules: { "import-law": importLaw } }
