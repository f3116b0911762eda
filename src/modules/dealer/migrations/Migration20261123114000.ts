import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const INDEX = "IDX_dealer_member_customer_id_ever"

/** Has this customer ever acted for a dealer? The unique index knows present members only. */
export class Migration20261123114000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "${INDEX}" on "dealer_member" ("customer_id");`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${INDEX}";`)
  }
}
