import type BigNumber from "bignumber.js"
import type { Sql } from "../../framework/transact"
import { money } from "../../shared/money"
import type { AccountStatus, Standing } from "./domain/decide-hold"
import { type Limit, limitAt, type TemporaryLimit } from "./domain/exposure"
import { countedBalance, type CreditMode, type External } from "./domain/external"
import type { Balance } from "./domain/postings"

/** An account as it stands while its row is locked. */
export type LockedAccount = {
  id: string
  dealer_id: string
  currency_code: string
  parent_id: string | null
  status: AccountStatus
  seq: number
  limit: Limit
  /** What our ledger says. */
  balance: Balance
  mode: CreditMode
  external: { balance: BigNumber | null; as_of: Date | null }
}

type AccountRow = Omit<LockedAccount, "limit" | "balance" | "external"> & {
  external_balance: string | null
  external_as_of: Date | null
  credit_limit: string
  is_unlimited: boolean
  tolerance: string
  held: string
  charged: string
  unapplied: string
}

const COLUMNS = `a.id, a.dealer_id, a.currency_code, a.parent_id, a.status, a.seq, a.credit_limit, a.is_unlimited,
  a.tolerance, a.held, a.charged, a.unapplied, a.mode, a.external_balance, a.external_as_of`

const balanceOf = ({ held, charged, unapplied }: Record<keyof Balance, string>): Balance => ({
  held: money(held),
  charged: money(charged),
  unapplied: money(unapplied),
})

const toLocked = (row: AccountRow): LockedAccount => ({
  id: row.id,
  dealer_id: row.dealer_id,
  currency_code: row.currency_code,
  parent_id: row.parent_id,
  status: row.status,
  seq: Number(row.seq),
  limit: {
    credit_limit: money(row.credit_limit),
    is_unlimited: row.is_unlimited,
    tolerance: money(row.tolerance),
  },
  balance: balanceOf(row),
  mode: row.mode,
  external: {
    balance: row.external_balance === null ? null : money(row.external_balance),
    as_of: row.external_as_of,
  },
})

/** These accounts, locked in the order of their ids until the transaction ends. */
export const lockAccounts = async (sql: Sql, ids: readonly string[]): Promise<LockedAccount[]> => {
  const bindings = Object.fromEntries(ids.map((id, at) => [`id${at}`, id]))
  const rows = await sql<AccountRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_account a
     WHERE a.id IN (${Object.keys(bindings)
       .map((name) => `:${name}`)
       .join(", ")}) ORDER BY a.id FOR UPDATE`,
    bindings
  )

  return rows.map(toLocked)
}

/** An account and the group account above it. */
export type Held = { account: LockedAccount; parent: LockedAccount | null }

const IS_OR_LEADS = (own: string): string => `
  SELECT ${COLUMNS} FROM dealer_credit_account a
  WHERE a.id = (SELECT own.id FROM dealer_credit_account own WHERE ${own})
    OR a.id = (SELECT own.parent_id FROM dealer_credit_account own WHERE ${own}) ORDER BY a.id`

const READ_BY_ID = IS_OR_LEADS("own.id = :id")
const LOCK_BY_ID = `${READ_BY_ID} FOR UPDATE OF a`
const LOCK_OF_DEALER = `${IS_OR_LEADS(
  "own.dealer_id = :dealerId AND own.currency_code = :currency AND own.deleted_at IS NULL"
)} FOR UPDATE OF a`

/** An account that changed its group while we waited is read again. */
const heldIn = async (
  sql: Sql,
  rows: readonly AccountRow[],
  isOwn: (row: AccountRow) => boolean,
  again: string
): Promise<Held | undefined> => {
  const own = rows.find(isOwn)
  if (!own) {
    return undefined
  }
  const head = rows.find(({ id }) => id === own.parent_id)
  if (own.parent_id && !head) {
    return await heldIn(sql, await sql(again, { id: own.id }), ({ id }) => id === own.id, again)
  }

  return { account: toLocked(own), parent: head ? toLocked(head) : null }
}

/** The account and its head, locked in the order of their ids; undefined when there is no such account. */
export const lockWithGroup = async (sql: Sql, id: string): Promise<Held | undefined> =>
  await heldIn(sql, await sql(LOCK_BY_ID, { id }), (row) => row.id === id, LOCK_BY_ID)

/** The same for the dealer's account in a currency. */
export const lockOfDealer = async (sql: Sql, dealerId: string, currency: string): Promise<Held | undefined> =>
  await heldIn(
    sql,
    await sql(LOCK_OF_DEALER, { dealerId, currency }),
    (row) => row.dealer_id === dealerId,
    LOCK_BY_ID
  )

/** What the ERP said of a locked account, and what it cannot know yet. */
export const externalOf = async (sql: Sql, { id, external }: LockedAccount): Promise<External> => {
  const [row] = await sql<{ unreported: string }>(
    "SELECT dealer_credit_unreported(:id, :asOf) AS unreported",
    {
      id,
      asOf: external.as_of,
    }
  )

  return { balance: external.balance, unreported: money(row?.unreported ?? 0) }
}

type Surroundings = {
  /** What the ERP cannot know yet, of the account and of its head. */
  unreported: Record<string, string>
  temporary: (Omit<TemporaryLimit, "credit_limit" | "starts_at" | "ends_at" | "created_at"> & {
    account_id: string
    credit_limit: string
    starts_at: string
    ends_at: string
    created_at: string
  })[]
  members: number
  has_rules: boolean
  group_balance: Record<keyof Balance, string>
}

const HEAD = "(SELECT head.id FROM head)"

const SURROUNDINGS = `
  WITH head AS (SELECT COALESCE(own.parent_id, own.id) AS id FROM dealer_credit_account own WHERE own.id = :id)
  SELECT
    COALESCE((SELECT json_object_agg(e.id, dealer_credit_unreported(e.id, e.external_as_of)::text)
      FROM dealer_credit_account e WHERE e.id IN (:id, ${HEAD}) AND e.mode = 'external'), '{}'::json) AS unreported,
    COALESCE((
      SELECT json_agg(json_build_object('account_id', c.account_id, 'credit_limit', c.credit_limit::text,
        'is_unlimited', c.is_unlimited, 'starts_at', c.starts_at, 'ends_at', c.ends_at, 'created_at', c.created_at))
      FROM dealer_credit_limit_change c
      WHERE c.account_id IN (:id, ${HEAD}) AND c.deleted_at IS NULL AND c.kind = 'temporary' AND c.starts_at <= :now AND c.ends_at > :now
        AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change r WHERE r.change_id = c.id AND r.kind = 'rejection' AND r.deleted_at IS NULL)
        AND (NOT c.needs_approval
          OR EXISTS (SELECT 1 FROM dealer_credit_limit_change y WHERE y.change_id = c.id AND y.kind = 'approval' AND y.deleted_at IS NULL))
    ), '[]'::json) AS temporary,
    (SELECT count(*)::int FROM dealer_credit_account m WHERE m.parent_id = ${HEAD} AND m.deleted_at IS NULL) AS members,
    EXISTS (SELECT 1 FROM dealer_credit_rule WHERE is_on AND deleted_at IS NULL) AS has_rules,
    (SELECT json_build_object('held', sum(g.held)::text, 'charged', sum(dealer_credit_counted_charged(g))::text,
       'unapplied', sum(dealer_credit_counted_unapplied(g))::text)
     FROM dealer_credit_account g WHERE (g.id = ${HEAD} OR g.parent_id = ${HEAD}) AND g.deleted_at IS NULL) AS group_balance`

/** `has_rules`: some rule that blocks is switched on in this store. */
export type Standings = { account: Standing; group: Standing | null; has_rules: boolean }

/** An account as it was looked at, and how it stands. */
export type Seen = { held: Held; standings: Standings }

const surroundingsOf = async (sql: Sql, id: string, now: Date): Promise<Surroundings | undefined> =>
  (await sql<Surroundings>(SURROUNDINGS, { id, now }))[0]

/**
 * How the account and its group stand now, with the limits in force at this instant. The rows must be locked: every change
 * below a group locks the group's row, so its sums are exact. The balances are those that count: of an external account what the
 * ERP says, with what it cannot know yet, read after the lock.
 */
export const standingsOf = async (sql: Sql, held: Held, now: Date): Promise<Standings> =>
  standingsIn(held, await surroundingsOf(sql, held.account.id, now), now)

/** The same for looking only: nothing is locked, so all is asked at once. Undefined: there is no such account. */
export const readStandings = async (sql: Sql, id: string, now: Date): Promise<Seen | undefined> => {
  const [rows, surroundings] = await Promise.all([
    sql<AccountRow>(READ_BY_ID, { id }),
    surroundingsOf(sql, id, now),
  ])
  const held = await heldIn(sql, rows, (row) => row.id === id, READ_BY_ID)

  return held && { held, standings: standingsIn(held, surroundings, now) }
}

const standingsIn = ({ account, parent }: Held, found: Surroundings | undefined, now: Date): Standings => {
  const head = parent ?? account
  const { temporary = [], members = 0, has_rules = false, group_balance, unreported = {} } = found ?? {}
  const counted = ({ id, mode, balance, external }: LockedAccount): Balance =>
    countedBalance(mode, balance, { balance: external.balance, unreported: money(unreported[id] ?? 0) })
  const standing = (one: LockedAccount, balance: Balance): Standing => ({
    status: one.status,
    currency_code: one.currency_code,
    limit: limitAt(
      one.limit,
      temporary
        .filter(({ account_id }) => account_id === one.id)
        .map((change) => ({
          credit_limit: money(change.credit_limit),
          is_unlimited: change.is_unlimited,
          starts_at: new Date(change.starts_at),
          ends_at: new Date(change.ends_at),
          created_at: new Date(change.created_at),
        })),
      now
    ),
    balance,
  })

  return {
    account: standing(account, counted(account)),
    group: members > 0 && group_balance ? standing(head, balanceOf(group_balance)) : null,
    has_rules,
  }
}
