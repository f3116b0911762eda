import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COLUMNS = ["debits_to_date", "credits_to_date", "lines_to_date", "earliest_at", "latest_at", "chain"]

/** How much more a row makes the dealer owe; below zero for less, zero for what only holds or allocates. */
const OWED = `
  CREATE OR REPLACE FUNCTION dealer_credit_owed(t dealer_credit_transaction) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN t.kind IN ('charge', 'opening', 'external_charge', 'fee') THEN t.amount
      WHEN t.kind IN ('refund', 'credit_note', 'payment', 'write_off') THEN -t.amount
      WHEN t.kind = 'reversal' THEN (
        SELECT CASE WHEN taken.kind IN ('charge', 'opening', 'external_charge', 'fee') THEN -taken.amount
          WHEN taken.kind IN ('refund', 'credit_note', 'payment', 'write_off') THEN taken.amount ELSE 0 END
        FROM dealer_credit_transaction taken WHERE taken.id = t.reverses_id)
      ELSE 0 END
  $$;`

/** A row's link: the hash over the link before it and everything the row says. An array, so that no two rows read the same. */
const LINK = `
  CREATE OR REPLACE FUNCTION dealer_credit_link(before text, t dealer_credit_transaction) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(before, t.id, t.account_id, t.seq, t.kind, trim_scale(t.amount), t.currency_code,
      t.idempotency_key, t.request_hash, t.hold_id, t.order_id, t.reference, t.reverses_id, t.note, t.actor_id,
      trim_scale(t.held_after), trim_scale(t.charged_after), trim_scale(t.unapplied_after),
      extract(epoch FROM t.effective_at), extract(epoch FROM t.recorded_at))::text, 'UTF8')), 'hex')
  $$;`

/** The row with its sums so far and its link, taken on from the row before it. */
const CARRIED = `
  CREATE OR REPLACE FUNCTION dealer_credit_carried(t dealer_credit_transaction) RETURNS dealer_credit_transaction LANGUAGE plpgsql AS $$
  DECLARE
    before dealer_credit_transaction;
    owed numeric := dealer_credit_owed(t);
  BEGIN
    IF t.seq > 1 THEN
      SELECT * INTO before FROM dealer_credit_transaction
      WHERE account_id = t.account_id AND seq = t.seq - 1 AND deleted_at IS NULL;
      IF before.id IS NULL THEN
        RAISE EXCEPTION 'dealer_credit_transaction: row % of account % has none before it', t.seq, t.account_id
          USING ERRCODE = 'check_violation';
      END IF;
    END IF;
    t.debits_to_date := COALESCE(before.debits_to_date, 0) + greatest(owed, 0);
    t.credits_to_date := COALESCE(before.credits_to_date, 0) - least(owed, 0);
    t.lines_to_date := COALESCE(before.lines_to_date, 0) + CASE WHEN owed = 0 THEN 0 ELSE 1 END;
    t.earliest_at := CASE WHEN owed = 0 THEN before.earliest_at ELSE least(before.earliest_at, t.effective_at) END;
    t.latest_at := CASE WHEN owed = 0 THEN before.latest_at ELSE greatest(before.latest_at, t.effective_at) END;
    t.chain := dealer_credit_link(before.chain, t);
    RETURN t;
  END $$;`

const TRIGGER = `
  CREATE OR REPLACE FUNCTION dealer_credit_carry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RETURN dealer_credit_carried(NEW);
  END $$;`

const BACKFILL = `
  DO $$
  DECLARE
    t dealer_credit_transaction;
    c dealer_credit_transaction;
  BEGIN
    ALTER TABLE dealer_credit_transaction DISABLE TRIGGER dealer_credit_transaction_kept;
    FOR t IN SELECT * FROM dealer_credit_transaction ORDER BY account_id, seq LOOP
      c := dealer_credit_carried(t);
      UPDATE dealer_credit_transaction SET debits_to_date = c.debits_to_date, credits_to_date = c.credits_to_date,
        lines_to_date = c.lines_to_date, earliest_at = c.earliest_at, latest_at = c.latest_at, chain = c.chain
      WHERE id = t.id;
    END LOOP;
    ALTER TABLE dealer_credit_transaction ENABLE TRIGGER dealer_credit_transaction_kept;
  END $$;`

/**
 * Each row of the ledger carries what was charged and credited up to it, and a hash over itself and the row before: a period is
 * closed by its two ends without reading what lies between them, and a row altered by force breaks the chain where it stands.
 */
export class Migration20261125100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "dealer_credit_transaction" add column "debits_to_date" numeric null, add column "credits_to_date" numeric null, add column "lines_to_date" integer null, add column "earliest_at" timestamptz null, add column "latest_at" timestamptz null, add column "chain" text null;`
    )
    for (const statement of [OWED, LINK, CARRIED, TRIGGER, BACKFILL]) {
      this.addSql(statement)
    }
    for (const column of ["debits_to_date", "credits_to_date", "lines_to_date", "chain"]) {
      this.addSql(`alter table "dealer_credit_transaction" alter column "${column}" set not null;`)
    }
    this.addSql(`
      CREATE TRIGGER dealer_credit_transaction_carried BEFORE INSERT ON dealer_credit_transaction
      FOR EACH ROW EXECUTE FUNCTION dealer_credit_carry();`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `DROP TRIGGER IF EXISTS dealer_credit_transaction_carried ON dealer_credit_transaction;`
    )
    for (const signature of [
      "dealer_credit_carry()",
      "dealer_credit_carried(dealer_credit_transaction)",
      "dealer_credit_link(text, dealer_credit_transaction)",
      "dealer_credit_owed(dealer_credit_transaction)",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${signature};`)
    }
    this.addSql(
      `alter table if exists "dealer_credit_transaction" ${COLUMNS.map((column) => `drop column if exists "${column}"`)
        .join(", ")};`
    )
  }
}
