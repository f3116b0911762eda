import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

const KINDS = ["hold", "release", "charge", "opening", "external_charge", "fee", "refund", "credit_note", "payment", "write_off"]
const inList = (kinds: string[]): string => kinds.map((kind) => `'${kind}'`).join(", ")

/** Every owing row that was not taken back, oldest first, with how much of its side came before it. */
const OWING = `
  SELECT t.*, CASE WHEN t.kind IN ('charge', 'opening', 'external_charge', 'fee') THEN 'debit' ELSE 'credit' END AS side
  FROM dealer_credit_transaction t
  WHERE t.kind NOT IN ('hold', 'release', 'reversal')
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = t.id)`

/** What is owed and what pays get documents of their own; what an account nets so far is paired oldest with oldest. */
const BACKFILL = [
  `INSERT INTO dealer_credit_item (id, account_id, transaction_id, side, kind, document_number, order_id, amount, open, document_on, due_on, effective_at)
   SELECT 'dcitm_' || t.id, t.account_id, t.id, t.side, t.kind, CASE WHEN t.side = 'debit' THEN t.id END, t.order_id, t.amount, t.amount,
     to_char(t.effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
     CASE WHEN t.side = 'debit' THEN to_char(t.effective_at AT TIME ZONE 'UTC' + interval '30 days', 'YYYY-MM-DD') END, t.effective_at
   FROM (${OWING}) t`,
  `WITH span AS (
     SELECT i.id, i.account_id, i.side, t.seq, t.id AS transaction_id, i.effective_at, i.amount,
       sum(i.amount) OVER (PARTITION BY i.account_id, i.side ORDER BY t.seq) - i.amount AS low,
       sum(i.amount) OVER (PARTITION BY i.account_id, i.side ORDER BY t.seq) AS high
     FROM dealer_credit_item i JOIN dealer_credit_transaction t ON t.id = i.transaction_id
   )
   INSERT INTO dealer_credit_application (id, account_id, debit_item_id, credit_item_id, amount, transaction_id, effective_at, recorded_at)
   SELECT 'dcapp_' || d.transaction_id || c.transaction_id, d.account_id, d.id, c.id, least(d.high, c.high) - greatest(d.low, c.low),
     CASE WHEN d.seq > c.seq THEN d.transaction_id ELSE c.transaction_id END, greatest(d.effective_at, c.effective_at), now()
   FROM span d JOIN span c ON c.account_id = d.account_id AND d.side = 'debit' AND c.side = 'credit'
   WHERE least(d.high, c.high) > greatest(d.low, c.low)`,
  `UPDATE dealer_credit_item i SET open = i.amount - a.applied
   FROM (SELECT x.id, sum(p.amount) AS applied FROM dealer_credit_item x
         JOIN dealer_credit_application p ON x.id IN (p.debit_item_id, p.credit_item_id) GROUP BY x.id) a
   WHERE a.id = i.id`,
]

/** Documents that are owed or pay, and which pays which; charge numbers without gaps; both may stand open at once. */
export class Migration20261124100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table "dealer_credit_item" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "transaction_id" text not null references "dealer_credit_transaction" ("id"), "side" text check ("side" in ('debit', 'credit')) not null, "kind" text not null, "document_number" text null, "order_id" text null, "amount" numeric not null, "open" numeric not null, "document_on" text not null, "due_on" text null, "effective_at" timestamptz not null, "is_disputed" boolean not null default false, "promised_on" text null, ${BASE}, constraint "dealer_credit_item_pkey" primary key ("id"), constraint "dealer_credit_item_open" check (open >= 0 and open <= amount and amount > 0), constraint "dealer_credit_item_due" check ((side = 'debit') = (due_on is not null)), constraint "dealer_credit_item_is_kept" check (deleted_at is null));`
    )
    this.addSql(
      `create table "dealer_credit_application" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "debit_item_id" text null references "dealer_credit_item" ("id"), "credit_item_id" text null references "dealer_credit_item" ("id"), "amount" numeric not null check (amount <> 0), "transaction_id" text not null references "dealer_credit_transaction" ("id"), "effective_at" timestamptz not null, "recorded_at" timestamptz not null, ${BASE}, constraint "dealer_credit_application_pkey" primary key ("id"), constraint "dealer_credit_application_names" check (debit_item_id is not null or credit_item_id is not null));`
    )
    for (const [table, columns, unique, where] of [
      ["item", ["deleted_at"], false, " WHERE deleted_at IS NULL"],
      ["item", ["transaction_id"], true, " WHERE deleted_at IS NULL"],
      ["item", ["account_id", "side", "due_on"], false, " WHERE deleted_at IS NULL"],
      ["item", ["order_id"], false, " WHERE deleted_at IS NULL"],
      ["application", ["deleted_at"], false, " WHERE deleted_at IS NULL"],
      ["application", ["debit_item_id"], false, " WHERE deleted_at IS NULL"],
      ["application", ["credit_item_id"], false, " WHERE deleted_at IS NULL"],
      ["application", ["account_id", "effective_at"], false, " WHERE deleted_at IS NULL"],
    ] as [string, string[], boolean, string][]) {
      const name = `IDX_dealer_credit_${table}_${columns.join("_")}${unique ? "_unique" : ""}`
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "dealer_credit_${table}" (${columns.map((column) => `"${column}"`).join(", ")})${where};`
      )
    }
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_item_number" ON "dealer_credit_item" (account_id, document_number) WHERE side = 'debit' AND document_number IS NOT NULL;`
    )
    this.addSql(`CREATE INDEX "dealer_credit_item_open_ones" ON "dealer_credit_item" (account_id, side, due_on) WHERE open > 0;`)
    this.addSql(`create table "dealer_credit_series" ("year" integer primary key, "last" integer not null);`)
    this.addSql(`alter table "dealer_credit_account" drop constraint if exists "dealer_credit_account_one_side";`)
    this.addSql(`alter table "dealer_credit_transaction" drop constraint if exists "dealer_credit_transaction_kind_check";`)
    this.addSql(
      `alter table "dealer_credit_transaction" add constraint "dealer_credit_transaction_kind_check" check (kind in (${inList([...KINDS, "allocation", "unallocation", "reversal"])}));`
    )
    BACKFILL.forEach((statement) => {
      this.addSql(statement)
    })
    this.addSql(`
      CREATE TRIGGER dealer_credit_application_kept BEFORE UPDATE OR DELETE ON dealer_credit_application
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
    this.addSql(`
      CREATE TRIGGER dealer_credit_application_kept_whole BEFORE TRUNCATE ON dealer_credit_application
      FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_item_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR (OLD.account_id, OLD.transaction_id, OLD.side, OLD.kind, OLD.amount, OLD.document_number, OLD.document_on, OLD.due_on, OLD.effective_at)
          IS DISTINCT FROM (NEW.account_id, NEW.transaction_id, NEW.side, NEW.kind, NEW.amount, NEW.document_number, NEW.document_on, NEW.due_on, NEW.effective_at) THEN
          RAISE EXCEPTION 'dealer_credit_item: a document is never changed or removed' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE TRIGGER dealer_credit_item_kept BEFORE UPDATE OR DELETE ON dealer_credit_item
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_item_is_kept();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_application" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_item" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_series";`)
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_item_is_kept();`)
  }
}
