import { money, roundTo } from "../../src/shared/money"
import { DEPARTMENTS, type Department, type Kind, type Shelf } from "./goods"
import { randomOf } from "./random"

export type CatalogueVariant = { sku: string; pack: string; cny: string; eur: string }
export type CatalogueProduct = {
  code: string
  title: string
  subtitle: string
  description: string
  /** Code of the deepest category. */
  category: string
  weight: number
  variants: CatalogueVariant[]
}
export type CatalogueCategory = { code: string; name: string; parent: string | null }

const PRODUCTS = { withTwoPacks: 300, withThreePacks: 200 }
const YUAN_PER_EURO = "7.8"

/** The tree of categories: department over shelf. */
export const categories = (): CatalogueCategory[] =>
  DEPARTMENTS.flatMap((department) => [
    { code: department.code, name: `${department.zh} ${department.en}`, parent: null },
    ...department.shelves.map((shelf) => ({
      code: `${department.code}-${shelf.code}`,
      name: `${shelf.zh} ${shelf.en}`,
      parent: department.code,
    })),
  ])

/** 500 products with 1,200 variants, the same in every run. */
export const products = (): CatalogueProduct[] => {
  const all = DEPARTMENTS.flatMap((department) =>
    department.shelves.flatMap((shelf) => shelf.kinds.flatMap((kind) => productsOf(department, shelf, kind)))
  )

  return [
    ...spread(
      all.filter(({ variants }) => variants.length === 2),
      PRODUCTS.withTwoPacks
    ),
    ...spread(
      all.filter(({ variants }) => variants.length === 3),
      PRODUCTS.withThreePacks
    ),
  ]
}

const productsOf = (department: Department, shelf: Shelf, kind: Kind): CatalogueProduct[] => {
  const category = `${department.code}-${shelf.code}`
  const line = shelf.kinds.indexOf(kind) + 1

  return department.brands.flatMap(([brandZh, brandEn], brand) =>
    department.grades.map(([gradeZh, gradeEn], grade) => {
      const code = `${category}-${line}${brand + 1}${grade + 1}`
      const random = randomOf(hashOf(code))
      const first = random.between(kind.from * 10, kind.to * 10)

      return {
        code,
        title: `${brandZh} ${kind.zh} ${gradeZh}`,
        subtitle: `${brandEn} ${kind.en}, ${gradeEn}`,
        description: `${brandZh}${kind.zh}，${gradeZh}，经销商专供。${brandEn} ${kind.en}, ${gradeEn}, for dealers.`,
        category,
        weight: random.between(200, 20_000),
        variants: kind.packs.map(([pack, factor], index) => {
          const cny = roundTo(money(first).div(10).times(factor), "cny")

          return {
            sku: `${code}-${index + 1}`,
            pack,
            cny: cny.toFixed(2),
            eur: roundTo(cny.div(YUAN_PER_EURO), "eur").toFixed(2),
          }
        }),
      }
    })
  )
}

/** This many of a list, evenly spaced. */
const spread = <T>(list: T[], count: number): T[] => {
  if (list.length < count) {
    throw new Error(`Only ${list.length} of ${count}`)
  }

  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] as T)
}

const hashOf = (text: string): number =>
  [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
