import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const AMOUNTS: [table: string, columns: string[]][] = [
  ["dealer_credit_account", ["credit_limit", "tolerance", "held", "charged", "unapplied"]],
  ["dealer_credit_hold", ["amount", "charged", "released"]],
  ["dealer_credit_limit_change", ["credit_limit"]],
  ["dealer_credit_transaction", ["amount", "held_after", "charged_after", "unapplied_after"]],
  ["dealer_credit_entry", ["amount", "balance_after"]],
]

const DEFAULT_ZERO = new Set([
  ...["credit_limit", "tolerance", "held", "charged", "unapplied"].map(
    (name) => `dealer_credit_account.${name}`
  ),
  "dealer_credit_hold.charged",
  "dealer_credit_hold.released",
])

const REFERENCES: [table: string, column: string, target: string][] = [
  ["dealer_credit_account", "parent_id", "dealer_credit_account"],
  ["dealer_credit_hold", "account_id", "dealer_credit_account"],
  ["dealer_credit_limit_change", "account_id", "dealer_credit_account"],
  ["dealer_credit_limit_change", "change_id", "dealer_credit_limit_change"],
  ["dealer_credit_transaction", "account_id", "dealer_credit_account"],
  ["dealer_credit_transaction", "hold_id", "dealer_credit_hold"],
  ["dealer_credit_transaction", "reverses_id", "dealer_credit_transaction"],
  ["dealer_credit_entry", "transaction_id", "dealer_credit_transaction"],
  ["dealer_credit_entry", "account_id", "dealer_credit_account"],
]

const CHECKS: [table: string, name: string, condition: string][] = [
  [
    "dealer_credit_account",
    "dealer_credit_account_not_negative",
    "held >= 0 AND charged >= 0 AND unapplied >= 0",
  ],
  ["dealer_credit_account", "dealer_credit_account_one_side", "charged = 0 OR unapplied = 0"],
  ["dealer_credit_account", "dealer_credit_account_limit", "credit_limit >= 0 AND tolerance >= 0"],
  ["dealer_credit_account", "dealer_credit_account_not_its_own_parent", "parent_id <> id"],
  ["dealer_credit_account", "dealer_credit_account_currency", "currency_code ~ '^[a-z]{3}$'"],
  ["dealer_credit_account", "dealer_credit_account_is_kept", "deleted_at IS NULL"],
  [
    "dealer_credit_hold",
    "dealer_credit_hold_parts",
    "charged >= 0 AND released >= 0 AND charged + released <= amount AND amount > 0",
  ],
  ["dealer_credit_hold", "dealer_credit_hold_status", "(status = 'closed') = (charged + released = amount)"],
  ["dealer_credit_hold", "dealer_credit_hold_of_order", "order_id IS NULL OR expires_at IS NULL"],
  ["dealer_credit_hold", "dealer_credit_hold_is_kept", "deleted_at IS NULL"],
  ["dealer_credit_limit_change", "dealer_credit_limit_change_limit", "credit_limit >= 0"],
  [
    "dealer_credit_limit_change",
    "dealer_credit_limit_change_window",
    "kind <> 'temporary' OR (starts_at IS NOT NULL AND ends_at > starts_at)",
  ],
  [
    "dealer_credit_limit_change",
    "dealer_credit_limit_change_names",
    "(kind IN ('approval', 'rejection')) = (change_id IS NOT NULL)",
  ],
  ["dealer_credit_transaction", "dealer_credit_transaction_amount", "amount > 0"],
  [
    "dealer_credit_transaction",
    "dealer_credit_transaction_reversal",
    "(kind = 'reversal') = (reverses_id IS NOT NULL)",
  ],
]

const KEPT = ["dealer_credit_limit_change", "dealer_credit_transaction", "dealer_credit_entry"]

/**
 * What the models cannot say: amounts are `numeric`; the ledger and the limit journal only grow, whoever asks; a double entry
 * adds up to zero when its transaction commits; accounts and holds are never deleted once something refers to them.
 */
export class Migration20261123113000 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of AMOUNTS) {
      for (const column of columns) {
        this.addSql(`alter table "${table}" alter column "${column}" drop default;`)
        this.addSql(
          `alter table "${table}" alter column "${column}" type numeric using "${column}"::numeric;`
        )
        if (DEFAULT_ZERO.has(`${table}.${column}`)) {
          this.addSql(`alter table "${table}" alter column "${column}" set default 0;`)
        }
      }
    }
    for (const [table, column, target] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id");`
      )
    }
    for (const [table, name, condition] of CHECKS) {
      this.addSql(`alter table "${table}" add constraint "${name}" check (${condition});`)
    }
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%: rows are added, never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;`)
    for (const table of KEPT) {
      this.addSql(`
        CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION dealer_credit_is_kept();`)
      this.addSql(`
        CREATE TRIGGER ${table}_kept_whole BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION dealer_credit_is_kept();`)
    }
    this.addSql(`
      CREATE OR REPLACE FUNCTION dealer_credit_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(amount) FROM dealer_credit_entry
            WHERE transaction_id = NEW.transaction_id AND currency_code = NEW.currency_code) <> 0 THEN
          RAISE EXCEPTION 'dealer_credit_entry: debit and credit of % differ', NEW.transaction_id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;`)
    this.addSql(`
      CREATE CONSTRAINT TRIGGER dealer_credit_entry_adds_up AFTER INSERT ON dealer_credit_entry
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dealer_credit_adds_up();`)
    this.addSql(`ALTER TABLE dealer_credit_account SET (fillfactor = 70);`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS dealer_credit_entry_adds_up ON dealer_credit_entry;`)
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_adds_up();`)
    for (const table of KEPT) {
      this.addSql(`DROP TRIGGER IF EXISTS ${table}_kept ON ${table};`)
      this.addSql(`DROP TRIGGER IF EXISTS ${table}_kept_whole ON ${table};`)
    }
    this.addSql(`DROP FUNCTION IF EXISTS dealer_credit_is_kept();`)
    for (const [table, name] of CHECKS) {
      this.addSql(`alter table if exists "${table}" drop constraint if exists "${name}";`)
    }
    for (const [table, column] of REFERENCES) {
      this.addSql(`alter table if exists "${table}" drop constraint if exists "${table}_${column}_foreign";`)
    }
  }
}
