import { z } from "@medusajs/framework/zod"
import { Code, CountryCode, CurrencyCode, Id, Instant, Line, Metadata, Text } from "./contract"

export const DEALER_STATUSES = ["active", "suspended", "closed"] as const
export const DealerStatus = z.enum(DEALER_STATUSES)
export type DealerStatus = z.infer<typeof DealerStatus>

export const MEMBER_ROLES = ["owner", "buyer", "approver", "finance", "viewer"] as const
export const MemberRole = z.enum(MEMBER_ROLES)
export type MemberRole = z.infer<typeof MemberRole>

/** A short reference to a tier, territory, dealer or person: enough to show and to link. */
const Ref = z.strictObject({ id: z.string(), name: z.string() })

// ---- tiers

export const Tier = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    /** 1 is the highest; ranks are unique. */
    rank: z.number(),
    name_en: z.string(),
    name_zh: z.string(),
    benefits_en: z.string().nullable(),
    benefits_zh: z.string().nullable(),
    /** The Medusa customer group that holds the members of the tier's dealers. */
    customer_group_id: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerTier" })
export type Tier = z.infer<typeof Tier>

export const CreateTier = z.strictObject({
  code: Code,
  rank: z.number().int().min(1).max(1000),
  name_en: Line,
  name_zh: Line,
  benefits_en: Text.nullish(),
  benefits_zh: Text.nullish(),
})
export type CreateTier = z.infer<typeof CreateTier>
export const UpdateTier = CreateTier.partial()
export type UpdateTier = z.infer<typeof UpdateTier>

export const TierWithCount = Tier.extend({ dealer_count: z.number() }).meta({ id: "DealerTierWithCount" })

// ---- dealers

export const Dealer = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    legal_name: z.string().nullable(),
    tax_id: z.string().nullable(),
    country_code: z.string(),
    currency_code: z.string(),
    status: DealerStatus,
    /** Why the dealer is suspended or closed; null while active. */
    status_reason: z.string().nullable(),
    parent_id: z.string().nullable(),
    /** Admin user who looks after the dealer. */
    sales_owner_id: z.string().nullable(),
    tags: z.array(z.string()),
    /** May a viewer see prices? */
    shows_prices_to_viewers: z.boolean(),
    /** May a buyer see the whole company's orders, not only their own? */
    buyers_see_company_orders: z.boolean(),
    metadata: z.record(z.string(), z.unknown()).nullable(),
    created_at: z.string(),
    updated_at: z.string(),
    /** Tier and home territory in effect now. */
    tier: Ref.extend({ code: z.string(), name_zh: z.string() }).nullable(),
    territory: Ref.extend({ name_zh: z.string().nullable() }).nullable(),
    member_count: z.number(),
  })
  .meta({ id: "Dealer" })
export type Dealer = z.infer<typeof Dealer>

export const CreateDealer = z.strictObject({
  code: Code,
  name: Line,
  legal_name: Line.nullish(),
  tax_id: Line.nullish(),
  country_code: CountryCode,
  currency_code: CurrencyCode,
  parent_id: Id.nullish(),
  tier_id: Id.nullish(),
  territory_id: Id.nullish(),
  sales_owner_id: Id.nullish(),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).optional(),
  shows_prices_to_viewers: z.boolean().optional(),
  buyers_see_company_orders: z.boolean().optional(),
  metadata: Metadata.nullish(),
})
export type CreateDealer = z.infer<typeof CreateDealer>

/** Tier, territory and status change by their own actions, which keep who and why. */
export const UpdateDealer = CreateDealer.omit({ tier_id: true, territory_id: true }).partial()
export type UpdateDealer = z.infer<typeof UpdateDealer>

export const DealerNode = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    status: DealerStatus,
    parent_id: z.string().nullable(),
    /** 0 for the root of the tree the dealer stands in. */
    depth: z.number(),
  })
  .meta({ id: "DealerNode" })

export const Assignment = z
  .strictObject({
    id: z.string(),
    /** The tier or territory from that instant on; null: none. */
    target: Ref.nullable(),
    effective_at: z.string(),
    reason: z.string().nullable(),
    assigned_by: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerAssignment" })
export type Assignment = z.infer<typeof Assignment>

const assign = { effective_at: Instant.optional(), reason: Text.nullish() }
export const AssignTier = z.strictObject({ tier_id: Id.nullable(), ...assign })
export type AssignTier = z.infer<typeof AssignTier>
export const AssignTerritory = z.strictObject({ territory_id: Id.nullable(), ...assign })
export type AssignTerritory = z.infer<typeof AssignTerritory>
export const SetDealerStatus = z.strictObject({ status: DealerStatus, reason: Text.nullish() })
export type SetDealerStatus = z.infer<typeof SetDealerStatus>

// ---- members

export const Member = z
  .strictObject({
    id: z.string(),
    dealer_id: z.string(),
    customer_id: z.string(),
    role: MemberRole,
    email: z.string().nullable(),
    name: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerMember" })
export type Member = z.infer<typeof Member>

/** An existing customer by id, or a person by e-mail: then the customer is made if there is none. */
export const AddMember = z
  .strictObject({
    customer_id: Id.optional(),
    email: z.email().max(200).optional(),
    first_name: Line.nullish(),
    last_name: Line.nullish(),
    phone: Line.nullish(),
    role: MemberRole,
  })
  .refine((body) => Boolean(body.customer_id) !== Boolean(body.email), {
    message: "Give customer_id or email, not both",
    path: ["customer_id"],
  })
export type AddMember = z.infer<typeof AddMember>
export const UpdateMember = z.strictObject({ role: MemberRole })
export type UpdateMember = z.infer<typeof UpdateMember>

// ---- orders of a dealer

export const DealerOrder = z
  .strictObject({
    id: z.string(),
    display_id: z.number(),
    status: z.string(),
    currency_code: z.string(),
    total: z.number().nullable(),
    customer_id: z.string().nullable(),
    email: z.string().nullable(),
    item_count: z.number(),
    created_at: z.string(),
  })
  .meta({ id: "DealerOrder" })

// ---- what a member sees

const Right = z.enum([
  "members",
  "prices",
  "carts",
  "place_orders",
  "own_orders",
  "company_orders",
  "approve",
  "credit",
  "statements",
  "payments",
  "rebates",
])
export type MemberRight = z.infer<typeof Right>

export const Me = z
  .strictObject({
    dealer: Dealer.pick({
      id: true,
      code: true,
      name: true,
      status: true,
      status_reason: true,
      currency_code: true,
      country_code: true,
    }).extend({
      tier: z
        .strictObject({
          code: z.string(),
          name_en: z.string(),
          name_zh: z.string(),
          benefits_en: z.string().nullable(),
          benefits_zh: z.string().nullable(),
        })
        .nullable(),
      territory: Ref.extend({ name_zh: z.string().nullable() }).nullable(),
    }),
    member: z.strictObject({ id: z.string(), role: MemberRole }),
    rights: z.array(Right),
  })
  .meta({ id: "DealerMe" })
