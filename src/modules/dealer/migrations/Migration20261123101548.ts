import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123101548 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "dealer_tier_assignment" drop constraint if exists "dealer_tier_assignment_dealer_id_effective_at_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_tier" drop constraint if exists "dealer_tier_customer_group_id_unique";`
    )
    this.addSql(`alter table if exists "dealer_tier" drop constraint if exists "dealer_tier_rank_unique";`)
    this.addSql(`alter table if exists "dealer_tier" drop constraint if exists "dealer_tier_code_unique";`)
    this.addSql(
      `alter table if exists "dealer_territory_assignment" drop constraint if exists "dealer_territory_assignment_dealer_id_effective_at_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_member" drop constraint if exists "dealer_member_customer_id_unique";`
    )
    this.addSql(`alter table if exists "dealer" drop constraint if exists "dealer_code_unique";`)
    this.addSql(
      `create table if not exists "dealer" ("id" text not null, "code" text not null, "name" text not null, "legal_name" text null, "tax_id" text null, "country_code" text not null, "currency_code" text not null, "status" text check ("status" in ('active', 'suspended', 'closed')) not null default 'active', "status_reason" text null, "parent_id" text null, "sales_owner_id" text null, "tags" text[] not null, "shows_prices_to_viewers" boolean not null default false, "buyers_see_company_orders" boolean not null default false, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_deleted_at" ON "dealer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_code_unique" ON "dealer" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_parent_id" ON "dealer" ("parent_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_sales_owner_id" ON "dealer" ("sales_owner_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_member" ("id" text not null, "dealer_id" text not null, "customer_id" text not null, "role" text check ("role" in ('owner', 'buyer', 'approver', 'finance', 'viewer')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_member_deleted_at" ON "dealer_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_member_customer_id_unique" ON "dealer_member" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_member_dealer_id" ON "dealer_member" ("dealer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_territory_assignment" ("id" text not null, "dealer_id" text not null, "territory_id" text null, "effective_at" timestamptz not null, "reason" text null, "assigned_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_territory_assignment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_assignment_deleted_at" ON "dealer_territory_assignment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_territory_assignment_dealer_id_effective_at_unique" ON "dealer_territory_assignment" ("dealer_id", "effective_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_assignment_territory_id" ON "dealer_territory_assignment" ("territory_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_tier" ("id" text not null, "code" text not null, "rank" integer not null, "name_en" text not null, "name_zh" text not null, "benefits_en" text null, "benefits_zh" text null, "customer_group_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_tier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_tier_deleted_at" ON "dealer_tier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_tier_code_unique" ON "dealer_tier" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_tier_rank_unique" ON "dealer_tier" ("rank") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_tier_customer_group_id_unique" ON "dealer_tier" ("customer_group_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_tier_assignment" ("id" text not null, "dealer_id" text not null, "tier_id" text null, "effective_at" timestamptz not null, "reason" text null, "assigned_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_tier_assignment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_tier_assignment_deleted_at" ON "dealer_tier_assignment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_tier_assignment_dealer_id_effective_at_unique" ON "dealer_tier_assignment" ("dealer_id", "effective_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_tier_assignment_tier_id" ON "dealer_tier_assignment" ("tier_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer" cascade;`)

    this.addSql(`drop table if exists "dealer_member" cascade;`)

    this.addSql(`drop table if exists "dealer_territory_assignment" cascade;`)

    this.addSql(`drop table if exists "dealer_tier" cascade;`)

    this.addSql(`drop table if exists "dealer_tier_assignment" cascade;`)
  }
}
