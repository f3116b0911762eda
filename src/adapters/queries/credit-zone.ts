import { rowsOf, type Scope } from "./dealer-sql"

/** SQL of one row with the time zone of the territory where a dealer is at home now; no row when it has none. */
export const ZONE_OF_DEALER = (dealerId: string): string => `
  SELECT home.time_zone FROM dealer_territory_assignment assigned
  JOIN dealer_territory home ON home.id = assigned.territory_id AND home.deleted_at IS NULL
  WHERE assigned.dealer_id = ${dealerId} AND assigned.deleted_at IS NULL AND assigned.effective_at <= now()
  ORDER BY assigned.effective_at DESC LIMIT 1`

const zone = async (scope: Scope, dealerId: string, id: string): Promise<string | undefined> =>
  (await rowsOf<{ time_zone: string }>(scope, ZONE_OF_DEALER(dealerId), { id }))[0]?.time_zone

/** In which time zone is a dealer at home now? Undefined: nobody said. One query. */
export const zoneOfDealer = (scope: Scope, id: string): Promise<string | undefined> => zone(scope, ":id", id)

/** In which time zone is the dealer of an account at home now? Undefined: nobody said. One query. */
export const zoneOfAccount = (scope: Scope, id: string): Promise<string | undefined> =>
  zone(scope, "(SELECT dealer_id FROM dealer_credit_account WHERE id = :id)", id)
