import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The number of a credit note is the merchant's, and stands once in an account, whoever wrote it. */
export class Migration20261125140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE UNIQUE INDEX "dealer_credit_item_note_number" ON "dealer_credit_item" (account_id, document_number) WHERE kind = 'credit_note' AND document_number IS NOT NULL AND NOT is_reversed;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "dealer_credit_item_note_number";`)
  }
}
