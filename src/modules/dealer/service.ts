import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { MemberRole } from "../../http/dealer"
import { checkCode, checkInstant, checkParent, checkTier, heldTier, lockedDealer, lockedTier } from "./checks"
import { changeOwner } from "./domain/owners"
import Dealer from "./models/dealer"
import DealerMember from "./models/dealer-member"
import DealerTerritoryAssignment from "./models/dealer-territory-assignment"
import DealerTier from "./models/dealer-tier"
import DealerTierAssignment from "./models/dealer-tier-assignment"
import { demand, refusal } from "../../framework/refusal"
import * as storage from "./storage"
import { transact, type Work } from "../../framework/transact"

export type DealerRecord = InferTypeOf<typeof Dealer>
export type DealerMemberRecord = InferTypeOf<typeof DealerMember>
export type DealerTierRecord = InferTypeOf<typeof DealerTier>
export type TierAssignmentRecord = InferTypeOf<typeof DealerTierAssignment>
export type TerritoryAssignmentRecord = InferTypeOf<typeof DealerTerritoryAssignment>

type Own<T> = Omit<T, "id" | "created_at" | "updated_at" | "deleted_at">
export type DealerPatch = Partial<Own<DealerRecord>>
export type NewDealer = Pick<DealerRecord, "code" | "name" | "country_code" | "currency_code"> & DealerPatch
export type TierPatch = Partial<Own<DealerTierRecord>>
export type NewTier = Pick<DealerTierRecord, "code" | "rank" | "name_en" | "name_zh" | "customer_group_id"> &
  TierPatch
export type NewMember = Pick<DealerMemberRecord, "dealer_id" | "customer_id" | "role">
/** From when on, why, and who said so. */
export type Note = { effective_at: Date; reason: string | null; assigned_by: string | null }
export type First = Note & { tier_id: string | null; territory_id: string | null }
export type NewTierAssignment = Note & { dealer_id: string; tier_id: string | null }
export type NewTerritoryAssignment = Note & { dealer_id: string; territory_id: string | null }

/** Keeps dealers, their members, tiers, and what tier and home territory they have from when on. */
class DealerModuleService extends MedusaService({
  Dealer,
  DealerMember,
  DealerTier,
  DealerTierAssignment,
  DealerTerritoryAssignment,
}) {
  private readonly repository_: DAL.RepositoryService

  constructor(container: { baseRepository: DAL.RepositoryService }) {
    super(container)
    this.repository_ = container.baseRepository
  }

  private transact_<T>(work: Work<T>): Promise<T> {
    return transact(this.repository_, work)
  }

  /** Makes a dealer with its first tier and territory. Refuses `dealer_code_taken`, `dealer_parent_not_found`, `dealer_too_deep`. */
  openDealer(data: NewDealer, first?: First): Promise<DealerRecord> {
    return this.transact_(async (sql, context) => {
      await checkCode(sql, data.code)
      if (data.parent_id) {
        await storage.lockTree(sql)
        await checkParent(sql, { dealerId: "", parentId: data.parent_id, height: 1 })
      }
      const dealer = await this.createDealers({ tags: [], ...data }, context)
      if (first?.tier_id) {
        await heldTier(sql, first.tier_id)
        const { territory_id: _, ...assignment } = first
        await this.createDealerTierAssignments({ ...assignment, dealer_id: dealer.id }, context)
      }
      if (first?.territory_id) {
        const { tier_id: _, ...assignment } = first
        await this.createDealerTerritoryAssignments({ ...assignment, dealer_id: dealer.id }, context)
      }

      return dealer
    })
  }

  /** Changes a dealer or moves it in the tree. Refuses what would make a cycle, a ninth level or a second use of a code. */
  changeDealer(id: string, patch: DealerPatch): Promise<DealerRecord> {
    return this.transact_(async (sql, context) => {
      if (patch.parent_id) {
        await storage.lockTree(sql)
      }
      const dealer = await lockedDealer(sql, id)
      if (patch.parent_id && patch.parent_id !== dealer.parent_id) {
        const height = await storage.heightOf(sql, id)
        await checkParent(sql, { dealerId: id, parentId: patch.parent_id, height })
      }
      if (patch.code !== undefined) {
        await checkCode(sql, patch.code, id)
      }

      return this.updateDealers({ id, ...patch }, context)
    })
  }

  /** Deletes a dealer and its members, softly; answers the members' ids for the undo. Refuses `dealer_has_children`. */
  closeOutDealer(id: string): Promise<{ memberIds: string[]; customerIds: string[] }> {
    return this.transact_(async (sql, context) => {
      await storage.lockTree(sql)
      const { name } = await lockedDealer(sql, id)
      const count = await storage.countChildren(sql, id)
      if (count > 0) {
        throw refusal("dealer_has_children", { name, count })
      }
      const members = await storage.membersOf(sql, id)
      const memberIds = members.map((member) => member.id)
      await this.softDeleteDealerMembers(memberIds, {}, context)
      await this.softDeleteDealers([id], {}, context)

      return { memberIds, customerIds: members.map((member) => member.customer_id) }
    })
  }

  /** Takes a dealer out as if it had never been: the undo of `openDealer`. */
  eraseDealer(id: string): Promise<void> {
    return this.transact_(async (sql) => {
      for (const table of ["dealer_tier_assignment", "dealer_territory_assignment", "dealer_member"]) {
        await sql(`DELETE FROM ${table} WHERE dealer_id = :id`, { id })
      }
      await sql("DELETE FROM dealer WHERE id = :id", { id })
    })
  }

  /** Lets a customer act for a dealer. Refuses `member_elsewhere`: one dealer at a time. */
  enrolMember(data: NewMember): Promise<DealerMemberRecord> {
    return this.transact_(async (sql, context) => {
      await lockedDealer(sql, data.dealer_id)
      const elsewhere = await storage.dealerOfCustomer(sql, data.customer_id)
      if (elsewhere !== undefined) {
        throw refusal("member_elsewhere", { dealer: elsewhere })
      }

      return this.createDealerMembers(data, context)
    })
  }

  /** Gives a member another role, or takes the membership away (`null`). Refuses `member_last_owner`. */
  changeMember(dealerId: string, memberId: string, nextRole: MemberRole | null): Promise<storage.MemberRow> {
    return this.transact_(async (sql, context) => {
      await lockedDealer(sql, dealerId)
      const members = await storage.membersOf(sql, dealerId)
      const member = members.find(({ id }) => id === memberId)
      if (!member) {
        throw refusal("member_not_found", { id: memberId })
      }
      const otherOwners = members.filter(({ id, role }) => role === "owner" && id !== memberId).length
      demand(changeOwner({ role: member.role, nextRole, otherOwners }))
      await (nextRole
        ? this.updateDealerMembers({ id: memberId, role: nextRole }, context)
        : this.softDeleteDealerMembers([memberId], {}, context))

      return member
    })
  }

  /** Gives a dealer a tier, or none, from an instant on. Refuses `assignment_exists` for the same instant. */
  assignTier(data: NewTierAssignment): Promise<TierAssignmentRecord> {
    return this.transact_(async (sql, context) => {
      await lockedDealer(sql, data.dealer_id)
      if (data.tier_id) {
        await heldTier(sql, data.tier_id)
      }
      await checkInstant(sql, "dealer_tier_assignment", data)

      return this.createDealerTierAssignments(data, context)
    })
  }

  /** Gives a dealer a home territory, or none, from an instant on. Refuses `assignment_exists` for the same instant. */
  assignTerritory(data: NewTerritoryAssignment): Promise<TerritoryAssignmentRecord> {
    return this.transact_(async (sql, context) => {
      await lockedDealer(sql, data.dealer_id)
      await checkInstant(sql, "dealer_territory_assignment", data)

      return this.createDealerTerritoryAssignments(data, context)
    })
  }

  /** Which tier has this dealer at that instant? null: none. */
  async tierOn(dealerId: string, at: Date): Promise<DealerTierRecord | null> {
    const [assignment] = await this.listDealerTierAssignments(
      { dealer_id: dealerId, effective_at: { $lte: at } },
      { order: { effective_at: "DESC" }, take: 1 }
    )

    return assignment?.tier_id ? this.retrieveDealerTier(assignment.tier_id, { withDeleted: true }) : null
  }

  /** Which home territory has this dealer at that instant? null: none. */
  async territoryOn(dealerId: string, at: Date): Promise<string | null> {
    const [assignment] = await this.listDealerTerritoryAssignments(
      { dealer_id: dealerId, effective_at: { $lte: at } },
      { order: { effective_at: "DESC" }, take: 1 }
    )

    return assignment?.territory_id ?? null
  }

  /** Makes a tier for a customer group. Refuses `tier_code_taken` and `tier_rank_taken`. */
  openTier(data: NewTier): Promise<DealerTierRecord> {
    return this.transact_(async (sql, context) => {
      await checkTier(sql, data)

      return this.createDealerTiers(data, context)
    })
  }

  /** Changes a tier. Refuses `tier_code_taken` and `tier_rank_taken`. */
  changeTier(id: string, patch: TierPatch): Promise<DealerTierRecord> {
    return this.transact_(async (sql, context) => {
      await lockedTier(sql, id)
      await checkTier(sql, patch, id)

      return this.updateDealerTiers({ id, ...patch }, context)
    })
  }

  /** Deletes a tier, softly. Refuses `tier_in_use` while a dealer has it or will have it, or other uses are told of. */
  closeTier(id: string, otherUses: number): Promise<void> {
    return this.transact_(async (sql, context) => {
      await lockedTier(sql, id)
      const count = otherUses + (await storage.dealersWithTier(sql, id))
      if (count > 0) {
        throw refusal("tier_in_use", { count })
      }
      await this.softDeleteDealerTiers([id], {}, context)
    })
  }
}

export default DealerModuleService
