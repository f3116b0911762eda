import { ADMIN, emailOf, MEMBER_PASSWORD, SHOWN_DEALERS } from "../seed/people"
import type { Store } from "./http"
import type { Teller } from "./teller"

type Listed = { id: string; title: string; variants: { id: string; sku: string; title: string }[] }

/** What the admin has set up when the first chapter is over, and who takes part. */
export type Setting = {
  admin: string
  /** The new dealer's owner and a member of a dealer of another tier and region, signed in. */
  owner: string
  other: string
  ownerEmail: string
  dealerId: string
  dealerName: string
  regionId: string
  /** The article with the agreed price, and another that the rate off everything reaches. */
  agreed: { productId: string; variantId: string; title: string }
  rated: { productId: string; variantId: string; title: string }
  fixedRule: { id: string; version: number }
}

export const FIRST_PRICE = { single: 14.8, from100: 14.2 }
const TIER_RATE = "0.15"
const PASSWORD = "story-owner-1"

/** An admin sets a tier, a territory and two price rules, and makes a dealer with an owner. */
export const setUp = async (store: Store, { chapter, say, holds }: Teller): Promise<Setting> => {
  const run = Date.now().toString(36).toUpperCase()
  chapter("An admin sets a tier, a territory and two price rules")
  const admin = await store.signIn("user", ADMIN.email, ADMIN.password)
  const client = store.dealers(admin)

  const { tiers } = await client.listTiers({ query: { limit: 200, offset: 0 } })
  const { tier } = await client.createTier({
    body: {
      code: `STORY-${run}`,
      rank: Math.max(0, ...tiers.map(({ rank }) => rank)) + 1,
      name_en: `Key account ${run}`,
      name_zh: `大客户 ${run}`,
    },
  })
  holds(
    `tier ${tier.name_zh} (${tier.name_en}), with a customer group of its own`,
    Boolean(tier.customer_group_id)
  )
  const { territories } = await client.listTerritories({ query: { q: "CN-GD", limit: 200, offset: 0 } })
  const { territory } = await client.createTerritory({
    body: {
      code: `STORY-${run}`,
      name: `Shenzhen Bay ${run}`,
      name_zh: `深圳湾片区 ${run}`,
      parent_id: territories.find(({ code }) => code === "CN-GD")?.id ?? null,
    },
  })
  holds(`territory ${territory.name_zh} under 广东省`, territory.parent_id !== null, territory)

  const { agreed, rated, regionId } = await goodsOf(store)
  const rule = { currency_code: "cny", tier_id: tier.id, territory_id: territory.id }
  const { price_rule: rate } = await client.createPriceRule({
    body: {
      ...rule,
      name: `大客户 ${run} 全场 85 折`,
      target_type: "all",
      form: "percent_off",
      breaks: [{ min_quantity: 1, value: TIER_RATE }],
    },
  })
  say(`rule "${rate.name}": 15 % off everything for the tier in the territory`)
  const { price_rule: fixed } = await client.createPriceRule({
    body: {
      ...rule,
      name: `大客户 ${run} 深圳湾水泥价`,
      target_type: "variant",
      target_id: agreed.variantId,
      form: "fixed",
      breaks: [
        { min_quantity: 1, value: FIRST_PRICE.single },
        { min_quantity: 100, value: FIRST_PRICE.from100 },
      ],
    },
  })
  say(`rule "${fixed.name}": ${agreed.title} at ¥14.80, from 100 at ¥14.20, for the tier in the territory`)
  holds(
    "both stand at the level of tier and territory",
    fixed.level === "tier_territory" && rate.level === fixed.level,
    fixed
  )

  chapter("The admin makes a dealer, and its owner signs in")
  const { dealers } = await client.listDealers({ query: { q: SHOWN_DEALERS[0], limit: 20, offset: 0 } })
  const { dealer } = await client.createDealer({
    body: {
      code: `STORY-${run}`,
      name: `深圳湾恒信建材有限公司 ${run}`,
      country_code: "cn",
      currency_code: "cny",
      tier_id: tier.id,
      territory_id: territory.id,
      parent_id: dealers[0]?.id ?? null,
    },
  })
  const ownerEmail = `owner.${run.toLowerCase()}@story.example`
  const customer_id = await store.register(ownerEmail, PASSWORD, { first_name: "秀英", last_name: "王" })
  const { member } = await client.addMember({
    params: { id: dealer.id },
    body: { customer_id, role: "owner" },
  })
  holds(
    `${dealer.name}, owner ${member.email}`,
    member.role === "owner" && dealer.tier?.id === tier.id,
    dealer
  )
  const owner = await store.signIn("customer", ownerEmail, PASSWORD)
  const me = await store.dealers(owner).me()
  holds(`signed in: ${me.dealer.tier?.name_zh ?? "no tier"}, ${me.dealer.territory?.name_zh ?? "no territory"}, ${me.rights.length} rights`, me.dealer.id === dealer.id, me) // prettier-ignore
  const other = await store.signIn("customer", emailOf(SHOWN_DEALERS[1] ?? "", "owner"), MEMBER_PASSWORD)

  return {
    admin,
    owner,
    other,
    ownerEmail,
    dealerId: dealer.id,
    dealerName: dealer.name,
    regionId,
    agreed,
    rated,
    fixedRule: { id: fixed.id, version: fixed.version },
  }
}

const goodsOf = async (store: Store): Promise<Pick<Setting, "agreed" | "rated" | "regionId">> => {
  const { regions } = await store.ask<{ regions: { id: string; currency_code: string }[] }>("/store/regions")
  const regionId = regions.find(({ currency_code }) => currency_code === "cny")?.id ?? ""
  const one = async (handle: string) => {
    const { products } = await store.ask<{ products: Listed[] }>(`/store/products?handle=${handle}`)
    const [product] = products
    const variant = product?.variants[0]
    if (!product || !variant) {
      throw new Error(`The catalogue has no ${handle}`)
    }

    return { productId: product.id, variantId: variant.id, title: `${product.title} ${variant.title}` }
  }

  return { regionId, agreed: await one("bm-cem-111"), rated: await one("bv-tea-111") }
}
