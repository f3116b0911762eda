import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const REFERENCES: [table: string, column: string, target: string][] = [
  ["dealer", "parent_id", "dealer"],
  ["dealer_member", "dealer_id", "dealer"],
  ["dealer_tier_assignment", "dealer_id", "dealer"],
  ["dealer_tier_assignment", "tier_id", "dealer_tier"],
  ["dealer_territory_assignment", "dealer_id", "dealer"],
]

const CHECKS: [table: string, name: string, condition: string][] = [
  ["dealer", "dealer_not_its_own_parent", "parent_id <> id"],
  ["dealer", "dealer_code_not_blank", "btrim(code) <> ''"],
  ["dealer", "dealer_name_not_blank", "btrim(name) <> ''"],
  ["dealer", "dealer_currency_is_lower_case", "currency_code ~ '^[a-z]{3}$'"],
  ["dealer", "dealer_country_is_lower_case", "country_code ~ '^[a-z]{2}$'"],
  ["dealer_tier", "dealer_tier_code_not_blank", "btrim(code) <> ''"],
  ["dealer_tier", "dealer_tier_rank_counts_from_one", "rank >= 1"],
]

/** What the models cannot say. References are checked at commit, so a dealer and its first rows may go in any order. */
export class Migration20261123110000 extends Migration {
  override async up(): Promise<void> {
    for (const [table, column, target] of REFERENCES) {
      const name = `${table}_${column}_foreign`
      this.addSql(`alter table "${table}" drop constraint if exists "${name}";`)
      this.addSql(
        `alter table "${table}" add constraint "${name}" foreign key ("${column}") references "${target}" ("id") deferrable initially deferred;`
      )
    }
    for (const [table, name, condition] of CHECKS) {
      this.addSql(`alter table "${table}" drop constraint if exists "${name}";`)
      this.addSql(`alter table "${table}" add constraint "${name}" check (${condition});`)
    }
  }

  override async down(): Promise<void> {
    for (const [table, column] of REFERENCES) {
      this.addSql(`alter table if exists "${table}" drop constraint if exists "${table}_${column}_foreign";`)
    }
    for (const [table, name] of CHECKS) {
      this.addSql(`alter table if exists "${table}" drop constraint if exists "${name}";`)
    }
  }
}
