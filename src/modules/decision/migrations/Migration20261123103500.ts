import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A decision record says what was decided upon; only its fate may change afterwards. Hand-written: the models cannot say this.
 */
export class Migration20261123103500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          RAISE EXCEPTION 'dealer_decision: a record is kept, not removed' USING ERRCODE = 'restrict_violation';
        END IF;
        IF (to_jsonb(NEW) - ARRAY['status', 'order_id', 'updated_at'])
           IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'order_id', 'updated_at']) THEN
          RAISE EXCEPTION 'dealer_decision: only the fate of a record changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;`)
    this.addSql(`
      CREATE TRIGGER dealer_decision_kept BEFORE UPDATE OR DELETE ON dealer_decision
      FOR EACH ROW EXECUTE FUNCTION dealer_decision_is_kept();`)
    this.addSql(`
      CREATE TRIGGER dealer_decision_kept_whole BEFORE TRUNCATE ON dealer_decision
      FOR EACH STATEMENT EXECUTE FUNCTION dealer_decision_is_kept();`)
    this.addSql(`
      CREATE UNIQUE INDEX "IDX_dealer_decision_unchecked_once" ON dealer_decision (order_id)
      WHERE path = 'create_order' AND subject_type = 'order' AND status = 'placed';`)
    this.addSql(`
      CREATE INDEX "IDX_dealer_override_free" ON dealer_override (subject_id, payload_hash)
      WHERE used_at IS NULL AND deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS dealer_decision_kept ON dealer_decision;`)
    this.addSql(`DROP TRIGGER IF EXISTS dealer_decision_kept_whole ON dealer_decision;`)
    this.addSql(`DROP FUNCTION IF EXISTS dealer_decision_is_kept();`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_dealer_decision_unchecked_once";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_dealer_override_free";`)
  }
}
