import { generateEntityId } from "@medusajs/framework/utils"
import { money } from "../../../shared/money"
import { heldAccount } from "../accounts"
import { checkAmount } from "../checks"
import { type CreditMode, decideMode, decideReport, type ExternalDocument } from "../domain/external"
import { hashOf } from "../hash"
import { demand, refusal } from "../../../framework/refusal"
import { externalOf, type LockedAccount } from "../sql"
import type { Sql, Transact } from "../../../framework/transact"
import { enforceDocuments } from "./documents"

/** A row of what the ERP said; amounts are decimal text. */
export type ExternalRow = {
  id: string
  account_id: string
  kind: "balance" | "mode" | "undo"
  mode: CreditMode
  balance: string | null
  as_of: Date | null
}

type Asked = { account_id: string; key: string; now: Date; created_by: string | null }
export type BalanceReport = Asked & {
  /** Decimal text; below zero: the dealer has money there. */
  balance: string
  as_of: Date
  documents?: ExternalDocument[] | null
  reason?: string | null
}
export type ModeSwitch = Asked & { mode: CreditMode; reason: string }

const COLUMNS = "id, account_id, kind, mode, balance::text AS balance, as_of"

type NewRow = Omit<ExternalRow, "id"> & {
  documents: string | null
  undoes_id: string | null
  idempotency_key: string
  request_hash: string
  reason: string | null
  created_by: string | null
}

/** Writes a row and puts it in force. The account must be locked. */
const enforce = async (sql: Sql, row: NewRow): Promise<ExternalRow> => {
  await sql(
    `UPDATE dealer_credit_account SET mode = :mode, external_balance = CAST(:balance AS numeric), external_as_of = :as_of,
       updated_at = now() WHERE id = :account_id`,
    row
  )
  const [written] = await sql<ExternalRow>(
    `INSERT INTO dealer_credit_external_balance (id, account_id, kind, mode, balance, as_of, documents, undoes_id,
       idempotency_key, request_hash, reason, created_by, recorded_at)
     VALUES (:id, :account_id, :kind, :mode, CAST(:balance AS numeric), :as_of, CAST(:documents AS jsonb), :undoes_id,
       :idempotency_key, :request_hash, :reason, :created_by, clock_timestamp()) RETURNING ${COLUMNS}`,
    { ...row, id: generateEntityId(undefined, "dcext") }
  )
  if (!written) {
    throw refusal("busy")
  }
  await enforceDocuments(sql, row.account_id)

  return written
}

const writtenBefore = async (
  sql: Sql,
  accountId: string,
  key: string,
  hash: string
): Promise<ExternalRow | undefined> => {
  const [row] = await sql<ExternalRow & { request_hash: string }>(
    `SELECT ${COLUMNS}, request_hash FROM dealer_credit_external_balance
     WHERE account_id = :accountId AND idempotency_key = :key AND deleted_at IS NULL`,
    { accountId, key }
  )
  if (row && row.request_hash !== hash) {
    throw refusal("credit_key_conflict", { key })
  }

  return row
}

/** Was this row taken back by the undo of its own step? Then its key may write once more. */
const isUndone = async (sql: Sql, { id }: ExternalRow): Promise<boolean> =>
  (await sql("SELECT 1 FROM dealer_credit_external_balance WHERE undoes_id = :id", { id })).length > 0

/** A balance of the ERP comes into force, in the transaction of `sql`; the service says what it refuses. */
export const reportBalance = async (sql: Sql, input: BalanceReport): Promise<ExternalRow> => {
  const { account_id, key, now, created_by, as_of, documents = null, reason = null } = input
  const balance = money(input.balance)
  const { account } = await heldAccount(sql, account_id)
  const hash = hashOf({ balance: balance.toFixed(), as_of: as_of.toISOString(), documents })
  const before = await writtenBefore(sql, account_id, key, hash)
  if (before) {
    return (await isUndone(sql, before)) ? reportBalance(sql, { ...input, key: `${key}~` }) : before
  }
  for (const amount of [balance, ...(documents ?? []).map(({ open }) => money(open))]) {
    checkAmount(amount.abs(), account.currency_code, { zero: true })
  }
  demand(decideReport(as_of, account.external.as_of, now))

  return enforce(sql, {
    account_id,
    kind: "balance",
    mode: account.mode,
    balance: balance.toFixed(),
    as_of,
    documents: documents && JSON.stringify(documents),
    undoes_id: null,
    idempotency_key: key,
    request_hash: hash,
    reason,
    created_by,
  })
}

const plainBalance = ({ external }: LockedAccount): Pick<ExternalRow, "balance" | "as_of"> => ({
  balance: external.balance?.toFixed() ?? null,
  as_of: external.as_of,
})

const switchMode = async (
  sql: Sql,
  { account_id, key, mode, reason, created_by }: ModeSwitch
): Promise<ExternalRow | null> => {
  const { account } = await heldAccount(sql, account_id)
  const hash = hashOf({ mode, reason })
  const before = await writtenBefore(sql, account_id, key, hash)
  if (before || account.mode === mode) {
    return before ?? null
  }
  demand(decideMode(mode, account.balance, await externalOf(sql, account), account.currency_code))

  return enforce(sql, {
    ...{ account_id, kind: "mode", mode, ...plainBalance(account), documents: null, undoes_id: null },
    ...{ idempotency_key: key, request_hash: hash, reason, created_by },
  })
}

/** Takes the newest row back by a row that puts the one before in force again; the service says what it refuses. */
export const withdrawRow = async (
  sql: Sql,
  { account_id, row_id, created_by }: { account_id: string; row_id: string; created_by: string | null }
): Promise<void> => {
  await heldAccount(sql, account_id)
  const rows = await sql<ExternalRow & { undoes_id: string | null }>(
    `SELECT ${COLUMNS}, undoes_id FROM dealer_credit_external_balance WHERE account_id = :account_id AND deleted_at IS NULL
     ORDER BY recorded_at DESC, id DESC`,
    { account_id }
  )
  const undone = new Set(rows.flatMap(({ undoes_id }) => undoes_id ?? []))
  const standing = rows.filter(({ id, kind }) => kind !== "undo" && !undone.has(id))
  if (undone.has(row_id)) {
    return
  }
  if (standing[0]?.id !== row_id) {
    throw refusal("credit_external_superseded")
  }
  const { mode = "shop" as const, balance = null, as_of = null } = standing[1] ?? {}
  await enforce(sql, {
    ...{ account_id, kind: "undo", mode, balance, as_of, documents: null, undoes_id: row_id },
    ...{ idempotency_key: `undo:${row_id}`, request_hash: row_id, reason: null, created_by },
  })
}

/** What the ERP says an account owes, and whether its word counts. Every change is one row of a journal, under lock. */
export const externalsOf = (transact: Transact) => ({
  /** Refuses `credit_external_balance_older`, `credit_external_balance_future`, `credit_key_conflict`, `credit_account_not_found`. */
  report: (input: BalanceReport) => transact((sql) => reportBalance(sql, input)),
  /** Null when nothing changes. Refuses `credit_external_balance_missing`, `credit_mode_would_lose`. */
  switchMode: (input: ModeSwitch) => transact((sql) => switchMode(sql, input)),
  /** Takes the newest word back: the one before is in force again. Refuses `credit_external_superseded`. */
  withdraw: (input: { account_id: string; row_id: string; created_by: string | null }) =>
    transact((sql) => withdrawRow(sql, input)),
})
