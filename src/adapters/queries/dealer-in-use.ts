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

/** How many dealers and territories does this admin user look after? */
export const countInCareOf = async (scope: Scope, userId: string): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    scope,
    `SELECT ((SELECT count(*) FROM dealer WHERE sales_owner_id = :userId AND deleted_at IS NULL)
       + (SELECT count(*) FROM dealer_territory WHERE manager_id = :userId AND deleted_at IS NULL))::int AS count`,
    { userId }
  )

  return rows[0]?.count ?? 0
}

/** Which territory is served from this stock location? */
export const territoryServedFrom = async (scope: Scope, locationId: string): Promise<string | undefined> => {
  const rows = await rowsOf<{ name: string }>(
    scope,
    "SELECT name FROM dealer_territory WHERE stock_location_id = :locationId AND deleted_at IS NULL ORDER BY code LIMIT 1",
    { locationId }
  )

  return rows[0]?.name
}

/** How many dealers that are not closed could sell nothing more in their currency without this region? */
export const dealersBoundToRegion = async (
  scope: Scope,
  regionId: string
): Promise<{ count: number; currency: string } | undefined> => {
  const rows = await rowsOf<{ count: number; currency: string }>(
    scope,
    `SELECT count(*)::int AS count, r.currency_code AS currency
     FROM region r JOIN dealer d ON d.currency_code = r.currency_code AND d.deleted_at IS NULL AND d.status <> 'closed'
     WHERE r.id = :regionId AND r.deleted_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM region o WHERE o.currency_code = r.currency_code AND o.id <> r.id AND o.deleted_at IS NULL
     ) GROUP BY r.currency_code`,
    { regionId }
  )

  return rows[0]
}

/** Does this dealer have a credit account? */
export const dealerHasCredit = async (scope: Scope, dealerId: string): Promise<boolean> => {
  const rows = await rowsOf(
    scope,
    "SELECT 1 FROM dealer_credit_account WHERE dealer_id = :dealerId AND deleted_at IS NULL LIMIT 1",
    { dealerId }
  )

  return rows.length > 0
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
