import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const unreported = (reversals: string): string => `
  CREATE OR REPLACE FUNCTION dealer_credit_unreported(account_id text, as_of timestamptz) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(t.amount), 0) FROM dealer_credit_transaction t
    WHERE t.account_id = $1 AND t.kind IN ('charge', 'fee') AND t.recorded_at > $2
      AND NOT EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE ${reversals})
  $$;`

/** Reversals are looked up along their index, which says `deleted_at IS NULL`: without that word the whole ledger is read. */
export class Migration20261125030100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(unreported("r.reverses_id = t.id AND r.deleted_at IS NULL"))
  }

  override async down(): Promise<void> {
    this.addSql(unreported("r.reverses_id = t.id"))
  }
}
