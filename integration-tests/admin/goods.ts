import { randomBytes, randomInt } from "node:crypto"
import type { openAdmin } from "./browser"

type Api = Awaited<ReturnType<typeof openAdmin>>["api"]
type Row = { id: string }

/** Any rank nobody has, not the next one: several files make their tier at the same time. */
const freeRank = async (api: Api): Promise<number> => {
  const { tiers } = (await api("GET", "/admin/dealer-tiers?limit=200")) as unknown as {
    tiers: { rank: number }[]
  }
  const taken = new Set(tiers.map(({ rank }) => rank))
  const free = Array.from({ length: 900 }, (_, index) => index + 101).filter((rank) => !taken.has(rank))

  return free[randomInt(free.length)] ?? 0
}

/** What the pages need to show something: made once through the admin API, under codes of their own. */
export const makeGoods = async (api: Api) => {
  const mark = `T${randomBytes(4).toString("hex").toUpperCase()}`
  const one = async (path: string, key: string, body: object): Promise<Row> =>
    ((await api("POST", path, body)) as Record<string, Row>)[key] as Row
  const { stores } = (await api("GET", "/admin/stores?fields=id,*supported_currencies")) as unknown as {
    stores: [{ supported_currencies: { currency_code: string; is_default: boolean }[] }]
  }
  const currency = stores[0].supported_currencies.find(({ is_default }) => is_default)?.currency_code ?? "eur"
  const tier = await one("/admin/dealer-tiers", "tier", {
    code: mark,
    rank: await freeRank(api),
    name_en: `Tier ${mark}`,
    name_zh: `等级 ${mark}`,
  })
  const territory = await one("/admin/dealer-territories", "territory", {
    code: mark,
    name: `Region ${mark}`,
    name_zh: `区域 ${mark}`,
    areas: [],
  })
  const dealer = await one("/admin/dealers", "dealer", {
    code: mark,
    name: `测试经销商 ${mark}`,
    country_code: "cn",
    currency_code: currency,
    tier_id: tier.id,
    territory_id: territory.id,
  })
  const product = (await one("/admin/products", "product", {
    title: `Cement ${mark}`,
    status: "published",
    options: [{ title: "Pack", values: ["25kg"] }],
    variants: [
      {
        title: "25kg",
        sku: `${mark}-25`,
        manage_inventory: false,
        options: { Pack: "25kg" },
        prices: [{ currency_code: currency, amount: 30 }],
      },
    ],
  })) as Row & { variants: [Row] }
  const rule = await one("/admin/dealer-price-rules", "price_rule", {
    name: `Contract ${mark}`,
    status: "active",
    dealer_id: dealer.id,
    target_type: "variant",
    target_id: product.variants[0].id,
    currency_code: currency,
    form: "fixed",
    breaks: [
      { min_quantity: 1, value: "25" },
      { min_quantity: 100, value: "24" },
    ],
  })
  const { member } = (await api("POST", `/admin/dealers/${dealer.id}/members`, {
    email: `${mark.toLowerCase()}@dealers.test`,
    first_name: "Bo",
    role: "owner",
  })) as unknown as { member: { customer_id: string } }

  return {
    mark,
    currency,
    tier,
    territory,
    dealer,
    product,
    variant: product.variants[0],
    rule,
    customerId: member.customer_id,
  }
}

/** A draft order of the dealer's member, of two pieces. */
export const makeDraft = async (api: Api, goods: Awaited<ReturnType<typeof makeGoods>>): Promise<Row> => {
  const { regions } = (await api("GET", "/admin/regions?limit=100&fields=id,currency_code")) as unknown as {
    regions: (Row & { currency_code: string })[]
  }
  const region =
    regions.find(({ currency_code }) => currency_code === goods.currency) ??
    (
      (await api("POST", "/admin/regions", {
        name: goods.mark,
        currency_code: goods.currency,
      })) as unknown as { region: Row }
    ).region
  const { draft_order } = (await api("POST", "/admin/draft-orders", {
    region_id: region.id,
    customer_id: goods.customerId,
    email: `${goods.mark.toLowerCase()}@dealers.test`,
    items: [{ variant_id: goods.variant.id, quantity: 2 }],
  })) as unknown as { draft_order: Row }

  return draft_order
}
