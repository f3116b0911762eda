import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const BASE = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

const TABLES = [
  `create table "dealer_credit_cycle" ("id" text not null, "dealer_id" text null, "territory_id" text null, "kind" text check ("kind" in ('weekly', 'half_monthly', 'monthly')) not null, "weekday" integer null, "every_weeks" integer null, "anchor_on" text null, "month_day" integer null, "effective_on" text not null, "created_by" text null, ${BASE},
   constraint "dealer_credit_cycle_pkey" primary key ("id"),
   constraint "dealer_credit_cycle_of_one" check (dealer_id is null or territory_id is null),
   constraint "dealer_credit_cycle_weekly" check ((kind = 'weekly') = (weekday is not null) and (kind = 'weekly') = (every_weeks is not null) and (anchor_on is null or kind = 'weekly') and weekday between 1 and 7 and every_weeks between 1 and 52),
   constraint "dealer_credit_cycle_monthly" check ((kind = 'monthly') = (month_day is not null) and month_day between 1 and 31));`,
  `create table "dealer_credit_statement" ("id" text not null, "account_id" text not null references "dealer_credit_account" ("id"), "number" integer not null, "version" integer not null default 1, "from_on" text not null, "to_on" text not null, "zone" text not null, "opens_at" timestamptz not null, "closes_at" timestamptz not null, "since_seq" integer not null, "through_seq" integer not null, "unlisted_from_seq" integer not null, "currency_code" text not null, "dealer_code" text not null, "dealer_name" text not null, "opening" numeric not null, "debits" numeric not null, "credits" numeric not null, "closing" numeric not null, "held" numeric not null, "line_count" integer not null, "content_hash" text not null, "status" text check ("status" in ('issued', 'confirmed', 'disputed', 'superseded', 'withdrawn')) not null default 'issued', "deadline_on" text not null, "closed_at" timestamptz not null, "closed_by" text null, "confirmed_at" timestamptz null, "confirmed_by" text null, "supersedes_id" text null references "dealer_credit_statement" ("id"), "reissue_reason" text null, ${BASE},
   constraint "dealer_credit_statement_pkey" primary key ("id"),
   constraint "dealer_credit_statement_adds_up" check (opening + debits - credits = closing and debits >= 0 and credits >= 0),
   constraint "dealer_credit_statement_days" check (from_on <= to_on and opens_at <= closes_at and since_seq <= through_seq),
   constraint "dealer_credit_statement_version" check (number > 0 and version > 0 and (version > 1) = (supersedes_id is not null)),
   constraint "dealer_credit_statement_confirmed" check (status <> 'confirmed' or confirmed_at is not null),
   constraint "dealer_credit_statement_is_kept" check (deleted_at is null));`,
  `create table "dealer_credit_statement_remark" ("id" text not null, "statement_id" text not null references "dealer_credit_statement" ("id"), "transaction_id" text not null references "dealer_credit_transaction" ("id"), "kind" text check ("kind" in ('confirmed', 'disputed')) not null, "reason" text null, "claimed_amount" numeric null, "made_by" text null, "made_at" timestamptz not null, "outcome" text check ("outcome" in ('accepted', 'rejected')) null, "answer" text null, "answered_by" text null, "answered_at" timestamptz null, "withdrawn_at" timestamptz null, ${BASE},
   constraint "dealer_credit_statement_remark_pkey" primary key ("id"),
   constraint "dealer_credit_statement_remark_dispute" check ((kind = 'disputed') = (reason is not null) and (claimed_amount is null or kind = 'disputed') and (outcome is null or kind = 'disputed')),
   constraint "dealer_credit_statement_remark_answer" check ((outcome is null) = (answer is null) and (outcome is null) = (answered_at is null)),
   constraint "dealer_credit_statement_remark_is_kept" check (deleted_at is null));`,
]

const INDEXES = [
  `CREATE INDEX "IDX_dealer_credit_cycle_deleted_at" ON "dealer_credit_cycle" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE INDEX "IDX_dealer_credit_cycle_dealer_id" ON "dealer_credit_cycle" ("dealer_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX "IDX_dealer_credit_cycle_territory_id" ON "dealer_credit_cycle" ("territory_id") WHERE deleted_at IS NULL;`,
  `CREATE INDEX "IDX_dealer_credit_statement_deleted_at" ON "dealer_credit_statement" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX "IDX_dealer_credit_statement_account_id_number_version_unique" ON "dealer_credit_statement" ("account_id", "number", "version") WHERE status <> 'withdrawn';`,
  `CREATE UNIQUE INDEX "dealer_credit_statement_chain" ON "dealer_credit_statement" ("account_id", "number") WHERE status NOT IN ('superseded', 'withdrawn');`,
  `CREATE INDEX "IDX_dealer_credit_statement_status_deadline_on" ON "dealer_credit_statement" ("status", "deadline_on") WHERE deleted_at IS NULL;`,
  `CREATE INDEX "dealer_credit_statement_newest" ON "dealer_credit_statement" ("closed_at", "id");`,
  `CREATE INDEX "IDX_dealer_credit_statement_remark_deleted_at" ON "dealer_credit_statement_remark" ("deleted_at") WHERE deleted_at IS NULL;`,
  `CREATE INDEX "IDX_dealer_credit_statement_remark_statement_id_transaction_id" ON "dealer_credit_statement_remark" ("statement_id", "transaction_id") WHERE deleted_at IS NULL;`,
  `CREATE UNIQUE INDEX "dealer_credit_statement_remark_open" ON "dealer_credit_statement_remark" ("statement_id", "transaction_id") WHERE kind = 'disputed' AND outcome IS NULL AND withdrawn_at IS NULL;`,
]

/** [table, which columns may still change] */
const FROZEN: [table: string, open: string[]][] = [
  ["dealer_credit_statement", ["status", "deadline_on", "confirmed_at", "confirmed_by", "updated_at"]],
  [
    "dealer_credit_statement_remark",
    ["outcome", "answer", "answered_by", "answered_at", "withdrawn_at", "updated_at"],
  ],
]

/** Settlement cycles and statements. What a statement says is frozen, whoever asks; only how it stands changes. */
export class Migration20261124120300 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) {
      this.addSql(statement)
    }
    for (const [table, open] of FROZEN) {
      const less = `ARRAY[${open.map((column) => `'${column}'`).join(", ")}]`
      this.addSql(`
        CREATE OR REPLACE FUNCTION ${table}_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR to_jsonb(OLD) - ${less} IS DISTINCT FROM to_jsonb(NEW) - ${less} THEN
            RAISE EXCEPTION '${table}: what was issued is never changed or removed' USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN NEW;
        END $$;`)
      this.addSql(`
        CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION ${table}_is_frozen();`)
      this.addSql(`
        CREATE TRIGGER ${table}_kept_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
    }
  }

  override async down(): Promise<void> {
    for (const table of [
      "dealer_credit_statement_remark",
      "dealer_credit_statement",
      "dealer_credit_cycle",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
    for (const [table] of FROZEN) {
      this.addSql(`DROP FUNCTION IF EXISTS ${table}_is_frozen();`)
    }
  }
}
