import type { CreditImportKind } from "../../http/credit-imports"
import type { DealerFact, ImportFacts } from "../../modules/credit/domain/check-line"
import type { LineValues } from "../../modules/credit/domain/import-values"
import { nameKey, wordsOf } from "../../modules/credit/domain/match-payment"
import { rowsOf, type Scope } from "./dealer-sql"
import { ZONE_OF_DEALER } from "./credit-zone"

const NAME_KEY = (column: string): string =>
  `lower(regexp_replace(normalize(${column}, NFKC), '\\s+', '', 'g'))`

const DEALERS = `
  SELECT d.id AS dealer_id, d.code AS dealer_code, d.currency_code AS dealer_currency, a.id AS account_id, a.currency_code,
    array_remove(ARRAY[${NAME_KEY("d.legal_name")}, ${NAME_KEY("d.name")}], NULL) AS names
  FROM dealer d
  LEFT JOIN dealer_credit_account a ON a.dealer_id = d.id AND a.deleted_at IS NULL AND NOT (a.status = 'closed' AND a.seq = 0)
  WHERE d.deleted_at IS NULL AND (
    d.code IN (SELECT jsonb_array_elements_text(CAST(:codes AS jsonb)))
    OR a.id IN (SELECT jsonb_array_elements_text(CAST(:codes AS jsonb)))
    OR a.id IN (SELECT jsonb_array_elements_text(CAST(:accounts AS jsonb)))
    OR ${NAME_KEY("d.legal_name")} IN (SELECT jsonb_array_elements_text(CAST(:names AS jsonb)))
    OR ${NAME_KEY("d.name")} IN (SELECT jsonb_array_elements_text(CAST(:names AS jsonb))))`

const list = (values: Iterable<string>): string => JSON.stringify([...new Set(values)])

/**
 * What is known of the dealers and documents that these lines speak of. Three queries, however many lines; the fourth,
 * `writtenLines`, needs the accounts that the lines turn out to be of.
 */
export const importFacts = async (
  scope: Scope,
  kind: CreditImportKind,
  lines: readonly LineValues[]
): Promise<Omit<ImportFacts, "written">> => {
  const isBank = kind === "payment"
  const words = isBank
    ? lines.flatMap(({ text, reference, note }) => wordsOf([text, reference, note].filter(Boolean).join(" ")))
    : []
  const codes = [...words, ...lines.flatMap(({ dealer_code }) => dealer_code ?? [])]
  const names = isBank ? lines.flatMap(({ payer }) => (payer ? nameKey(payer) : [])) : []
  const charges = isBank
    ? await rowsOf<ImportFacts["charges"][number]>(
        scope,
        `SELECT account_id, document_number FROM dealer_credit_item WHERE side = 'debit' AND open > 0
           AND document_number IN (SELECT jsonb_array_elements_text(CAST(:words AS jsonb)))`,
        { words: list(words) }
      )
    : []
  const dealers = await rowsOf<DealerFact>(scope, DEALERS, {
    codes: list(codes),
    accounts: list(charges.map(({ account_id }) => account_id)),
    names: list(names),
  })
  const numbers = lines.flatMap(({ document_number }) => document_number ?? [])
  const documents = numbers.length
    ? await rowsOf<ImportFacts["documents"][number]>(
        scope,
        `SELECT account_id, document_number, amount::text AS amount FROM dealer_credit_item
         WHERE ${kind === "credit_note" ? "kind = 'credit_note'" : "side = 'debit'"} AND NOT is_reversed AND account_id IN (SELECT jsonb_array_elements_text(CAST(:accounts AS jsonb)))
           AND document_number IN (SELECT jsonb_array_elements_text(CAST(:numbers AS jsonb)))`,
        { accounts: list(dealers.flatMap(({ account_id }) => account_id ?? [])), numbers: list(numbers) }
      )
    : []

  return { dealers, charges, documents }
}

/** Which of these keys were written by lines of other files? One query. */
export const writtenLines = (
  scope: Scope,
  keys: readonly string[]
): Promise<ImportFacts["written"][number][]> =>
  rowsOf<ImportFacts["written"][number]>(
    scope,
    `SELECT line_key, values ->> 'amount' AS amount FROM dealer_credit_import_line
     WHERE status = 'ok' AND line_key IN (SELECT jsonb_array_elements_text(CAST(:keys AS jsonb)))`,
    { keys: list(keys) }
  )

/** The time zones of the accounts' dealers. One query. */
export const zonesOfLines = async (
  scope: Scope,
  lineIds: readonly string[]
): Promise<Map<string, string>> => {
  const rows = await rowsOf<{ id: string; time_zone: string | null }>(
    scope,
    `SELECT l.id, zone.time_zone FROM dealer_credit_import_line l
     LEFT JOIN dealer_credit_account a ON a.id = l.account_id
     LEFT JOIN LATERAL (${ZONE_OF_DEALER("COALESCE(a.dealer_id, l.values ->> 'dealer_id')")}) zone ON true
     WHERE l.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: list(lineIds) }
  )

  return new Map(rows.map(({ id, time_zone }) => [id, time_zone ?? "UTC"]))
}
