import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/**
 * Accounts whose truth is an ERP's receivables, and files that are read in. What counts against a limit is said once for SQL, as
 * `countedBalance` says it in code: in mode `external` the ERP's balance and what it cannot know yet.
 */
export class Migration20261124120600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_account" add column if not exists "mode" text check ("mode" in ('shop', 'external')) not null default 'shop', add column if not exists "external_balance" numeric null, add column if not exists "external_as_of" timestamptz null;`
    )
    this.addSql(
      `alter table "dealer_credit_account" add constraint "dealer_credit_account_external" check ((external_balance is null) = (external_as_of is null) and (mode = 'shop' or external_balance is not null));`
    )
    this.addSql(
      `create table "dealer_credit_external_balance" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "kind" text check ("kind" in ('balance', 'mode', 'undo')) not null, "mode" text check ("mode" in ('shop', 'external')) not null, "balance" numeric null, "as_of" timestamptz null, "documents" jsonb null, "undoes_id" text null references "dealer_credit_external_balance" ("id"), "idempotency_key" text not null, "request_hash" text not null, "reason" text null, "created_by" text null, "recorded_at" timestamptz not null, ${BASE}, constraint "dealer_credit_external_balance_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_external_balance_deleted_at" ON "dealer_credit_external_balance" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_external_balance_account_id_idempotency_key_unique" ON "dealer_credit_external_balance" ("account_id", "idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_external_balance_account_id_recorded_at" ON "dealer_credit_external_balance" ("account_id", "recorded_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_external_balance_undone_once" ON "dealer_credit_external_balance" ("undoes_id") WHERE undoes_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX "dealer_credit_transaction_unreported" ON "dealer_credit_transaction" (account_id, recorded_at) WHERE kind IN ('charge', 'fee');`
    )
    this.addSql(
      `create table "dealer_credit_import" ("id" text not null, "kind" text not null, "file_name" text null, "file_hash" text not null, "status" text check ("status" in ('checking', 'checked', 'running', 'done', 'failed', 'reversing', 'reversed')) not null, "options" jsonb not null, "line_count" integer not null default 0, "counts" jsonb null, "error" text null, "reason" text null, "created_by" text null, "claimed_until" timestamptz null, "finished_at" timestamptz null, ${BASE}, constraint "dealer_credit_import_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table "dealer_credit_import_line" ("id" text not null, "import_id" text not null references "dealer_credit_import" ("id") on delete cascade, "line" integer not null, "status" text check ("status" in ('ready', 'ok', 'skipped', 'refused', 'waiting', 'reversed')) not null, "code" text null, "params" jsonb null, "account_id" text null references "dealer_credit_account" ("id"), "line_key" text null, "values" jsonb not null, "transaction_id" text null references "dealer_credit_transaction" ("id"), "undo" jsonb null, "attempt" integer not null default 0, ${BASE}, constraint "dealer_credit_import_line_pkey" primary key ("id"));`
    )
    for (const [table, columns, unique] of [
      ["import", ["deleted_at"], ""],
      ["import", ["kind", "file_hash"], ""],
      ["import", ["status"], ""],
      ["import_line", ["deleted_at"], ""],
      ["import_line", ["import_id", "line"], "UNIQUE "],
      ["import_line", ["import_id", "status"], ""],
    ] as const) {
      const name = `IDX_dealer_credit_${table}_${columns.join("_")}${unique && "_unique"}`
      const on = columns.map((column) => `"${column}"`).join(", ")
      this.addSql(
        `CREATE ${unique}INDEX IF NOT EXISTS "${name}" ON "dealer_credit_${table}" (${on}) WHERE deleted_at IS NULL;`
      )
    }
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_import_line_once" ON "dealer_credit_import_line" (line_key) WHERE status = 'ok' AND line_key IS NOT NULL;`
    )
    this.addSql(
      `alter table "dealer_credit_item" add column if not exists "is_reversed" boolean not null default false;`
    )
    this.addSql(
      `UPDATE dealer_credit_item i SET is_reversed = true WHERE EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = i.transaction_id);`
    )
    this.addSql(`DROP INDEX IF EXISTS "dealer_credit_item_number";`)
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_item_number" ON "dealer_credit_item" (account_id, document_number) WHERE side = 'debit' AND document_number IS NOT NULL AND NOT is_reversed;`
    )
    for (const [event, each] of [
      ["UPDATE OR DELETE", "ROW"],
      ["TRUNCATE", "STATEMENT"],
    ] as const) {
      this.addSql(`
        CREATE TRIGGER dealer_credit_external_balance_kept_${each.toLowerCase()} BEFORE ${event} ON dealer_credit_external_balance
        FOR EACH ${each} EXECUTE FUNCTION dealer_credit_is_kept();`)
    }
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_unreported(account_id text, as_of timestamptz) RETURNS numeric LANGUAGE sql STABLE AS $$
        SELECT COALESCE(sum(t.amount), 0) FROM dealer_credit_transaction t
        WHERE t.account_id = $1 AND t.kind IN ('charge', 'fee') AND t.recorded_at > $2
          AND NOT EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = t.id)
      $$;`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_counted_charged(a dealer_credit_account) RETURNS numeric LANGUAGE sql STABLE AS $$
        SELECT CASE a.mode WHEN 'shop' THEN a.charged
          ELSE greatest(a.external_balance, 0) + dealer_credit_unreported(a.id, a.external_as_of) END
      $$;`)
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_counted_unapplied(a dealer_credit_account) RETURNS numeric LANGUAGE sql STABLE AS $$
        SELECT CASE a.mode WHEN 'shop' THEN a.unapplied ELSE greatest(-a.external_balance, 0) END
      $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_counted_unapplied(dealer_credit_account);`)
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_counted_charged(dealer_credit_account);`)
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_unreported(text, timestamptz);`)
    this.addSql(`DROP INDEX IF EXISTS dealer_credit_transaction_unreported;`)
    this.addSql(`drop table if exists "dealer_credit_import_line" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_import" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_external_balance" cascade;`)
    this.addSql(
      `alter table "dealer_credit_account" drop constraint if exists "dealer_credit_account_external";`
    )
    this.addSql(
      `alter table "dealer_credit_account" drop column if exists "mode", drop column if exists "external_balance", drop column if exists "external_as_of";`
    )
  }
}
