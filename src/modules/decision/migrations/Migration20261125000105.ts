import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125000105 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "dealer_decision" drop constraint if exists "dealer_decision_refusal_key_unique";`);
    this.addSql(`alter table if exists "dealer_decision" add column if not exists "refusal_key" text null, add column if not exists "attempts" integer not null default 1;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_dealer_decision_refusal_key_unique" ON "dealer_decision" ("refusal_key") WHERE refusal_key IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_dealer_decision_refusal_key_unique";`);
    this.addSql(`alter table if exists "dealer_decision" drop column if exists "refusal_key", drop column if exists "attempts";`);
  }

}
