import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const LIVE = "status <> 'skipped' AND deleted_at IS NULL"

/** Dunning: processes, what was said to whom, and the level at which an account stands. */
export class Migration20261124120500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_account" add column if not exists "dunning_level" integer not null default 0;`
    )
    this.addSql(
      `create table if not exists "dealer_credit_dunning_process" ("id" text not null, "name" text not null, "rank" integer not null, "is_on" boolean not null default false, "group" jsonb not null, "currency_code" text null, "quiet_days" integer not null default 0 check (quiet_days >= 0), "minimum_amounts" jsonb not null, "steps" jsonb not null, "version" integer not null default 1, ${BASE}, constraint "dealer_credit_dunning_process_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "dealer_credit_dunning_action" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "item_id" text null references "dealer_credit_item" ("id"), "process_id" text null references "dealer_credit_dunning_process" ("id"), "kind" text check ("kind" in ('reminder', 'level', 'due_notice', 'limit_notice')) not null, "level" integer not null default 0, "step_days" integer not null default 0, "day" text not null, "channel" text not null, "template" text not null, "audience" text not null, "status" text check ("status" in ('planned', 'sent', 'failed', 'skipped')) not null default 'planned', "reason_code" text null, "reason_params" jsonb null, "params" jsonb not null, "deliveries" jsonb not null, "attempts" integer not null default 0, "claimed_at" timestamptz null, "sent_at" timestamptz null, "ended_at" timestamptz null, "actor_id" text null, ${BASE}, constraint "dealer_credit_dunning_action_pkey" primary key ("id"), constraint "dealer_credit_dunning_action_item" check ((kind = 'limit_notice') = (item_id is null)), constraint "dealer_credit_dunning_action_level" check ((kind = 'level') = (level > 0)), constraint "dealer_credit_dunning_action_sent" check ((status = 'sent') = (sent_at is not null)));`
    )
    for (const [table, columns, unique] of [
      ["process", ["deleted_at"], false],
      ["process", ["rank"], true],
      ["action", ["deleted_at"], false],
      ["action", ["account_id", "day"], false],
      ["action", ["item_id"], false],
      ["action", ["status"], false],
    ] as [string, string[], boolean][]) {
      const name = `IDX_dealer_credit_dunning_${table}_${columns.join("_")}${unique ? "_unique" : ""}`
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "dealer_credit_dunning_${table}" (${columns.map((column) => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`
      )
    }
    // At most one letter an account and day, so also once per charge, level and day; a reminder and a notice once a charge.
    for (const [name, columns, where] of [
      ["one_a_day", "account_id, day", `kind = 'level' AND ${LIVE}`],
      ["reminder", "item_id, step_days, day", `kind = 'reminder' AND ${LIVE}`],
      ["reminder_sent", "item_id, step_days", `kind = 'reminder' AND status = 'sent'`],
      ["due_notice", "item_id, day", `kind = 'due_notice' AND ${LIVE}`],
      ["due_notice_sent", "item_id", `kind = 'due_notice' AND status = 'sent'`],
      ["limit_notice", "account_id, day", `kind = 'limit_notice' AND ended_at IS NULL AND ${LIVE}`],
      ["limit_notice_sent", "account_id", `kind = 'limit_notice' AND ended_at IS NULL AND status = 'sent'`],
    ] as [string, string, string][]) {
      this.addSql(
        `CREATE UNIQUE INDEX IF NOT EXISTS "dealer_credit_dunning_action_${name}" ON "dealer_credit_dunning_action" (${columns}) WHERE ${where};`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_dunning_action";`)
    this.addSql(`drop table if exists "dealer_credit_dunning_process";`)
  }
}
