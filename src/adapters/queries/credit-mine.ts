import type { MyCreditAccount } from "../../http/credit"
import { ACCOUNTS, type Counts, listCreditAccounts } from "./credit-accounts"
import { openByDayOf } from "./credit-due"
import { rowsOf, type Scope } from "./dealer-sql"

/** What the head of each account's group can still be used for by all under it; an account that stands alone is its own head. */
const GROUP_ROOMS = `
  SELECT own.id, (head.limit_in_force - sums.exposure)::text AS room
  FROM dealer_credit_account own
  JOIN LATERAL (SELECT x.id, x.limit_in_force FROM (${ACCOUNTS}) x WHERE x.id = COALESCE(own.parent_id, own.id)) head ON true
  CROSS JOIN LATERAL (SELECT sum(x.exposure) AS exposure FROM (${ACCOUNTS}) x WHERE x.id = head.id OR x.parent_id = head.id) sums
  WHERE own.dealer_id = :dealerId AND own.deleted_at IS NULL`

const leastOf = (own: number | null, room: string | null): number | null => {
  const rooms = [own, room === null ? null : Math.max(Number(room), 0)].filter((one) => one !== null)

  return rooms.length ? Math.min(...rooms) : null
}

/**
 * A company's own accounts with what is due when; what is available is the least of the account and its group, as an order meets
 * it. Four queries.
 */
export const creditOfDealer = async (
  scope: Scope,
  dealerId: string,
  counts: Counts,
  now: Date
): Promise<MyCreditAccount[]> => {
  const [{ credit_accounts }, rooms, due] = await Promise.all([
    listCreditAccounts(
      scope,
      { dealer_id: dealerId, limit: 200, offset: 0, order: "currency_code" },
      counts,
      now
    ),
    rowsOf<{ id: string; room: string | null }>(scope, GROUP_ROOMS, {
      dealerId,
      now,
      countsHeld: counts.held,
      countsCharged: counts.charged,
      countsUnapplied: counts.unapplied,
    }),
    openByDayOf(scope, dealerId),
  ])
  const roomOf = new Map(rooms.map(({ id, room }) => [id, room]))

  return credit_accounts.map(
    ({ dealer: _dealer, parent_id: _parent, status_reason: _reason, ...own }): MyCreditAccount => ({
      ...own,
      available: leastOf(own.available, roomOf.get(own.id) ?? null),
      due: due.get(own.id) ?? [],
    })
  )
}
