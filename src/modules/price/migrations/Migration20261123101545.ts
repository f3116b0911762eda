import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123101545 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dealer_price_rule" ("id" text not null, "name" text not null, "note" text null, "status" text check ("status" in ('draft', 'active', 'archived')) not null default 'active', "dealer_id" text null, "tier_id" text null, "territory_id" text null, "event_id" text null, "target_type" text check ("target_type" in ('variant', 'product', 'category', 'all')) not null, "target_id" text null, "scope_key" text not null, "target_key" text not null, "currency_code" text not null, "form" text check ("form" in ('fixed', 'percent_off', 'amount_off')) not null, "base" text check ("base" in ('native', 'list')) not null default 'native', "breaks" jsonb not null, "starts_at" timestamptz null, "ends_at" timestamptz null, "is_tax_inclusive" boolean null, "reaches_children" boolean not null default false, "allows_promotions" boolean not null default true, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_price_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_price_rule_deleted_at" ON "dealer_price_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_price_rule_scope_key_target_key" ON "dealer_price_rule" ("scope_key", "target_key") WHERE deleted_at IS NULL AND status = 'active';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_price_rule_target_key" ON "dealer_price_rule" ("target_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_price_rule_dealer_id" ON "dealer_price_rule" ("dealer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_price_rule" cascade;`)
  }
}
