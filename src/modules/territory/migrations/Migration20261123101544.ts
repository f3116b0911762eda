import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123101544 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "dealer_territory_area" drop constraint if exists "dealer_territory_area_country_code_kind_value_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_territory" drop constraint if exists "dealer_territory_code_unique";`
    )
    this.addSql(
      `create table if not exists "dealer_territory" ("id" text not null, "code" text not null, "name" text not null, "name_zh" text null, "parent_id" text null, "manager_id" text null, "time_zone" text not null default 'Asia/Shanghai', "stock_location_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_territory_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_deleted_at" ON "dealer_territory" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_territory_code_unique" ON "dealer_territory" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_parent_id" ON "dealer_territory" ("parent_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_territory_area" ("id" text not null, "kind" text check ("kind" in ('subdivision', 'division', 'postal_prefix')) not null, "country_code" text not null, "value" text not null, "territory_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_territory_area_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_area_territory_id" ON "dealer_territory_area" ("territory_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_territory_area_deleted_at" ON "dealer_territory_area" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_territory_area_country_code_kind_value_unique" ON "dealer_territory_area" ("country_code", "kind", "value") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "dealer_territory_area" add constraint "dealer_territory_area_territory_id_foreign" foreign key ("territory_id") references "dealer_territory" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "dealer_territory_area" drop constraint if exists "dealer_territory_area_territory_id_foreign";`
    )

    this.addSql(`drop table if exists "dealer_territory" cascade;`)

    this.addSql(`drop table if exists "dealer_territory_area" cascade;`)
  }
}
