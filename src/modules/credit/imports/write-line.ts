import { money } from "../../../shared/money"
import { heldAccount, insertAccount } from "../accounts"
import { dayStart, EASTMOST } from "../domain/local-day"
import { reportBalance } from "../external"
import { writeOffItem } from "../items"
import { type ItemRow, openItems } from "../items/rows"
import * as limits from "../limits"
import { record } from "../moves"
import type { PlainEntry } from "../requests"
import type { CreditSettings } from "../settings"
import type { Sql } from "../../../framework/transact"
import { type ImportRow, type LineRow, lockLine, setLine } from "./rows"

export type LineToWrite = { id: string; import: ImportRow; zone: string; actor_id: string | null; now: Date }
type Context = Omit<LineToWrite, "id"> & { options: CreditSettings }
type Written = { transaction_id?: string; account_id?: string; undo?: Record<string, unknown> } | "there"

/** Unique for the line and for how often it was written: a line that was taken back is written anew. */
const keyOf = ({ id, attempt }: LineRow): string => `import:${id}${attempt ? `:${attempt}` : ""}`

/** When the money of a day came in: the day's beginning, but not after now where the day has begun at the bank already. */
const receivedAt = (day: string, { zone, now }: Context): Date => {
  const start = dayStart(day, zone)

  return start > now && dayStart(day, EASTMOST) <= now ? now : start
}

const entryOf = (line: LineRow, { actor_id, now, zone }: Context): Omit<PlainEntry, "kind" | "apply_to"> => ({
  account_id: line.account_id ?? "",
  amount: line.values.amount ?? "0",
  key: keyOf(line),
  reference: line.values.reference ?? null,
  note: line.values.note ?? line.values.text ?? null,
  effective_on: line.values.effective_on,
  time_zone: zone,
  actor_id,
  now,
})

const writeCharge = async (sql: Sql, line: LineRow, context: Context): Promise<Written> => {
  const { document_number: number = null, document_on = "", due_on = "" } = line.values
  const kind = context.import.kind === "opening" ? "opening" : "external_charge"
  const { id } = await record(sql, {
    ...entryOf(line, context),
    kind,
    document: { number, document_on, due_on },
  })

  return { transaction_id: id }
}

const writeNote = async (sql: Sql, line: LineRow, context: Context): Promise<Written> => {
  const { document_number: number = null, document_on } = line.values
  const { id } = await record(sql, {
    ...entryOf(line, context),
    kind: "credit_note",
    document: { number, document_on },
  })

  return { transaction_id: id }
}

/** The charges that the bank line names, when the amount fits into what is open of them; else it pays the oldest due. */
const fittingCharges = async (sql: Sql, line: LineRow): Promise<ItemRow[]> => {
  const named = JSON.parse(line.values.named ?? "[]") as string[]
  if (!named.length) {
    return []
  }
  const open = await openItems(sql, line.account_id ?? "", "debit")
  const charges = open.filter(({ document_number }) => document_number && named.includes(document_number))
  const owed = charges.reduce((sum, charge) => sum.plus(charge.open), money(0))

  return owed.gte(line.values.amount ?? 0) ? charges : []
}

const writePayment = async (sql: Sql, line: LineRow, context: Context): Promise<Written> => {
  const entry = entryOf(line, context)
  await heldAccount(sql, entry.account_id)
  const charges = await fittingCharges(sql, line)
  let left = money(entry.amount)
  const apply_to = charges.flatMap(({ id, open }) => {
    const amount = left.lt(open) ? left : money(open)
    left = left.minus(amount)

    return amount.isZero() ? [] : [{ item_id: id, amount: amount.toFixed() }]
  })
  const { id, currency_code } = await record(sql, {
    ...entry,
    kind: "payment",
    effective_at: receivedAt(line.values.date ?? "", context),
    ...(apply_to.length && { apply_to }),
  })
  const tolerance = context.options.writeOffTolerance[currency_code] ?? "0"
  const write_offs: string[] = []
  if (context.import.options.write_off && apply_to.length) {
    const rests = (await openItems(sql, entry.account_id, "debit")).filter(
      (item) => charges.some((charge) => charge.id === item.id) && money(item.open).lte(tolerance)
    )
    for (const { id: item_id } of rests) {
      const { account_id, time_zone, now } = entry
      const off = { account_id, item_id, key: `${entry.key}:${item_id}`, time_zone, now }
      write_offs.push((await writeOffItem(sql, off, context.options.writeOffTolerance)).id)
    }
  }

  return { transaction_id: id, undo: { write_offs } }
}

/** Does the journal say so already: in force, waiting for a second person, or for the same time? */
const LIMIT_THERE = `
  SELECT 1 FROM dealer_credit_account a WHERE a.id = :id AND CAST(:starts AS timestamptz) IS NULL
    AND a.is_unlimited = :unlimited AND (:unlimited OR a.credit_limit = CAST(:limit AS numeric))
  UNION ALL
  SELECT 1 FROM dealer_credit_limit_change c
  WHERE c.account_id = :id AND c.deleted_at IS NULL AND c.is_unlimited = :unlimited AND (:unlimited OR c.credit_limit = CAST(:limit AS numeric))
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = c.id AND v.kind = 'rejection' AND v.deleted_at IS NULL)
    AND ((c.kind = 'temporary' AND c.starts_at = CAST(:starts AS timestamptz) AND c.ends_at = CAST(:ends AS timestamptz))
      OR (c.kind = 'permanent' AND CAST(:starts AS timestamptz) IS NULL AND c.needs_approval
        AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = c.id AND v.deleted_at IS NULL)))
  LIMIT 1`

const accountForLimit = async (
  sql: Sql,
  line: LineRow,
  context: Context
): Promise<{ id: string; is_new: boolean }> => {
  const { dealer_id = "", currency_code = "" } = line.values
  if (line.account_id) {
    return { id: line.account_id, is_new: false }
  }
  const [own] = await sql<{ id: string }>(
    `SELECT id FROM dealer_credit_account WHERE dealer_id = :dealer_id AND currency_code = :currency_code
       AND deleted_at IS NULL AND NOT (status = 'closed' AND seq = 0)`,
    { dealer_id, currency_code }
  )

  return own
    ? { id: own.id, is_new: false }
    : {
        id: await insertAccount(sql, { dealer_id, currency_code }, context.options.limitApprovalAbove),
        is_new: true,
      }
}

const writeLimit = async (sql: Sql, line: LineRow, context: Context): Promise<Written> => {
  const { limit = "0", unlimited, starts_on, ends_on, reason } = line.values
  const is_unlimited = unlimited === "true"
  const [starts_at, ends_at] = [starts_on, ends_on].map((day) => (day ? dayStart(day, context.zone) : null))
  const { id, is_new } = await accountForLimit(sql, line, context)
  await heldAccount(sql, id)
  const asked = { id, unlimited: is_unlimited, limit, starts: starts_at ?? null, ends: ends_at ?? null }
  if (!is_new && (await sql(LIMIT_THERE, asked)).length) {
    return "there"
  }
  const wish = {
    kind: starts_at || ends_at ? ("temporary" as const) : ("permanent" as const),
    ...{ credit_limit: limit, is_unlimited, starts_at: starts_at ?? null, ends_at: ends_at ?? null },
    reason: reason ?? `Import ${context.import.id}`,
    created_by: context.actor_id,
  }
  const thresholds = context.options.limitApprovalAbove
  const { before, ...change } = await limits.changeLimit(sql, id, wish, { now: context.now, thresholds })

  return { account_id: id, undo: { change, before, is_new } }
}

const writeBalance = async (sql: Sql, line: LineRow, context: Context): Promise<Written> => {
  const { balance = "0", as_of = "", note = null } = line.values
  const asOf = as_of.length === 10 ? dayStart(as_of, context.zone) : new Date(as_of)
  const account_id = line.account_id ?? ""
  const { external } = (await heldAccount(sql, account_id)).account
  if (external.balance?.eq(balance) && external.as_of?.getTime() === asOf.getTime()) {
    return "there"
  }
  const row = await reportBalance(sql, {
    ...{ account_id, balance, as_of: asOf, reason: note, key: keyOf(line) },
    ...{ now: context.now, created_by: context.actor_id },
  })

  return { undo: { row_id: row.id } }
}

const WRITERS = {
  opening: writeCharge,
  charge: writeCharge,
  credit_note: writeNote,
  payment: writePayment,
  limit: writeLimit,
  external_balance: writeBalance,
} as const

/**
 * Writes a line and says so on it, in one transaction: whoever breaks off leaves neither half. A line that another file wrote
 * meanwhile is skipped.
 */
export const writeLine = async (
  sql: Sql,
  { id, ...context }: LineToWrite & { options: CreditSettings }
): Promise<void> => {
  const line = await lockLine(sql, id, "ready")
  if (!line) {
    return
  }
  const [other] = await sql(
    "SELECT 1 FROM dealer_credit_import_line WHERE line_key = :key AND status = 'ok'",
    {
      key: line.line_key,
    }
  )
  const written = other ? "there" : await WRITERS[context.import.kind](sql, line, context)
  await setLine(
    sql,
    id,
    written === "there" ? { status: "skipped", code: "credit_import_there" } : { ...written, status: "ok" }
  )
}
