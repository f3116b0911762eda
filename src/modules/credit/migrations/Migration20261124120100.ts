import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which shipment has charged how much of its order: each once. */
export class Migration20261124120100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dealer_credit_shipment" ("id" text not null, "key" text not null, "order_id" text not null, "amount" numeric not null check (amount >= 0 and amount <> 'NaN'), "charged_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_shipment_pkey" primary key ("id"), constraint "dealer_credit_shipment_is_kept" check (deleted_at is null));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_shipment_deleted_at" ON "dealer_credit_shipment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_shipment_key_unique" ON "dealer_credit_shipment" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_shipment_order_id" ON "dealer_credit_shipment" ("order_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_shipment" cascade;`)
  }
}
