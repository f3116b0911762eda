import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language } from "../../http/errors"
import type { PriceLevel, PriceRule } from "../../http/price"
import { levelOf } from "../../modules/price/domain/keys"
import type { PriceBreak } from "../../modules/price/domain/unit-price"
import { connectionOf } from "./price-goods"

/** Which price rules, in which order, which of them. */
export type PriceRuleQuery = {
  q?: string | undefined
  status?: string | undefined
  level?: PriceLevel | undefined
  dealer_id?: string | undefined
  tier_id?: string | undefined
  territory_id?: string | undefined
  target_type?: string | undefined
  target_id?: string | undefined
  product_id?: string | undefined
  currency_code?: string | undefined
  in_effect_at?: string | undefined
  order?: string | undefined
  limit: number
  offset: number
}

type Row = Omit<
  PriceRule,
  | "level"
  | "dealer"
  | "tier"
  | "territory"
  | "target"
  | "starts_at"
  | "ends_at"
  | "created_at"
  | "updated_at"
  | "breaks"
> & {
  dealer_id: string | null
  dealer_name: string | null
  tier_id: string | null
  tier_name: string | null
  territory_id: string | null
  territory_name: string | null
  event_id: string | null
  target_id: string | null
  target_name: string | null
  breaks: PriceBreak[]
  starts_at: Date | null
  ends_at: Date | null
  created_at: Date
  updated_at: Date
}

const LEVEL = `CASE WHEN r.dealer_id IS NOT NULL THEN 'contract' WHEN r.event_id IS NOT NULL THEN 'event'
  WHEN r.territory_id IS NOT NULL AND r.tier_id IS NOT NULL THEN 'tier_territory'
  WHEN r.territory_id IS NOT NULL THEN 'territory' ELSE 'tier' END`

const FILTERS: Record<string, string> = {
  id: "r.id = :id",
  status: "r.status = :status",
  level: `${LEVEL} = :level`,
  dealer_id: "r.dealer_id = :dealer_id",
  tier_id: "r.tier_id = :tier_id",
  territory_id: "r.territory_id = :territory_id",
  target_type: "r.target_type = :target_type",
  target_id: "r.target_id = :target_id",
  currency_code: "r.currency_code = :currency_code",
  in_effect_at: `r.status = 'active' AND (r.starts_at IS NULL OR r.starts_at <= :in_effect_at)
    AND (r.ends_at IS NULL OR r.ends_at > :in_effect_at)`,
  product_id: `r.target_key IN (
    SELECT 'all' UNION ALL SELECT 'product:' || :product_id
    UNION ALL SELECT 'variant:' || v.id FROM product_variant v WHERE v.product_id = :product_id AND v.deleted_at IS NULL
    UNION ALL SELECT 'category:' || node
    FROM product_category_product pc JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL,
      unnest(string_to_array(c.mpath, '.')) node
    WHERE pc.product_id = :product_id)`,
  q: `(r.name ILIKE :q OR r.note ILIKE :q
    OR EXISTS (SELECT 1 FROM dealer d WHERE d.id = r.dealer_id AND (d.name ILIKE :q OR d.code ILIKE :q))
    OR EXISTS (SELECT 1 FROM product_variant v WHERE r.target_type = 'variant' AND v.id = r.target_id AND (v.sku ILIKE :q OR v.title ILIKE :q))
    OR EXISTS (SELECT 1 FROM product p WHERE r.target_type = 'product' AND p.id = r.target_id AND p.title ILIKE :q))`,
}

const SORTS: Record<string, string> = {
  name: "r.name",
  status: "r.status",
  level: `array_position(ARRAY['contract','event','tier_territory','territory','tier'], ${LEVEL})`,
  currency_code: "r.currency_code",
  target_type: "r.target_type",
  form: "r.form",
  starts_at: "r.starts_at",
  ends_at: "r.ends_at",
  created_at: "r.created_at",
  updated_at: "r.updated_at",
}

/** The fields a list of price rules can be sorted by. */
export const isPriceRuleSort = (order: string): boolean =>
  Object.keys(SORTS).includes(order.replace(/^-/, ""))

const orderBy = (order = "-created_at"): string => {
  const isDescending = order.startsWith("-")

  return `${SORTS[order.replace(/^-/, "")] ?? "r.created_at"} ${isDescending ? "DESC NULLS LAST" : "ASC NULLS LAST"}, r.id`
}

const COLUMNS = `r.id, r.name, r.note, r.status, r.dealer_id, r.tier_id, r.territory_id, r.event_id, r.target_type,
  r.target_id, r.currency_code, r.form, r.base, r.breaks, r.starts_at, r.ends_at, r.is_tax_inclusive, r.reaches_children,
  r.allows_promotions, r.version, r.created_at, r.updated_at`

const named = (where: string, order: string, paging: string): string => `
  SELECT ${COLUMNS}, d.name AS dealer_name,
         CASE WHEN :language = 'zh' THEN t.name_zh ELSE t.name_en END AS tier_name,
         CASE WHEN :language = 'zh' THEN COALESCE(g.name_zh, g.name) ELSE g.name END AS territory_name,
         CASE r.target_type
           WHEN 'variant' THEN (SELECT concat_ws(' · ', p.title, v.title, v.sku) FROM product_variant v JOIN product p ON p.id = v.product_id WHERE v.id = r.target_id)
           WHEN 'product' THEN (SELECT p.title FROM product p WHERE p.id = r.target_id)
           WHEN 'category' THEN (SELECT c.name FROM product_category c WHERE c.id = r.target_id)
         END AS target_name
  FROM (SELECT r.* FROM dealer_price_rule r WHERE ${where} ORDER BY ${order} ${paging}) r
  LEFT JOIN dealer d ON d.id = r.dealer_id
  LEFT JOIN dealer_tier t ON t.id = r.tier_id
  LEFT JOIN dealer_territory g ON g.id = r.territory_id
  ORDER BY ${order}`

const ref = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? id }

const toPriceRule = ({
  dealer_id,
  dealer_name,
  tier_id,
  tier_name,
  territory_id,
  territory_name,
  event_id,
  target_id,
  target_name,
  ...row
}: Row): PriceRule => ({
  ...row,
  level: levelOf({ dealer_id, tier_id, territory_id, event_id }),
  dealer: ref(dealer_id, dealer_name),
  tier: ref(tier_id, tier_name),
  territory: ref(territory_id, territory_name),
  target: ref(target_id, target_name),
  breaks: row.breaks.map(({ min_quantity, value }) => ({ min_quantity, value })),
  starts_at: row.starts_at?.toISOString() ?? null,
  ends_at: row.ends_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})

const pattern = (q: string): string => `%${q.replace(/[\\%_]/g, "\\$&")}%`

/** A page of price rules with the names of what they are about, and how many there are. Two queries. */
export const listPriceRules = async (
  container: Pick<MedusaContainer, "resolve">,
  { order, limit, offset, ...filters }: PriceRuleQuery & { id?: string },
  language: Language
): Promise<{ price_rules: PriceRule[]; count: number }> => {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "")
  const where = ["r.deleted_at IS NULL", ...given.map(([key]) => FILTERS[key] ?? "true")].join(" AND ")
  const bindings = Object.fromEntries(
    given.map(([key, value]) => [key, key === "q" ? pattern(String(value)) : value])
  )
  const connection = connectionOf(container)
  const [rows, counted] = await Promise.all([
    connection.raw<Row>(named(where, orderBy(order), "LIMIT :limit OFFSET :offset"), {
      ...bindings,
      limit,
      offset,
      language,
    }),
    connection.raw<{ count: number }>(
      `SELECT count(*)::int AS count FROM dealer_price_rule r WHERE ${where}`,
      bindings
    ),
  ])

  return { price_rules: rows.rows.map(toPriceRule), count: counted.rows[0]?.count ?? 0 }
}

/** One price rule as the API shows it; undefined when there is none. */
export const priceRuleOf = async (
  container: Pick<MedusaContainer, "resolve">,
  id: string,
  language: Language
): Promise<PriceRule | undefined> =>
  (await listPriceRules(container, { id, limit: 1, offset: 0 }, language)).price_rules[0]
