import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const CHECKS = {
  scope:
    "(dealer_id IS NOT NULL)::int + (event_id IS NOT NULL)::int + (tier_id IS NOT NULL OR territory_id IS NOT NULL)::int = 1",
  target: "(target_type = 'all') = (target_id IS NULL)",
  window: "starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at",
  breaks: "jsonb_typeof(breaks) = 'array' AND jsonb_array_length(breaks) BETWEEN 1 AND 50",
  currency: "currency_code = lower(currency_code)",
  version: "version >= 1",
}

/** What no rule may be, whoever writes it; and the order in which lists are read. */
export class Migration20261123120000 extends Migration {
  override async up(): Promise<void> {
    for (const [name, check] of Object.entries(CHECKS)) {
      this.addSql(`ALTER TABLE "dealer_price_rule" DROP CONSTRAINT IF EXISTS "dealer_price_rule_${name}";`)
      this.addSql(
        `ALTER TABLE "dealer_price_rule" ADD CONSTRAINT "dealer_price_rule_${name}" CHECK (${check});`
      )
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_dealer_price_rule_newest" ON "dealer_price_rule" ("created_at" DESC, "id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    for (const name of Object.keys(CHECKS)) {
      this.addSql(`ALTER TABLE "dealer_price_rule" DROP CONSTRAINT IF EXISTS "dealer_price_rule_${name}";`)
    }
    this.addSql(`DROP INDEX IF EXISTS "IDX_dealer_price_rule_newest";`)
  }
}
