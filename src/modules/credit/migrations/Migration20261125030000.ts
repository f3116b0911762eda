import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose turn it is to bring the credit of an order in line. A turn that nobody gives back ends by itself. */
export class Migration20261125030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "dealer_credit_order_turn" ("order_id" text not null, "holder" text not null, "ends_at" timestamptz not null, constraint "dealer_credit_order_turn_pkey" primary key ("order_id"));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "dealer_credit_order_turn";`)
  }
}
