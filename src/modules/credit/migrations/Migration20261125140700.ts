import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TABLE = "dealer_credit_account_change"

/** The journal of tolerance and group: of an account there is, about a change, and never changed itself. */
export class Migration20261125140700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE ${TABLE} ADD CONSTRAINT "${TABLE}_account" FOREIGN KEY (account_id) REFERENCES dealer_credit_account (id);`
    )
    this.addSql(
      `ALTER TABLE ${TABLE} ADD CONSTRAINT "${TABLE}_is_change" CHECK (before IS DISTINCT FROM after AND reason <> '');`
    )
    this.addSql(
      `ALTER TABLE ${TABLE} ADD CONSTRAINT "${TABLE}_amounts" CHECK (kind <> 'tolerance' OR (before IS NOT NULL AND after IS NOT NULL));`
    )
    this.addSql(`
      CREATE TRIGGER ${TABLE}_kept BEFORE UPDATE OR DELETE ON ${TABLE}
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
    this.addSql(`
      CREATE TRIGGER ${TABLE}_kept_whole BEFORE TRUNCATE ON ${TABLE}
      FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
  }

  override async down(): Promise<void> {
    for (const name of ["kept", "kept_whole"]) {
      this.addSql(`DROP TRIGGER IF EXISTS ${TABLE}_${name} ON ${TABLE};`)
    }
    for (const name of ["account", "is_change", "amounts"]) {
      this.addSql(`ALTER TABLE ${TABLE} DROP CONSTRAINT IF EXISTS "${TABLE}_${name}";`)
    }
  }
}
