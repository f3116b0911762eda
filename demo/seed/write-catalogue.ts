import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductCategoriesWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { categories, type CatalogueProduct } from "./catalogue"
import type { StoreIds } from "./write-store"

const BATCH = 125

export type CatalogueIds = {
  categories: Map<string, string>
  products: Map<string, string>
  /** Variant by SKU. */
  variants: Map<string, string>
}

/** Categories, products with prices in two currencies, and stock of every article in every warehouse. */
export const writeCatalogue = async (
  container: MedusaContainer,
  goods: CatalogueProduct[],
  store: StoreIds
): Promise<CatalogueIds> => {
  const byCode = await writeCategories(container)
  const products = new Map<string, string>()
  const variants = new Map<string, string>()
  for (let start = 0; start < goods.length; start += BATCH) {
    const batch = goods.slice(start, start + BATCH)
    const { result } = await createProductsWorkflow(container).run({
      input: { products: batch.map((product) => inputOf(product, store, byCode)) },
    })
    for (const { id, external_id, variants: made } of result) {
      products.set(external_id ?? "", id)
      for (const variant of made) {
        variants.set(variant.sku ?? "", variant.id)
      }
    }
  }
  await writeStock(container, store)

  return { categories: byCode, products, variants }
}

const inputOf = (product: CatalogueProduct, store: StoreIds, byCode: Map<string, string>) => ({
  title: product.title,
  subtitle: product.subtitle,
  description: product.description,
  handle: product.code.toLowerCase(),
  external_id: product.code,
  status: ProductStatus.PUBLISHED,
  weight: product.weight,
  shipping_profile_id: store.shippingProfileId,
  category_ids: [product.category, product.category.slice(0, 2)].map((code) => byCode.get(code) ?? ""),
  sales_channels: [{ id: store.channelId }],
  options: [{ title: "规格 Pack", values: product.variants.map(({ pack }) => pack) }],
  variants: product.variants.map(({ sku, pack, cny, eur }) => ({
    title: pack,
    sku,
    manage_inventory: true,
    options: { "规格 Pack": pack },
    prices: [
      { currency_code: "cny", amount: Number(cny) },
      { currency_code: "eur", amount: Number(eur) },
    ],
  })),
})

const writeCategories = async (container: MedusaContainer): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  const all = categories()
  for (const level of [all.filter(({ parent }) => !parent), all.filter(({ parent }) => parent)]) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: level.map(({ code, name, parent }) => ({
          name,
          handle: code.toLowerCase(),
          is_active: true,
          ...(parent && { parent_category_id: ids.get(parent) ?? null }),
        })),
      },
    })
    level.forEach(({ code }, index) => ids.set(code, result[index]?.id ?? ""))
  }

  return ids
}

/** One row for every article and warehouse; the quantity follows from the SKU, so that it is the same in every run. */
const writeStock = async (container: MedusaContainer, { locations }: StoreIds): Promise<void> => {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
       raw_reserved_quantity, raw_incoming_quantity)
     SELECT 'ilev_' || md5(item.id || place.id), item.id, place.id, stock.amount,
       jsonb_build_object('value', stock.amount::text, 'precision', 20), zero, zero
     FROM inventory_item item
     CROSS JOIN unnest(?::text[]) AS place (id)
     CROSS JOIN LATERAL (SELECT 20000 + (('x' || substr(md5(item.sku), 1, 6))::bit(24)::int % 30000) AS amount) stock
     CROSS JOIN (SELECT jsonb_build_object('value', '0', 'precision', 20) AS zero) nothing
     ON CONFLICT DO NOTHING`,
    [[...locations.values()]]
  )
}
