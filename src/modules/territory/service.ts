import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { refusal } from "../../framework/refusal"
import { type Sql, transact } from "../../framework/transact"
import { checkTerritory } from "./checks"
import { type Area, normalArea } from "./domain/areas"
import Territory from "./models/territory"
import TerritoryArea from "./models/territory-area"
import * as storage from "./storage"
import type { TerritoryFields, TerritorySnapshot } from "./storage"

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
  private readonly repository_: DAL.RepositoryService

  constructor(container: { baseRepository: DAL.RepositoryService }) {
    super(container)
    this.repository_ = container.baseRepository
  }

  private changeTree_<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return transact(this.repository_, async (sql) => {
      await storage.lockTree(sql)

      return work(sql)
    })
  }

  /** Adds a territory; answers its id. */
  placeTerritory({ areas, ...fields }: NewTerritory): Promise<string> {
    return this.changeTree_(async (sql) => {
      const id = generateEntityId("", "dterr")
      const kept = areas.map(normalArea)
      await checkTerritory(sql, id, fields, kept)
      await sql(
        `INSERT INTO dealer_territory (id, ${COLUMNS.join(", ")})
         VALUES (:id, ${COLUMNS.map((column) => `:${column}`).join(", ")})`,
        { ...fields, id }
      )
      await storage.insertAreas(sql, id, kept)

      return id
    })
  }

  /** Changes the given fields, moves the territory when a parent is given, replaces all areas when areas are given. */
  reviseTerritory(id: string, { areas, ...fields }: Partial<NewTerritory>): Promise<TerritorySnapshot> {
    return this.changeTree_(async (sql) => {
      const before = await storage.snapshotOf(sql, id)
      const kept = areas?.map(normalArea)
      await checkTerritory(sql, id, fields, kept ?? [])
      const columns = COLUMNS.filter((column) => fields[column] !== undefined)
      await sql(
        `UPDATE dealer_territory
         SET ${columns.map((column) => `${column} = :${column}, `).join("")}updated_at = now() WHERE id = :id`,
        { ...fields, id }
      )
      if (kept) {
        await storage.deleteAreas(sql, id)
        await storage.insertAreas(sql, id, kept)
      }

      return before
    })
  }

  /** Takes a territory out of use; refused while others lie in it. Who else uses it is the caller's question. */
  retireTerritory(id: string): Promise<TerritorySnapshot> {
    return this.changeTree_(async (sql) => {
      const before = await storage.snapshotOf(sql, id)
      const count = await storage.countChildren(sql, id)
      if (count) {
        throw refusal("territory_in_use", { id, count })
      }
      await sql("UPDATE dealer_territory SET deleted_at = now() WHERE id = :id", { id })
      await storage.deleteAreas(sql, id)

      return before
    })
  }

  /** Undo of `reviseTerritory` and `retireTerritory`: the territory is again what it was. */
  restoreTerritory(snapshot: TerritorySnapshot): Promise<void> {
    return this.changeTree_((sql) => storage.putBack(sql, snapshot))
  }

  /** Undo of `placeTerritory`: as if it had never been. */
  eraseTerritory(id: string): Promise<void> {
    return this.changeTree_(async (sql) => {
      await sql("DELETE FROM dealer_territory WHERE id = :id", { id })
    })
  }
}

export default TerritoryModuleService
