import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import Dealer from "./models/dealer"
import DealerMember from "./models/dealer-member"
import DealerTerritoryAssignment from "./models/dealer-territory-assignment"
import DealerTier from "./models/dealer-tier"
import DealerTierAssignment from "./models/dealer-tier-assignment"

export type DealerRecord = InferTypeOf<typeof Dealer>
export type DealerMemberRecord = InferTypeOf<typeof DealerMember>
export type DealerTierRecord = InferTypeOf<typeof DealerTier>

/** Keeps dealers, their members, tiers, and what tier and home territory they have from when on. */
class DealerModuleService extends MedusaService({
  Dealer,
  DealerMember,
  DealerTier,
  DealerTierAssignment,
  DealerTerritoryAssignment,
}) {}

export default DealerModuleService
