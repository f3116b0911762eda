import { existsSync, readFileSync } from "node:fs"
import type { Language } from "../../http/errors"
import { refusal } from "../../workflows/refuse"

/** A font file, and of a collection (.ttc) the PostScript name of one. */
export type Font = { content: Buffer; name?: string | undefined }
type Place = { path: string; name?: string }

const NOTO = "NotoSansCJKsc-Regular"
/** Where Debian, Alpine, Arch and Fedora keep Noto Sans CJK. */
const SYSTEM: Place[] = [
  "/usr/share/fonts/opentype/noto",
  "/usr/share/fonts/noto",
  "/usr/share/fonts/noto-cjk",
  "/usr/share/fonts/google-noto-sans-cjk-fonts",
].map((folder) => ({ path: `${folder}/NotoSansCJK-Regular.ttc`, name: NOTO }))
const PACKAGE = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"

const packaged = (): Place[] => {
  try {
    return [{ path: require.resolve(PACKAGE, { paths: [process.cwd(), __dirname] }) }]
  } catch {
    return []
  }
}

/** Read once: a font of all Chinese letters has some twenty megabytes. */
const read = new Map<string, Buffer>()
const contentOf = (path: string): Buffer => {
  const content = read.get(path) ?? readFileSync(path)
  read.set(path, content)

  return content
}

/**
 * The font of a paper: the one that the store names, else one with Chinese letters found on this machine. Undefined, for the
 * reader of English alone, when there is none. Refuses `credit_statement_font_missing`.
 */
export const fontFor = (language: Language, named: string | Place | undefined): Font | undefined => {
  const wanted = typeof named === "string" ? { path: named } : named
  const places = wanted ? [wanted] : [...SYSTEM, ...packaged()]
  const found = places.find(({ path }) => existsSync(path))
  if (!found && language === "zh") {
    throw refusal("credit_statement_font_missing", { places: places.map(({ path }) => path).join(", ") })
  }

  return (
    found && {
      content: contentOf(found.path),
      name: found.name ?? (found.path.endsWith(".ttc") ? NOTO : undefined),
    }
  )
}
