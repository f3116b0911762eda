/** SQL of one row with the time zone of the territory where a dealer is at home now; no row when it has none. */
export const ZONE_OF_DEALER = (dealerId: string): string => `
  SELECT home.time_zone FROM dealer_territory_assignment assigned
  JOIN dealer_territory home ON home.id = assigned.territory_id AND home.deleted_at IS NULL
  WHERE assigned.dealer_id = ${dealerId} AND assigned.deleted_at IS NULL AND assigned.effective_at <= now()
  ORDER BY assigned.effective_at DESC LIMIT 1`
