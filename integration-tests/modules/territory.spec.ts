import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "pg"
import Territory from "../../src/modules/territory/models/territory"
import TerritoryArea from "../../src/modules/territory/models/territory-area"
import type TerritoryModuleService from "../../src/modules/territory/service"
import type { NewTerritory } from "../../src/modules/territory/service"
import { refusalOf } from "../../src/shared/refusal"

jest.setTimeout(120_000)

const division = (value: string) => ({ kind: "division" as const, country_code: "cn", value })

moduleIntegrationTestRunner<TerritoryModuleService>({
  moduleName: "dealer_territory",
  moduleModels: [Territory, TerritoryArea],
  resolve: path.resolve(__dirname, "../../src/modules/territory"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/territory/migrations"),
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const place = (code: string, more: Partial<NewTerritory> = {}) =>
      service.placeTerritory({
        code,
        name: code,
        name_zh: null,
        parent_id: null,
        manager_id: null,
        time_zone: "Asia/Shanghai",
        stock_location_id: null,
        areas: [],
        ...more,
      })
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => "done",
        (error: unknown) => refusalOf(error)?.code ?? (error instanceof Error ? error.message : "?")
      )
    const rows = async (): Promise<unknown[]> => {
      const manager = MikroOrmWrapper.forkManager()
      const territories: unknown[] = await manager.execute(
        "SELECT to_jsonb(t) FROM dealer_territory t ORDER BY id"
      )
      const areas: unknown[] = await manager.execute(
        "SELECT to_jsonb(t) FROM dealer_territory_area t ORDER BY id"
      )

      return [territories, areas]
    }

    describe("rows", () => {
      it.each([
        ["a territory in itself", "UPDATE dealer_territory SET parent_id = id"],
        ["an unknown parent", "UPDATE dealer_territory SET parent_id = 'none'"],
        ["an empty code", "UPDATE dealer_territory SET code = ''"],
        ["an empty name", "UPDATE dealer_territory SET name = ''"],
        ["a division outside China", "UPDATE dealer_territory_area SET country_code = 'de'"],
        ["a division that is no code", "UPDATE dealer_territory_area SET value = 'x'"],
        ["a country in capitals", "UPDATE dealer_territory_area SET country_code = 'CN'"],
        [
          "letters of another country",
          "UPDATE dealer_territory_area SET kind = 'subdivision', country_code = 'fr', value = 'DE-BY'",
        ],
        [
          "a postal prefix with spaces",
          "UPDATE dealer_territory_area SET kind = 'postal_prefix', value = '8 0'",
        ],
        [
          "a removed territory's areas",
          "DELETE FROM dealer_territory; SELECT 1 / count(*) FROM dealer_territory_area",
        ],
      ])("cannot hold %s, whoever writes", async (_, statement) => {
        await place("A", { areas: [division("440300")] })
        await expect(MikroOrmWrapper.forkManager().execute(statement)).rejects.toThrow()
      })
    })

    describe("a change", () => {
      it("is undone to the microsecond, with the same areas under the same ids", async () => {
        const root = await place("ROOT", { areas: [division("440000")] })
        const id = await place("A", { parent_id: root, areas: [division("440300"), division("440100")] })
        const before = await rows()
        const revised = await service.reviseTerritory(id, {
          code: "B",
          name: "B",
          parent_id: null,
          areas: [division("450000")],
        })
        expect(await rows()).not.toEqual(before)
        await service.restoreTerritory(revised)
        expect(await rows()).toEqual(before)

        await service.restoreTerritory(await service.retireTerritory(id))
        expect(await rows()).toEqual(before)

        await service.eraseTerritory(await place("C", { areas: [division("460000")] }))
        expect(await rows()).toEqual(before)
      })

      it("leaves nothing when it is refused half-way", async () => {
        const id = await place("A", { areas: [division("440300")] })
        await place("B", { areas: [division("440100")] })
        const before = await rows()
        const areas = [division("450000"), division("440100")]
        expect(await outcome(service.reviseTerritory(id, { name: "Z", areas }))).toBe("territory_area_taken")
        expect(await outcome(place("C", { areas }))).toBe("territory_area_taken")
        expect(await rows()).toEqual(before)
      })

      it("may keep its own areas under another spelling", async () => {
        const id = await place("A", { areas: [division("440000")] })
        const letters = { kind: "subdivision" as const, country_code: "cn", value: "cn-gd" }
        expect(await outcome(service.reviseTerritory(id, { areas: [letters] }))).toBe("done")
      })

      it("takes four thousand areas at once", async () => {
        const areas = Array.from({ length: 4000 }, (_, at) => ({
          kind: "postal_prefix" as const,
          country_code: "de",
          value: String(10_000 + at),
        }))
        const started = Date.now()
        await place("MANY", { areas })
        expect(Date.now() - started).toBeLessThan(5_000)
      })
    })

    describe("at the same time", () => {
      it("keeps the tree a tree under twenty moves of six territories", async () => {
        const ids = await Promise.all(["A", "B", "C", "D", "E", "F"].map((code) => place(code)))
        const moves = Array.from({ length: 20 }, (_, at) => {
          const id = ids[at % 6] ?? ""

          return outcome(service.reviseTerritory(id, { parent_id: ids[(at * 5 + 1) % 6] ?? null }))
        })
        const results = await Promise.all(moves)
        expect(results.every((result) => ["done", "territory_cycle"].includes(result))).toBe(true)
        const territories = await service.listDealerTerritories({}, { select: ["id", "parent_id"] })
        const parents = new Map(territories.map(({ id, parent_id }) => [id, parent_id]))
        for (const start of ids) {
          const seen = new Set<string>()
          for (let at: string | null = start; at; at = parents.get(at) ?? null) {
            expect(seen.has(at)).toBe(false)
            seen.add(at)
          }
        }
      })

      it("gives a code and an area to one of ten", async () => {
        const calls = Array.from({ length: 10 }, () =>
          outcome(place("SAME", { areas: [division("440300")] }))
        )
        const results = await Promise.all(calls)
        expect(results.filter((result) => result === "done")).toHaveLength(1)
        expect(new Set(results)).toEqual(new Set(["done", "territory_code_taken"]))
      })

      it("answers busy when somebody holds the tree for three seconds", async () => {
        const other = new Client({ connectionString: dbConfig.clientUrl })
        await other.connect()
        await other.query("BEGIN")
        await other.query("SELECT pg_advisory_xact_lock(hashtext('dealer_territory'))")
        try {
          expect(await outcome(place("A"))).toBe("busy")
        } finally {
          await other.query("ROLLBACK")
          await other.end()
        }
        expect(await outcome(place("A"))).toBe("done")
      })
    })
  },
})
