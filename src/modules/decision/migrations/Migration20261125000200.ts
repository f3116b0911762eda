import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A record also counts how often its refusal was asked for again; the count only rises. */
export class Migration20261125000200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          RAISE EXCEPTION 'dealer_decision: a record is kept, not removed' USING ERRCODE = 'restrict_violation';
        END IF;
        IF NEW.attempts < OLD.attempts OR
           (to_jsonb(NEW) - ARRAY['status', 'order_id', 'attempts', 'updated_at'])
           IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'order_id', 'attempts', 'updated_at']) THEN
          RAISE EXCEPTION 'dealer_decision: only the fate of a record changes' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$;`)
  }

  override async down(): Promise<void> {
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
  }
}
