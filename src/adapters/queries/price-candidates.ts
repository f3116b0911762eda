import { type Goods, scopesOf, type Subject, targetsOf } from "../../modules/price/domain/keys"
import type { Rule } from "../../modules/price/domain/price-book"
import type { Connection } from "./price-goods"

type Row = Omit<Rule, "starts_at" | "ends_at"> & {
  starts_at: Date | null
  ends_at: Date | null
  currency_is_tax_inclusive: boolean | null
}

const COLUMNS = `r.id, r.name, r.status, r.dealer_id, r.tier_id, r.territory_id, r.event_id, r.target_type, r.target_id,
  r.scope_key, r.target_key, r.currency_code, r.form, r.base, r.breaks, r.starts_at, r.ends_at, r.is_tax_inclusive,
  r.reaches_children, r.allows_promotions, r.version`

const toRule = ({ currency_is_tax_inclusive: _, starts_at, ends_at, ...row }: Row): Rule => ({
  ...row,
  starts_at: starts_at?.getTime() ?? null,
  ends_at: ends_at?.getTime() ?? null,
})

/** The rules that can hold, and whether the currency's prices include tax when a rule does not say. */
export type Candidates = { rules: Rule[]; currency_is_tax_inclusive: boolean }

const targetKeysOf = (goods: readonly Goods[]): string[] => [
  ...new Set(goods.flatMap((one) => targetsOf(one).map(([key]) => key))),
]

/** Hidden from the planner, which would else weigh every one of hundreds of keys: that took ten times the query itself. */
const any = (name: string): string => `ANY(ARRAY(SELECT unnest(CAST(:${name} AS text[]))))`

/** Every rule in effect for a buyer and some goods, in one query over one index. */
export const candidatesFor = async (
  connection: Connection,
  { subject, goods, currency, at }: { subject: Subject; goods: readonly Goods[]; currency: string; at: Date }
): Promise<Candidates> => {
  const { rows } = await connection.raw<Row>(
    `SELECT ${COLUMNS}, (
       SELECT is_tax_inclusive FROM price_preference
       WHERE attribute = 'currency_code' AND value = :currency AND deleted_at IS NULL LIMIT 1
     ) AS currency_is_tax_inclusive
     FROM dealer_price_rule r
     WHERE r.deleted_at IS NULL AND r.status = 'active'
       AND r.scope_key = ${any("scopes")} AND r.target_key = ${any("targets")} AND r.currency_code = :currency
       AND (r.starts_at IS NULL OR r.starts_at <= :at) AND (r.ends_at IS NULL OR r.ends_at > :at)`,
    { scopes: [...scopesOf(subject).keys()], targets: targetKeysOf(goods), currency, at }
  )

  return {
    rules: rows.map(toRule),
    currency_is_tax_inclusive: rows[0]?.currency_is_tax_inclusive ?? false,
  }
}

/** Every rule about a buyer and some goods, in effect or not, for an explanation; archived ones are history. */
export const allRulesAbout = async (
  connection: Connection,
  { subject, goods, currency }: { subject: Subject; goods: Goods; currency: string }
): Promise<Candidates> => {
  const { rows } = await connection.raw<Row & { id: string | null }>(
    `SELECT ${COLUMNS}, preference.is_tax_inclusive AS currency_is_tax_inclusive
     FROM (SELECT 1) one
     LEFT JOIN price_preference preference
       ON preference.attribute = 'currency_code' AND preference.value = :currency AND preference.deleted_at IS NULL
     LEFT JOIN dealer_price_rule r ON r.deleted_at IS NULL AND r.status <> 'archived'
       AND r.scope_key = ANY(:scopes) AND r.target_key = ANY(:targets)
     ORDER BY r.id LIMIT 500`,
    { scopes: [...scopesOf(subject).keys()], targets: targetKeysOf([goods]), currency }
  )

  return {
    rules: rows.filter(({ id }) => id !== null).map(toRule),
    currency_is_tax_inclusive: rows[0]?.currency_is_tax_inclusive ?? false,
  }
}
