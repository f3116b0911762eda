import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How far dunning has come with an account: a fact of the blocking rules. */
export class Migration20261124120400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_account" add column if not exists "dunning_level" integer not null default 0;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "dealer_credit_account" drop column if exists "dunning_level";`)
  }
}
