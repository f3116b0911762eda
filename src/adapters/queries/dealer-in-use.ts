import { rowsOf, type Scope } from "./dealer-sql"

/** For which dealer does this customer act? */
export const dealerNameOfCustomer = async (scope: Scope, customerId: string): Promise<string | undefined> => {
  const rows = await rowsOf<{ name: string }>(
    scope,
    `SELECT d.name FROM dealer_member m JOIN dealer d ON d.id = m.dealer_id AND d.deleted_at IS NULL
     WHERE m.customer_id = :customerId AND m.deleted_at IS NULL`,
    { customerId }
  )

  return rows[0]?.name
}

/** Which tier does this customer group belong to? */
export const tierNameOfGroup = async (scope: Scope, groupId: string): Promise<string | undefined> => {
  const rows = await rowsOf<{ name_en: string }>(
    scope,
    "SELECT name_en FROM dealer_tier WHERE customer_group_id = :groupId AND deleted_at IS NULL",
    { groupId }
  )

  return rows[0]?.name_en
}

/** How many dealers does this admin user look after? */
export const countDealersOfUser = async (scope: Scope, userId: string): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    scope,
    "SELECT count(*)::int AS count FROM dealer WHERE sales_owner_id = :userId AND deleted_at IS NULL",
    { userId }
  )

  return rows[0]?.count ?? 0
}

/** How many price rules aim at this tier? */
export const countPriceRulesOfTier = async (scope: Scope, tierId: string): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    scope,
    "SELECT count(*)::int AS count FROM dealer_price_rule WHERE tier_id = :tierId AND deleted_at IS NULL",
    { tierId }
  )

  return rows[0]?.count ?? 0
}

/** Does the store sell in this currency, by its settings or by a region? */
export const sellsIn = async (scope: Scope, currency: string): Promise<boolean> => {
  const rows = await rowsOf(
    scope,
    `SELECT 1 FROM store_currency WHERE currency_code = :currency AND deleted_at IS NULL
     UNION ALL SELECT 1 FROM region WHERE currency_code = :currency AND deleted_at IS NULL LIMIT 1`,
    { currency }
  )

  return rows.length > 0
}
