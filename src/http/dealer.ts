import { z } from "@medusajs/framework/zod"
import { deleted, endpoint, Id, listQuery, page } from "./contract"
import {
  Assignment,
  AssignTerritory,
  AssignTier,
  AddMember,
  CreateDealer,
  CreateTier,
  Dealer,
  DealerNode,
  DealerOrder,
  DealerStatus,
  Me,
  Member,
  SetDealerStatus,
  TierWithCount,
  UpdateDealer,
  UpdateMember,
  UpdateTier,
} from "./dealer-records"

export * from "./dealer-records"

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
