import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A letter may be about a document of an ERP, which is no item of ours. Items are kept for ever, so that nothing else was kept out. */
export class Migration20261125150100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_dunning_action" drop constraint if exists "dealer_credit_dunning_action_item_id_fkey";`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_dunning_action" add constraint "dealer_credit_dunning_action_item_id_fkey" foreign key ("item_id") references "dealer_credit_item" ("id") not valid;`
    )
  }
}
