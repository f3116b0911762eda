import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { checkTerritory } from "./checks"
import { type Area, normalArea } from "./domain/areas"
import Territory from "./models/territory"
import TerritoryArea from "./models/territory-area"
import {
  insertAreas,
  lockTree,
  putBack,
  refuse,
  snapshotOf,
  sqlOf,
  type TerritoryFields,
  type TerritorySnapshot,
} from "./storage"

export type TerritoryRecord = InferTypeOf<typeof Territory>
export type { TerritoryFields, TerritorySnapshot } from "./storage"

/** What a new territory is made of. */
export type NewTerritory = TerritoryFields & { areas: readonly Area[] }

const COLUMNS = [
  "code",
  "name",
  "name_zh",
  "parent_id",
  "manager_id",
  "time_zone",
  "stock_location_id",
] as const

/**
 * Keeps the sales-region tree and the areas each node covers. All changes go through the methods below, one at a time:
 * codes and areas stay unique and the tree stays a tree. A change answers what an undo needs.
 */
class TerritoryModuleService extends MedusaService({
  DealerTerritory: Territory,
  DealerTerritoryArea: TerritoryArea,
}) {
  /** Adds a territory; answers its id. */
  @InjectManager()
  async placeTerritory(
    input: NewTerritory,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    return this.place_(input, context)
  }

  /** Changes the given fields, moves the territory when a parent is given, replaces all areas when areas are given. */
  @InjectManager()
  async reviseTerritory(
    id: string,
    change: Partial<NewTerritory>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<TerritorySnapshot> {
    return this.revise_(id, change, context)
  }

  /** Takes a territory out of use; refused while others lie in it. Who else uses it is the caller's question. */
  @InjectManager()
  async retireTerritory(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<TerritorySnapshot> {
    return this.retire_(id, context)
  }

  /** Undo of `reviseTerritory` and `retireTerritory`: the territory is again what it was. */
  @InjectManager()
  async restoreTerritory(
    snapshot: TerritorySnapshot,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await this.restore_(snapshot, context)
  }

  /** Undo of `placeTerritory`: as if it had never been. */
  @InjectManager()
  async eraseTerritory(id: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await this.erase_(id, context)
  }

  @InjectTransactionManager()
  protected async place_(
    { areas, ...fields }: NewTerritory,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    await lockTree(sql)
    const id = generateEntityId("", "dterr")
    const kept = areas.map(normalArea)
    await checkTerritory(sql, id, fields, kept)
    await sql(
      `INSERT INTO dealer_territory (id, ${COLUMNS.join(", ")}) VALUES (?, ${COLUMNS.map(() => "?").join(", ")})`,
      [id, ...COLUMNS.map((column) => fields[column])]
    )
    await insertAreas(sql, id, kept)

    return id
  }

  @InjectTransactionManager()
  protected async revise_(
    id: string,
    { areas, ...fields }: Partial<NewTerritory>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<TerritorySnapshot> {
    const sql = sqlOf(context)
    await lockTree(sql)
    const before = await snapshotOf(sql, id)
    const kept = areas?.map(normalArea)
    await checkTerritory(sql, id, fields, kept ?? [])
    const columns = COLUMNS.filter((column) => fields[column] !== undefined)
    await sql(
      `UPDATE dealer_territory SET ${columns.map((column) => `${column} = ?, `).join("")}updated_at = now() WHERE id = ?`,
      [...columns.map((column) => fields[column]), id]
    )
    if (kept) {
      await sql("DELETE FROM dealer_territory_area WHERE territory_id = ?", [id])
      await insertAreas(sql, id, kept)
    }

    return before
  }

  @InjectTransactionManager()
  protected async retire_(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<TerritorySnapshot> {
    const sql = sqlOf(context)
    await lockTree(sql)
    const before = await snapshotOf(sql, id)
    const [children] = await sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM dealer_territory WHERE parent_id = ? AND deleted_at IS NULL",
      [id]
    )
    if (children?.count) {
      throw refuse("territory_in_use", { id, count: children.count })
    }
    await sql("UPDATE dealer_territory SET deleted_at = now() WHERE id = ?", [id])
    await sql("DELETE FROM dealer_territory_area WHERE territory_id = ?", [id])

    return before
  }

  @InjectTransactionManager()
  protected async restore_(
    snapshot: TerritorySnapshot,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await lockTree(sql)
    await putBack(sql, snapshot)
  }

  @InjectTransactionManager()
  protected async erase_(id: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const sql = sqlOf(context)
    await lockTree(sql)
    await sql("DELETE FROM dealer_territory WHERE id = ?", [id])
  }
}

export default TerritoryModuleService
