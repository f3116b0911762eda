import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123104920 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "dealer_credit_transaction" drop constraint if exists "dealer_credit_transaction_reverses_id_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_transaction" drop constraint if exists "dealer_credit_transaction_account_id_idempotency_key_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_transaction" drop constraint if exists "dealer_credit_transaction_account_id_seq_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_limit_change" drop constraint if exists "dealer_credit_limit_change_change_id_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_hold" drop constraint if exists "dealer_credit_hold_hold_key_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_entry" drop constraint if exists "dealer_credit_entry_account_id_ledger_seq_unique";`
    )
    this.addSql(
      `alter table if exists "dealer_credit_account" drop constraint if exists "dealer_credit_account_dealer_id_currency_code_unique";`
    )
    this.addSql(
      `create table if not exists "dealer_credit_account" ("id" text not null, "dealer_id" text not null, "currency_code" text not null, "parent_id" text null, "status" text check ("status" in ('active', 'on_hold', 'closed')) not null default 'active', "status_reason" text null, "credit_limit" text not null default '0', "is_unlimited" boolean not null default false, "tolerance" text not null default '0', "held" text not null default '0', "charged" text not null default '0', "unapplied" text not null default '0', "seq" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_account_deleted_at" ON "dealer_credit_account" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_account_dealer_id_currency_code_unique" ON "dealer_credit_account" ("dealer_id", "currency_code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_account_parent_id" ON "dealer_credit_account" ("parent_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_credit_entry" ("id" text not null, "transaction_id" text not null, "account_id" text not null, "seq" integer not null, "ledger" text check ("ledger" in ('held', 'receivable', 'unapplied', 'revenue_clearing', 'cash_clearing', 'write_off', 'fee_income')) not null, "currency_code" text not null, "amount" text not null, "balance_after" text not null, "effective_at" timestamptz not null, "recorded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_entry_deleted_at" ON "dealer_credit_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_entry_account_id_ledger_seq_unique" ON "dealer_credit_entry" ("account_id", "ledger", "seq") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_entry_transaction_id" ON "dealer_credit_entry" ("transaction_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_credit_hold" ("id" text not null, "account_id" text not null, "hold_key" text not null, "request_hash" text not null, "amount" text not null, "charged" text not null default '0', "released" text not null default '0', "status" text check ("status" in ('open', 'closed')) not null default 'open', "cart_id" text null, "order_id" text null, "expires_at" timestamptz null, "opened_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_hold_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_hold_deleted_at" ON "dealer_credit_hold" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_hold_hold_key_unique" ON "dealer_credit_hold" ("hold_key") WHERE status = 'open' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_hold_account_id_status" ON "dealer_credit_hold" ("account_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_hold_order_id" ON "dealer_credit_hold" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_hold_expires_at" ON "dealer_credit_hold" ("expires_at") WHERE status = 'open' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_credit_limit_change" ("id" text not null, "account_id" text not null, "kind" text check ("kind" in ('permanent', 'temporary', 'approval', 'rejection')) not null, "change_id" text null, "credit_limit" text not null, "is_unlimited" boolean not null default false, "starts_at" timestamptz null, "ends_at" timestamptz null, "needs_approval" boolean not null default false, "reason" text not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_limit_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_limit_change_deleted_at" ON "dealer_credit_limit_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_limit_change_account_id_created_at" ON "dealer_credit_limit_change" ("account_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_limit_change_change_id_unique" ON "dealer_credit_limit_change" ("change_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "dealer_credit_transaction" ("id" text not null, "account_id" text not null, "seq" integer not null, "kind" text check ("kind" in ('hold', 'release', 'charge', 'opening', 'external_charge', 'fee', 'refund', 'credit_note', 'payment', 'write_off', 'reversal')) not null, "amount" text not null, "currency_code" text not null, "idempotency_key" text not null, "request_hash" text not null, "hold_id" text null, "order_id" text null, "reference" text null, "reverses_id" text null, "note" text null, "actor_id" text null, "held_after" text not null, "charged_after" text not null, "unapplied_after" text not null, "effective_at" timestamptz not null, "recorded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "dealer_credit_transaction_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_deleted_at" ON "dealer_credit_transaction" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_account_id_seq_unique" ON "dealer_credit_transaction" ("account_id", "seq") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_account_id_idempotency_key_unique" ON "dealer_credit_transaction" ("account_id", "idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_reverses_id_unique" ON "dealer_credit_transaction" ("reverses_id") WHERE reverses_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_hold_id" ON "dealer_credit_transaction" ("hold_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_credit_transaction_order_id" ON "dealer_credit_transaction" ("order_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_account" cascade;`)

    this.addSql(`drop table if exists "dealer_credit_entry" cascade;`)

    this.addSql(`drop table if exists "dealer_credit_hold" cascade;`)

    this.addSql(`drop table if exists "dealer_credit_limit_change" cascade;`)

    this.addSql(`drop table if exists "dealer_credit_transaction" cascade;`)
  }
}
