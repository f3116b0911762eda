import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import Dealer from "../../src/modules/dealer/models/dealer"
import DealerMember from "../../src/modules/dealer/models/dealer-member"
import DealerTerritoryAssignment from "../../src/modules/dealer/models/dealer-territory-assignment"
import DealerTier from "../../src/modules/dealer/models/dealer-tier"
import DealerTierAssignment from "../../src/modules/dealer/models/dealer-tier-assignment"
import type DealerModuleService from "../../src/modules/dealer/service"
import { refusalOf } from "../../src/shared/refusal"

const NOW = new Date("2026-11-01T00:00:00Z")
const note = (effective_at = NOW) => ({ effective_at, reason: null, assigned_by: null })

const codesOf = (outcomes: PromiseSettledResult<unknown>[]): string[] =>
  outcomes.map((outcome) =>
    outcome.status === "fulfilled" ? "done" : (refusalOf(outcome.reason)?.code ?? String(outcome.reason))
  )

moduleIntegrationTestRunner<DealerModuleService>({
  moduleName: "dealer",
  moduleModels: [Dealer, DealerMember, DealerTier, DealerTierAssignment, DealerTerritoryAssignment],
  resolve: path.resolve(__dirname, "../../src/modules/dealer"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/dealer/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const open = (code: string, parent_id: string | null = null) =>
      service.openDealer({ code, name: code, country_code: "cn", currency_code: "cny", parent_id })
    const openTier = (code: string, rank: number) =>
      service.openTier({ code, rank, name_en: code, name_zh: code, customer_group_id: `g_${code}` })
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => "done",
        (error: unknown) => refusalOf(error)?.code ?? String(error)
      )
    const sql = (statement: string) => MikroOrmWrapper.forkManager().execute(statement)

    describe("tree", () => {
      it("refuses a cycle, a dealer under itself, a ninth level and an unknown parent", async () => {
        let parent: string | null = null
        const ids: string[] = []
        for (const level of [1, 2, 3, 4, 5, 6, 7, 8]) {
          const dealer = await open(`L${level}`, parent)
          parent = dealer.id
          ids.push(dealer.id)
        }
        expect(await refused(open("L9", parent))).toBe("dealer_too_deep")
        expect(await refused(service.changeDealer(ids[0]!, { parent_id: ids[7]! }))).toBe("dealer_cycle")
        expect(await refused(service.changeDealer(ids[0]!, { parent_id: ids[0]! }))).toBe("dealer_cycle")
        expect(await refused(service.changeDealer(ids[0]!, { parent_id: "nobody" }))).toBe(
          "dealer_parent_not_found"
        )
        const other = await open("OTHER")
        expect(await refused(service.changeDealer(ids[0]!, { parent_id: other.id }))).toBe("dealer_too_deep")
      })

      it("lets only one of two concurrent moves through when both together would make a cycle", async () => {
        for (const round of [1, 2, 3, 4, 5]) {
          const a = await open(`A${round}`)
          const b = await open(`B${round}`)
          const outcomes = await Promise.allSettled([
            service.changeDealer(a.id, { parent_id: b.id }),
            service.changeDealer(b.id, { parent_id: a.id }),
          ])
          expect(codesOf(outcomes).sort()).toEqual(["dealer_cycle", "done"])
        }
      })

      it("answers busy when the tree stays locked for three seconds", async () => {
        const a = await open("A")
        const b = await open("B")
        const manager = MikroOrmWrapper.forkManager()
        await manager.begin()
        await manager.execute("SELECT pg_advisory_xact_lock(hashtext('dealer-tree'))")
        expect(await refused(service.changeDealer(a.id, { parent_id: b.id }))).toBe("busy")
        await manager.rollback()
        expect(await refused(service.changeDealer(a.id, { parent_id: b.id }))).toBe("done")
      })

      it("refuses to delete a dealer with dealers under it", async () => {
        const a = await open("A")
        const b = await open("B", a.id)
        expect(await refused(service.closeOutDealer(a.id))).toBe("dealer_has_children")
        await service.closeOutDealer(b.id)
        expect(await refused(service.closeOutDealer(a.id))).toBe("done")
      })
    })

    describe("codes", () => {
      it("keeps exactly one of many identical creates at once", async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => open("SAME")))
        expect(codesOf(outcomes).sort()).toEqual([...Array(4).fill("dealer_code_taken"), "done"])
        expect(await service.listDealers({ code: "SAME" })).toHaveLength(1)
      })

      it("frees the code of a deleted dealer", async () => {
        const { id } = await open("A")
        await service.closeOutDealer(id)
        expect(await refused(open("A"))).toBe("done")
      })

      it("keeps tier codes and ranks unique, also at once", async () => {
        const outcomes = await Promise.allSettled([openTier("gold", 1), openTier("silver", 1)])
        expect(codesOf(outcomes).sort()).toEqual(["done", "tier_rank_taken"])
        const [winner] = await service.listDealerTiers()
        expect(await refused(openTier(winner!.code, 2))).toBe("tier_code_taken")
      })
    })

    describe("constraints", () => {
      it.each([
        ["a dealer that is its own parent", "UPDATE dealer SET parent_id = id"],
        ["a blank code", "UPDATE dealer SET code = ' '"],
        ["an unknown parent", "UPDATE dealer SET parent_id = 'nobody'"],
        [
          "a member of no dealer",
          "INSERT INTO dealer_member (id, dealer_id, customer_id, role) VALUES ('x', 'nobody', 'c', 'owner')",
        ],
        [
          "an unknown role",
          "INSERT INTO dealer_member (id, dealer_id, customer_id, role) SELECT 'x', id, 'c', 'king' FROM dealer",
        ],
      ])("the database refuses %s", async (_, statement) => {
        await open("A")
        await expect(sql(statement)).rejects.toThrow()
      })
    })

    describe("members", () => {
      it("lets a customer act for one dealer only, also when two dealers ask at once", async () => {
        const a = await open("A")
        const b = await open("B")
        const outcomes = await Promise.allSettled(
          [a, b].map(({ id }) => service.enrolMember({ dealer_id: id, customer_id: "cus_1", role: "buyer" }))
        )
        expect(codesOf(outcomes).sort()).toEqual(["done", "member_elsewhere"])
      })

      it("keeps one owner when the last two leave at once", async () => {
        const { id } = await open("A")
        const owners = await Promise.all(
          ["cus_1", "cus_2"].map((customer_id) =>
            service.enrolMember({ dealer_id: id, customer_id, role: "owner" })
          )
        )
        const outcomes = await Promise.allSettled(
          owners.map((owner) => service.changeMember(id, owner.id, null))
        )
        expect(codesOf(outcomes).sort()).toEqual(["done", "member_last_owner"])
        expect(await service.listDealerMembers({ dealer_id: id })).toHaveLength(1)
      })

      it("lets a customer who left act for another dealer", async () => {
        const a = await open("A")
        const b = await open("B")
        const member = await service.enrolMember({ dealer_id: a.id, customer_id: "cus_1", role: "buyer" })
        await service.changeMember(a.id, member.id, null)
        expect(
          await refused(service.enrolMember({ dealer_id: b.id, customer_id: "cus_1", role: "owner" }))
        ).toBe("done")
      })
    })

    describe("assignments", () => {
      it("knows the tier and the territory on any day", async () => {
        const gold = await openTier("gold", 1)
        const silver = await openTier("silver", 2)
        const { id } = await service.openDealer(
          { code: "A", name: "A", country_code: "cn", currency_code: "cny" },
          { ...note(), tier_id: silver.id, territory_id: "north" }
        )
        await service.assignTier({
          ...note(new Date("2027-01-01T00:00:00Z")),
          dealer_id: id,
          tier_id: gold.id,
        })
        await service.assignTier({ ...note(new Date("2028-01-01T00:00:00Z")), dealer_id: id, tier_id: null })

        const codeOn = async (day: string) => (await service.tierOn(id, new Date(day)))?.code ?? null
        expect(await codeOn("2026-10-31T23:59:59.999Z")).toBe(null)
        expect(await codeOn("2026-11-01T00:00:00Z")).toBe("silver")
        expect(await codeOn("2026-12-31T23:59:59.999Z")).toBe("silver")
        expect(await codeOn("2027-01-01T00:00:00Z")).toBe("gold")
        expect(await codeOn("2028-06-01T00:00:00Z")).toBe(null)
        expect(await service.territoryOn(id, NOW)).toBe("north")
        expect(await service.territoryOn(id, new Date(0))).toBe(null)
      })

      it("keeps one assignment for an instant, also when two ask at once", async () => {
        const gold = await openTier("gold", 1)
        const { id } = await open("A")
        const outcomes = await Promise.allSettled(
          [1, 2].map(() => service.assignTier({ ...note(), dealer_id: id, tier_id: gold.id }))
        )
        expect(codesOf(outcomes).sort()).toEqual(["assignment_exists", "done"])
      })

      it("refuses to delete a tier that a dealer has or will have, not one it had", async () => {
        const gold = await openTier("gold", 1)
        const { id } = await open("A")
        await service.assignTier({ ...note(new Date("2099-01-01")), dealer_id: id, tier_id: gold.id })
        expect(await refused(service.closeTier(gold.id, 0))).toBe("tier_in_use")

        const silver = await openTier("silver", 2)
        const b = await open("B")
        await service.assignTier({ ...note(new Date("2020-01-01")), dealer_id: b.id, tier_id: silver.id })
        expect(await refused(service.closeTier(silver.id, 0))).toBe("tier_in_use")
        await service.assignTier({ ...note(new Date("2021-01-01")), dealer_id: b.id, tier_id: null })
        expect(await refused(service.closeTier(silver.id, 1))).toBe("tier_in_use")
        expect(await refused(service.closeTier(silver.id, 0))).toBe("done")
        expect((await service.tierOn(b.id, new Date("2020-06-01")))?.code).toBe("silver")
      })
    })
  },
})
