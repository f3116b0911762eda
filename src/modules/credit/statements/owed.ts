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
 * SQL of the content hash: whose statement, of which days, its figures, its two marks, and the link of the ledger's chain up to
 * which it was made. The chain holds the content of every row up to there, the marks say which of them are its lines.
 */
export const hashOfStatement = (statement: string, chain: string): string =>
  `encode(sha256(convert_to(jsonb_build_array(${["account_id", "number", "from_on", "to_on", "zone", "currency_code", "dealer_code", "dealer_name"].map((column) => `${statement}.${column}`).join(", ")},
    ${["opening", "debits", "credits", "closing", "held"].map((column) => `trim_scale(${statement}.${column})`).join(", ")}, ${statement}.line_count,
    ${statement}.since_seq, ${statement}.through_seq, extract(epoch FROM ${statement}.opens_at), extract(epoch FROM ${statement}.closes_at),
    ${chain})::text, 'UTF8')), 'hex')`
