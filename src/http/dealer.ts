import { z } from "@medusajs/framework/zod"
import {
  Code,
  CountryCode,
  CurrencyCode,
  deleted,
  endpoint,
  Id,
  Instant,
  Line,
  listQuery,
  Metadata,
  page,
  Text,
} from "./contract"

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

const TierWithCount = Tier.extend({ dealer_count: z.number() }).meta({ id: "DealerTierWithCount" })

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

// ---- endpoints

const dealers = "/admin/dealers"
const tiers = "/admin/dealer-tiers"
const oneDealer = z.strictObject({ dealer: Dealer })
const oneTier = z.strictObject({ tier: TierWithCount })
const oneMember = z.strictObject({ member: Member })

export const dealerEndpoints = {
  listDealers: endpoint({
    method: "GET",
    path: dealers,
    summary: "List dealers; q searches code, name, legal name and tax id",
    query: z.strictObject({
      ...listQuery,
      status: DealerStatus.optional(),
      tier_id: Id.optional(),
      territory_id: Id.optional(),
      parent_id: Id.optional(),
      sales_owner_id: Id.optional(),
      tag: z.string().max(60).optional(),
      customer_id: Id.optional(),
    }),
    response: page("dealers", Dealer),
  }),
  createDealer: endpoint({
    method: "POST",
    path: dealers,
    summary: "Create a dealer",
    body: CreateDealer,
    response: oneDealer,
  }),
  retrieveDealer: endpoint({
    method: "GET",
    path: `${dealers}/:id`,
    summary: "Get a dealer",
    response: oneDealer,
  }),
  updateDealer: endpoint({
    method: "POST",
    path: `${dealers}/:id`,
    summary: "Update a dealer's profile or move it in the tree",
    body: UpdateDealer,
    response: oneDealer,
  }),
  deleteDealer: endpoint({
    method: "DELETE",
    path: `${dealers}/:id`,
    summary: "Delete a dealer without orders or children",
    response: deleted("dealer"),
  }),
  setDealerStatus: endpoint({
    method: "POST",
    path: `${dealers}/:id/status`,
    summary: "Activate, suspend or close a dealer",
    body: SetDealerStatus,
    response: oneDealer,
  }),
  dealerTree: endpoint({
    method: "GET",
    path: `${dealers}/:id/tree`,
    summary: "Ancestors and descendants of a dealer, from the root down",
    response: z.strictObject({ nodes: z.array(DealerNode) }),
  }),
  listDealerOrders: endpoint({
    method: "GET",
    path: `${dealers}/:id/orders`,
    summary: "Orders of a dealer's members",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("orders", DealerOrder),
  }),

  listTierAssignments: endpoint({
    method: "GET",
    path: `${dealers}/:id/tier-assignments`,
    summary: "A dealer's tiers over time, newest first",
    response: z.strictObject({ assignments: z.array(Assignment) }),
  }),
  assignTier: endpoint({
    method: "POST",
    path: `${dealers}/:id/tier-assignments`,
    summary: "Give a dealer a tier from an instant on",
    body: AssignTier,
    response: z.strictObject({ assignment: Assignment }),
  }),
  listTerritoryAssignments: endpoint({
    method: "GET",
    path: `${dealers}/:id/territory-assignments`,
    summary: "A dealer's home territories over time, newest first",
    response: z.strictObject({ assignments: z.array(Assignment) }),
  }),
  assignTerritory: endpoint({
    method: "POST",
    path: `${dealers}/:id/territory-assignments`,
    summary: "Give a dealer a home territory from an instant on",
    body: AssignTerritory,
    response: z.strictObject({ assignment: Assignment }),
  }),

  listMembers: endpoint({
    method: "GET",
    path: `${dealers}/:id/members`,
    summary: "List a dealer's members",
    query: z.strictObject({ ...listQuery }),
    response: page("members", Member),
  }),
  addMember: endpoint({
    method: "POST",
    path: `${dealers}/:id/members`,
    summary: "Let a customer act for a dealer",
    body: AddMember,
    response: oneMember,
  }),
  updateMember: endpoint({
    method: "POST",
    path: `${dealers}/:id/members/:member_id`,
    summary: "Change a member's role",
    body: UpdateMember,
    response: oneMember,
  }),
  removeMember: endpoint({
    method: "DELETE",
    path: `${dealers}/:id/members/:member_id`,
    summary: "Remove a member",
    response: deleted("dealer_member"),
  }),

  listTiers: endpoint({
    method: "GET",
    path: tiers,
    summary: "List tiers",
    query: z.strictObject({ ...listQuery }),
    response: page("tiers", TierWithCount),
  }),
  createTier: endpoint({
    method: "POST",
    path: tiers,
    summary: "Create a tier and its customer group",
    body: CreateTier,
    response: oneTier,
  }),
  retrieveTier: endpoint({ method: "GET", path: `${tiers}/:id`, summary: "Get a tier", response: oneTier }),
  updateTier: endpoint({
    method: "POST",
    path: `${tiers}/:id`,
    summary: "Update a tier",
    body: UpdateTier,
    response: oneTier,
  }),
  deleteTier: endpoint({
    method: "DELETE",
    path: `${tiers}/:id`,
    summary: "Delete a tier nobody uses",
    response: deleted("dealer_tier"),
  }),

  me: endpoint({
    method: "GET",
    path: "/store/dealers/me",
    summary: "The dealer the caller acts for, and the caller's rights",
    response: Me,
  }),
  myOrders: endpoint({
    method: "GET",
    path: "/store/dealers/me/orders",
    summary: "The caller's orders; by role and setting the whole company's",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      status: z.string().max(40).optional(),
    }),
    response: page("orders", DealerOrder),
  }),
} as const
