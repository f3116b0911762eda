import type { MedusaRequest } from "@medusajs/framework/http"
import { countRulesAt, type Goods } from "../../adapters/queries/goods-in-use"
import { refusal } from "../../workflows/refuse"
import type { InUse } from "./deletions"

type Listed = { id?: string }
type Body = {
  delete?: string[]
  update?: { id: string; variants?: Listed[] }[]
  variants?: Listed[]
}

const bodyOf = (req: MedusaRequest): Body => (req.validatedBody as Body | undefined) ?? {}

/** A product that is given a list of variants keeps those and loses the others. */
const replacedIn = (id: string, { variants }: Pick<Body, "variants">): NonNullable<Goods["replaced"]> =>
  variants ? [{ product_id: id, kept: variants.flatMap((variant) => variant.id ?? []) }] : []

const inUseAs =
  (
    code: "product_in_use" | "variant_in_use" | "category_in_use",
    goodsOf: (req: MedusaRequest) => Goods
  ): InUse =>
  async (req) => {
    const goods = goodsOf(req)
    const count = Object.values(goods).some(({ length }) => length > 0)
      ? await countRulesAt(req.scope, goods, new Date())
      : 0

    return count === 0 ? undefined : refusal(code, { count })
  }

const product = inUseAs("product_in_use", ({ params: { id = "" } }) => ({ product_ids: [id] }))
const products = inUseAs("product_in_use", (req) => ({ product_ids: bodyOf(req).delete ?? [] }))
const variant = inUseAs("variant_in_use", ({ params: { variant_id = "" } }) => ({
  variant_ids: [variant_id],
}))
const variants = inUseAs("variant_in_use", (req) => ({ variant_ids: bodyOf(req).delete ?? [] }))
const category = inUseAs("category_in_use", ({ params: { id = "" } }) => ({ category_ids: [id] }))
const dropped = inUseAs("variant_in_use", (req) => ({
  replaced: replacedIn(req.params.id ?? "", bodyOf(req)),
}))
const droppedOfMany = inUseAs("variant_in_use", (req) => ({
  replaced: (bodyOf(req).update ?? []).flatMap((update) => replacedIn(update.id, update)),
}))

/** Core's deletions of goods that price rules aim at: one by one, in batches, and by leaving variants out of a product. */
export const goodsDeletions: [matcher: string, method: "DELETE" | "POST", inUse: InUse][] = [
  ["/admin/products/:id", "DELETE", product],
  ["/admin/products/:id", "POST", dropped],
  ["/admin/products/batch", "POST", products],
  ["/admin/products/batch", "POST", droppedOfMany],
  ["/admin/products/:id/variants/:variant_id", "DELETE", variant],
  ["/admin/products/:id/variants/batch", "POST", variants],
  ["/admin/product-categories/:id", "DELETE", category],
]
