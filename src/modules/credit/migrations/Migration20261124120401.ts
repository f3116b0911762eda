import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

const INDEXES: [table: string, columns: string[], unique: boolean, where: string][] = [
  ["rule", ["deleted_at"], false, " WHERE deleted_at IS NULL"],
  ["rule", ["scope_type", "scope_id"], false, " WHERE is_on AND deleted_at IS NULL"],
  ["rule", ["name"], false, " WHERE deleted_at IS NULL"],
  ["rule_version", ["deleted_at"], false, " WHERE deleted_at IS NULL"],
  ["rule_version", ["rule_id", "version"], true, " WHERE deleted_at IS NULL"],
  ["stop", ["deleted_at"], false, " WHERE deleted_at IS NULL"],
  ["stop", ["cart_id"], false, " WHERE deleted_at IS NULL"],
  ["stop", ["order_id"], false, " WHERE deleted_at IS NULL"],
  ["stop", ["account_id", "status"], false, " WHERE deleted_at IS NULL"],
  ["stop", ["status", "opened_at"], false, " WHERE deleted_at IS NULL"],
]

/** Rules that stop orders, every version of them, and the orders they stopped. One stop at a time waits or is released. */
export class Migration20261124120401 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dealer_credit_rule" ("id" text not null, "name" text not null, "note" text null, "outcome" text check ("outcome" in ('review', 'deny', 'exempt')) not null, "scope_type" text check ("scope_type" in ('dealer', 'tier', 'territory', 'all')) not null, "scope_id" text null, "exclusions" jsonb not null, "currency_code" text null, "condition" jsonb not null, "examples" jsonb not null, "priority" integer not null default 0, "starts_at" timestamptz null, "ends_at" timestamptz null, "is_on" boolean not null default false, "version" integer not null default 1, ${BASE}, constraint "dealer_credit_rule_pkey" primary key ("id"), constraint "dealer_credit_rule_scope" check ((scope_type = 'all') = (scope_id is null)), constraint "dealer_credit_rule_window" check (starts_at is null or ends_at is null or starts_at < ends_at), constraint "dealer_credit_rule_currency" check (currency_code ~ '^[a-z]{3}$'));`
    )
    this.addSql(
      `create table if not exists "dealer_credit_rule_version" ("id" text not null, "rule_id" text not null references "dealer_credit_rule" ("id"), "version" integer not null, "content" jsonb not null, "changed_by" text null, ${BASE}, constraint "dealer_credit_rule_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "dealer_credit_stop" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "dealer_id" text not null, "currency_code" text not null, "cart_id" text null, "order_id" text null, "amount" numeric not null check (amount > 0), "payload_hash" text not null, "rules" jsonb not null, "reasons" jsonb not null, "status" text check ("status" in ('open', 'released', 'rejected', 'used', 'lapsed')) not null default 'open', "lapsed_because" text check ("lapsed_because" in ('cured', 'changed', 'expired', 'gone')) null, "opened_by" text null, "opened_at" timestamptz not null, "decided_by" text null, "decided_at" timestamptz null, "reason" text null, "expires_at" timestamptz null, "hold_id" text null references "dealer_credit_hold" ("id"), ${BASE}, constraint "dealer_credit_stop_pkey" primary key ("id"), constraint "dealer_credit_stop_subject" check (cart_id is not null or order_id is not null), constraint "dealer_credit_stop_lapse" check ((status = 'lapsed') = (lapsed_because is not null)), constraint "dealer_credit_stop_use" check ((status = 'used') = (hold_id is not null)), constraint "dealer_credit_stop_decided" check (status not in ('released', 'rejected', 'used') or (decided_at is not null and reason is not null)), constraint "dealer_credit_stop_release" check (status not in ('released', 'used') or expires_at is not null), constraint "dealer_credit_stop_is_kept" check (deleted_at is null));`
    )
    for (const [table, columns, unique, where] of INDEXES) {
      const name = `IDX_dealer_credit_${table}_${columns.join("_")}${unique ? "_unique" : ""}`
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "dealer_credit_${table}" (${columns.map((column) => `"${column}"`).join(", ")})${where};`
      )
    }
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "dealer_credit_stop_one_waits" ON "dealer_credit_stop" (COALESCE(cart_id, order_id)) WHERE status IN ('open', 'released');`
    )
    this.addSql(`
      CREATE TRIGGER dealer_credit_rule_version_kept BEFORE UPDATE OR DELETE ON dealer_credit_rule_version
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
    this.addSql(`
      CREATE TRIGGER dealer_credit_rule_version_kept_whole BEFORE TRUNCATE ON dealer_credit_rule_version
      FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
    this.addSql(`
      CREATE TRIGGER dealer_credit_stop_kept BEFORE DELETE ON dealer_credit_stop
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_stop" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_rule_version" cascade;`)
    this.addSql(`drop table if exists "dealer_credit_rule" cascade;`)
  }
}
