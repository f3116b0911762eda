import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What must be true of every row, whoever writes it. */
export class Migration20261123103000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE dealer_territory
      ADD CONSTRAINT dealer_territory_parent_fk FOREIGN KEY (parent_id) REFERENCES dealer_territory (id),
      ADD CONSTRAINT dealer_territory_parent_ck CHECK (parent_id <> id),
      ADD CONSTRAINT dealer_territory_code_ck CHECK (code <> ''),
      ADD CONSTRAINT dealer_territory_name_ck CHECK (name <> '')`)
    this.addSql(`ALTER TABLE dealer_territory_area
      ADD CONSTRAINT dealer_territory_area_country_ck CHECK (country_code ~ '^[a-z]{2}$'),
      ADD CONSTRAINT dealer_territory_area_value_ck CHECK (CASE kind
        WHEN 'division' THEN country_code = 'cn' AND value ~ '^[0-9]{6}$'
        WHEN 'subdivision' THEN value ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' AND lower(left(value, 2)) = country_code
        ELSE value ~ '^[A-Z0-9]*$' END)`)
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE dealer_territory_area
      DROP CONSTRAINT IF EXISTS dealer_territory_area_country_ck,
      DROP CONSTRAINT IF EXISTS dealer_territory_area_value_ck`)
    this.addSql(`ALTER TABLE dealer_territory
      DROP CONSTRAINT IF EXISTS dealer_territory_parent_fk,
      DROP CONSTRAINT IF EXISTS dealer_territory_parent_ck,
      DROP CONSTRAINT IF EXISTS dealer_territory_code_ck,
      DROP CONSTRAINT IF EXISTS dealer_territory_name_ck`)
  }
}
