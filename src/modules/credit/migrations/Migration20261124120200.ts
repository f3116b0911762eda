import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

const DAY = "'^\\d{4}-\\d{2}-\\d{2}$'"

const TABLES = [
  `create table "dealer_credit_calendar" ("id" text not null, "code" text not null, "name" text not null, "weekend_days" jsonb not null, ${BASE}, constraint "dealer_credit_calendar_pkey" primary key ("id"), constraint "dealer_credit_calendar_week" check (jsonb_typeof(weekend_days) = 'array' and jsonb_array_length(weekend_days) <= 6));`,
  `create table "dealer_credit_calendar_day" ("id" text not null, "calendar_id" text not null references "dealer_credit_calendar" ("id") on delete cascade, "day" text not null check ("day" ~ ${DAY}), "kind" text check ("kind" in ('holiday', 'workday')) not null, "name" text null, ${BASE}, constraint "dealer_credit_calendar_day_pkey" primary key ("id"));`,
  `create table "dealer_credit_policy" ("id" text not null, "account_id" text null references "dealer_credit_account" ("id"), "kind" text check ("kind" in ('terms', 'late_fee')) not null, "version" integer not null check ("version" > 0), "value" jsonb null, "reason" text not null, "created_by" text null, ${BASE}, constraint "dealer_credit_policy_pkey" primary key ("id"), constraint "dealer_credit_policy_object" check (value is null or jsonb_typeof(value) = 'object'));`,
  `create table "dealer_credit_late_fee" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "month" text not null check ("month" ~ ${DAY}), "amount" numeric not null check ("amount" > 0), "policy" jsonb not null, "lines" jsonb not null, "transaction_id" text not null references "dealer_credit_transaction" ("id"), ${BASE}, constraint "dealer_credit_late_fee_pkey" primary key ("id"));`,
]

const INDEXES: [table: string, columns: string[], unique: boolean][] = [
  ["calendar", ["deleted_at"], false],
  ["calendar", ["code"], true],
  ["calendar_day", ["deleted_at"], false],
  ["calendar_day", ["calendar_id", "day"], true],
  ["policy", ["deleted_at"], false],
  ["policy", ["account_id", "kind", "version"], false],
  ["late_fee", ["deleted_at"], false],
  ["late_fee", ["account_id", "month"], true],
  ["late_fee", ["transaction_id"], true],
]

const KEPT = ["dealer_credit_policy", "dealer_credit_late_fee"]

/** Payment terms with their holiday calendars, late fees, and the journal of both. */
export class Migration20261124120200 extends Migration {
  override async up(): Promise<void> {
    TABLES.forEach((table) => {
      this.addSql(table)
    })
    for (const [table, columns, unique] of INDEXES) {
      const name = `IDX_dealer_credit_${table}_${columns.join("_")}${unique ? "_unique" : ""}`
      this.addSql(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "dealer_credit_${table}" (${columns.map((column) => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`
      )
    }
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_policy_version" ON "dealer_credit_policy" (COALESCE(account_id, ''), kind, version);`
    )
    for (const table of KEPT) {
      this.addSql(`
        CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
      this.addSql(`
        CREATE TRIGGER ${table}_kept_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
    }
  }

  override async down(): Promise<void> {
    for (const table of ["late_fee", "policy", "calendar_day", "calendar"]) {
      this.addSql(`drop table if exists "dealer_credit_${table}" cascade;`)
    }
  }
}
