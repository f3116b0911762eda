import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123101547 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dealer_decision" ("id" text not null, "path" text not null, "subject_type" text check ("subject_type" in ('cart', 'order', 'draft_order')) not null, "subject_id" text not null, "order_id" text null, "dealer_id" text null, "customer_id" text null, "actor_type" text check ("actor_type" in ('customer', 'user', 'system')) not null, "actor_id" text null, "outcome" text check ("outcome" in ('allow', 'review', 'deny')) not null, "status" text check ("status" in ('pending', 'placed', 'not_placed')) not null default 'pending', "reasons" jsonb not null, "inputs" jsonb not null, "override_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_decision_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_decision_deleted_at" ON "dealer_decision" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_decision_subject_id" ON "dealer_decision" ("subject_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_decision_order_id" ON "dealer_decision" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_decision_dealer_id_created_at" ON "dealer_decision" ("dealer_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_decision_status_created_at" ON "dealer_decision" ("status", "created_at") WHERE deleted_at IS NULL AND status = 'pending';`
    )

    this.addSql(
      `create table if not exists "dealer_override" ("id" text not null, "subject_type" text check ("subject_type" in ('cart', 'order', 'draft_order')) not null, "subject_id" text not null, "payload_hash" text not null, "reason" text not null, "created_by" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_override_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_override_deleted_at" ON "dealer_override" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_override_subject_id" ON "dealer_override" ("subject_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_decision" cascade;`)

    this.addSql(`drop table if exists "dealer_override" cascade;`)
  }
}
