import type { z } from "@medusajs/framework/zod"
import type { Me } from "../../http/dealer"
import { rowsOf, type Scope } from "./dealer-sql"

type MeView = z.output<typeof Me>
type Settings = { shows_prices_to_viewers: boolean; buyers_see_company_orders: boolean }
type Row = MeView["dealer"] & Settings & { member_id: string; role: MeView["member"]["role"] }

export type Membership = Omit<MeView, "rights"> & { settings: Settings }

/** For whom does this customer act, as the person may see it? undefined: for nobody. One query. */
export const membershipOf = async (
  scope: Scope,
  customerId: string,
  at: Date
): Promise<Membership | undefined> => {
  const rows = await rowsOf<Row>(
    scope,
    `SELECT d.id, d.code, d.name, d.status, d.status_reason, d.currency_code, d.country_code,
            d.shows_prices_to_viewers, d.buyers_see_company_orders, m.id AS member_id, m.role,
            CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object(
              'code', t.code, 'name_en', t.name_en, 'name_zh', t.name_zh,
              'benefits_en', t.benefits_en, 'benefits_zh', t.benefits_zh) END AS tier,
            CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object(
              'id', r.id, 'name', r.name, 'name_zh', r.name_zh) END AS territory
     FROM dealer_member m
     JOIN dealer d ON d.id = m.dealer_id AND d.deleted_at IS NULL
     LEFT JOIN dealer_tier t ON t.id = (
       SELECT a.tier_id FROM dealer_tier_assignment a
       WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
       ORDER BY a.effective_at DESC LIMIT 1)
     LEFT JOIN dealer_territory r ON r.deleted_at IS NULL AND r.id = (
       SELECT a.territory_id FROM dealer_territory_assignment a
       WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
       ORDER BY a.effective_at DESC LIMIT 1)
     WHERE m.customer_id = :customerId AND m.deleted_at IS NULL`,
    { customerId, at }
  )
  const row = rows[0]
  if (!row) {
    return undefined
  }
  const { member_id, role, shows_prices_to_viewers, buyers_see_company_orders, ...dealer } = row

  return {
    dealer,
    member: { id: member_id, role },
    settings: { shows_prices_to_viewers, buyers_see_company_orders },
  }
}
