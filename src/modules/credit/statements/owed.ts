import { isReversible, KINDS, sideOf } from "../domain/postings"

const kindsOf = (side: "debit" | "credit"): string =>
  KINDS.filter((kind) => isReversible(kind) && kind !== "release" && sideOf(kind) === side)
    .map((kind) => `'${kind}'`)
    .join(", ")
const DEBITS = kindsOf("debit")
const CREDITS = kindsOf("credit")

/** SQL of how much more a ledger row makes the dealer owe; below zero for less, zero for what only holds or allocates. */
export const owedBy = (row: string): string => `
  CASE WHEN ${row}.kind IN (${DEBITS}) THEN ${row}.amount
    WHEN ${row}.kind IN (${CREDITS}) THEN -${row}.amount
    WHEN ${row}.kind = 'reversal' THEN (
      SELECT CASE WHEN taken.kind IN (${DEBITS}) THEN -taken.amount WHEN taken.kind IN (${CREDITS}) THEN taken.amount ELSE 0 END
      FROM dealer_credit_transaction taken WHERE taken.id = ${row}.reverses_id)
    ELSE 0 END`

/** SQL of the rows that can change what is owed. */
export const canOwe = (row: string): string => `${row}.kind IN (${DEBITS}, ${CREDITS}, 'reversal')`

/** SQL of whether a ledger row stands on a statement: between its two marks. Both have the statement's columns. */
export const isOnStatement = (row: string, statement: string): string =>
  `(${row}.seq <= ${statement}.through_seq AND ${row}.effective_at < ${statement}.closes_at
    AND NOT (${row}.seq <= ${statement}.since_seq AND ${row}.effective_at < ${statement}.opens_at))`

/**
 * SQL of a statement's lines as one text, in the order in which they were written: ledger row, change of what is owed, instant in
 * seconds, order, reference. `moved` has the row's columns and `owed`. The document of a ledger row is frozen with its row.
 */
export const linesText = (moved: string): string =>
  `string_agg(${moved}.id || '|' || ${moved}.owed::text || '|' || date_part('epoch', ${moved}.effective_at)::bigint::text || '|'
    || COALESCE(${moved}.order_id, '') || '|' || COALESCE(${moved}.reference, ''), E'\\n' ORDER BY ${moved}.seq)`

/** SQL of the content hash: whose statement, of which days, its figures, and its lines. */
export const hashOfStatement = (statement: string, lines: string): string =>
  `encode(sha256(convert_to(concat_ws('|', ${statement}.account_id, ${statement}.number, ${statement}.from_on, ${statement}.to_on,
    ${statement}.zone, ${statement}.currency_code, ${statement}.dealer_code, ${statement}.dealer_name, trim_scale(${statement}.opening),
    trim_scale(${statement}.closing), trim_scale(${statement}.held)) || E'\\n' || COALESCE(${lines}, ''), 'UTF8')), 'hex')`
