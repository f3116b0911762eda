import type { openAdmin } from "./browser"

type Api = Awaited<ReturnType<typeof openAdmin>>["api"]
type Row = { id: string }

/** What the pages need to show something: made once through the admin API, under codes of their own. */
export const makeGoods = async (api: Api) => {
  const mark = `T${Date.now().toString(36).toUpperCase()}`
  const one = async (path: string, key: string, body: object): Promise<Row> =>
    ((await api("POST", path, body)) as Record<string, Row>)[key] as Row
  const { stores } = (await api("GET", "/admin/stores?fields=id,*supported_currencies")) as unknown as {
    stores: [{ supported_currencies: { currency_code: string; is_default: boolean }[] }]
  }
  const currency = stores[0].supported_currencies.find(({ is_default }) => is_default)?.currency_code ?? "eur"
  const ranks = (await api("GET", "/admin/dealer-tiers?limit=200")) as unknown as {
    tiers: { rank: number }[]
  }
  const tier = await one("/admin/dealer-tiers", "tier", {
    code: mark,
    rank: Math.max(0, ...ranks.tiers.map(({ rank }) => rank)) + 1,
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
