import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The documents of an account's ERP balance in force; those of the newest balance that was not taken back, as it was reported. */
const BACKFILL = `
  INSERT INTO dealer_credit_external_document (id, account_id, document_number, open, due_on, document_on, as_of)
  SELECT 'dcxd_' || md5(said.account_id || ':' || x.document_number), said.account_id, x.document_number, sum(x.open),
    min(i.due_on), min(i.document_on), said.as_of
  FROM (
    SELECT DISTINCT ON (b.account_id) b.account_id, b.documents, b.as_of FROM dealer_credit_external_balance b
    WHERE b.kind = 'balance' AND b.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM dealer_credit_external_balance u WHERE u.undoes_id = b.id)
    ORDER BY b.account_id, b.recorded_at DESC, b.id DESC
  ) said
  CROSS JOIN LATERAL jsonb_to_recordset(said.documents) AS x(document_number text, open numeric)
  LEFT JOIN dealer_credit_item i ON i.account_id = said.account_id AND i.document_number = x.document_number
    AND i.side = 'debit' AND NOT i.is_reversed
  GROUP BY said.account_id, x.document_number, said.as_of HAVING sum(x.open) <> 0;`

/**
 * What an ERP says is open, of the balance in force: a document's id is its account's and number's, so that it stays the same from
 * one balance to the next. Whether it is disputed or promised is said of our own document of the same number.
 */
export class Migration20261125150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table "dealer_credit_external_document" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "document_number" text not null, "open" numeric not null, "due_on" text null, "document_on" text null, "as_of" timestamptz not null, constraint "dealer_credit_external_document_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX "dealer_credit_external_document_due" ON "dealer_credit_external_document" (account_id, due_on);`
    )
    this.addSql(BACKFILL)
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_external_open(account_id text) RETURNS TABLE (id text, document_number text,
        open numeric, due_on text, document_on text, as_of timestamptz, is_disputed boolean, promised_on text) LANGUAGE sql STABLE AS $$
        SELECT x.id, x.document_number, x.open, x.due_on, COALESCE(x.document_on, x.due_on), x.as_of,
          COALESCE(i.is_disputed, false), i.promised_on
        FROM dealer_credit_external_document x
        LEFT JOIN dealer_credit_item i ON i.account_id = x.account_id AND i.document_number = x.document_number
          AND i.side = 'debit' AND NOT i.is_reversed
        WHERE x.account_id = $1 AND x.open > 0 AND x.due_on IS NOT NULL
      $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_external_open(text);`)
    this.addSql(`drop table if exists "dealer_credit_external_document";`)
  }
}
