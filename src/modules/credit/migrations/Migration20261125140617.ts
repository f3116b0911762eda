import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The journal of tolerance and group. */
export class Migration20261125140617 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "dealer_credit_account_change" ("id" text not null, "account_id" text not null, "kind" text check ("kind" in ('tolerance', 'parent')) not null, "before" text null, "after" text null, "reason" text not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_account_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_account_change_deleted_at" ON "dealer_credit_account_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_account_change_account_id_created_at" ON "dealer_credit_account_change" ("account_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_account_change" cascade;`);
  }

}
