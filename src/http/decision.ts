import { z } from "@medusajs/framework/zod"
import { endpoint, Id, Instant, listQuery, page, Reason, Text } from "./contract"
import { CartCredit } from "./credit-cart"

/** The paths by which an order can be made or changed. */
export const ORDER_PATHS = [
  "complete_cart",
  "convert_draft",
  "edit_draft",
  "edit_order",
  "confirm_exchange",
  "confirm_claim",
  "change_address",
  "create_order",
] as const
export const SUBJECT_TYPES = ["cart", "order", "draft_order"] as const
export const SubjectType = z.enum(SUBJECT_TYPES)
export type SubjectType = z.infer<typeof SubjectType>

const Named = z.strictObject({ id: z.string(), name: z.string() })

export const DealerDecision = z
  .strictObject({
    id: z.string(),
    path: z.enum(ORDER_PATHS),
    subject_type: SubjectType,
    subject_id: z.string(),
    order_id: z.string().nullable(),
    dealer: Named.nullable(),
    customer_id: z.string().nullable(),
    /** Who acted: a member of the dealer, an admin user, or the system. */
    actor_type: z.enum(["customer", "user", "system"]),
    actor_id: z.string().nullable(),
    outcome: z.enum(["allow", "review", "deny"]),
    /** `placed` once the order exists; `not_placed` when it was refused or a later step failed. */
    status: z.enum(["pending", "placed", "not_placed"]),
    reasons: z.array(Reason),
    /** What was decided upon: lines, prices with the rules behind them, address, dealer, tier and territory. */
    inputs: z.record(z.string(), z.unknown()),
    override_id: z.string().nullable(),
    /** How often the same was asked and refused on that day, word for word; 1 for all else. */
    attempts: z.number(),
    /** When it was asked last, or when its fate was decided. */
    updated_at: z.string(),
    created_at: z.string(),
  })
  .meta({ id: "DealerDecision" })
export type DealerDecision = z.infer<typeof DealerDecision>

export const DealerOverride = z
  .strictObject({
    id: z.string(),
    subject_type: SubjectType,
    subject_id: z.string(),
    /** SHA-256 of what the order was when the override was given; it passes once, for exactly that. */
    payload_hash: z.string(),
    reason: z.string(),
    created_by: z.string(),
    expires_at: z.string(),
    used_at: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerOverride" })
export type DealerOverride = z.infer<typeof DealerOverride>

const Part = z.string().trim().max(500).nullish()

/** A delivery address as Medusa's own route takes it: a part that is not named stays as it is. */
export const WishedAddress = z.strictObject({
  company: Part,
  first_name: Part,
  last_name: Part,
  address_1: Part,
  address_2: Part,
  city: Part,
  province: Part,
  postal_code: Part,
  country_code: Part,
  phone: Part,
})
export type WishedAddress = z.infer<typeof WishedAddress>

export const CreateOverride = z.strictObject({
  subject_type: SubjectType,
  subject_id: Id,
  /** Of an order: lets its delivery address be changed to this once, and nothing else. */
  shipping_address: WishedAddress.optional(),
  reason: Text.min(3),
  /** Default: one hour from now; at most 30 days. */
  expires_at: Instant.optional(),
})
export type CreateOverride = z.infer<typeof CreateOverride>

/** What would happen if the order went on now. */
export const CartCheck = z
  .strictObject({
    cart_id: z.string(),
    outcome: z.enum(["allow", "review", "deny"]),
    reasons: z.array(Reason),
    /** Lines whose price is no longer the dealer's. */
    changed_lines: z.array(
      z.strictObject({
        line_id: z.string(),
        variant_id: z.string().nullable(),
        title: z.string(),
        quantity: z.number(),
        unit_price: z.number(),
        new_unit_price: z.number().nullable(),
      })
    ),
    /** The dealer's credit for this cart; null when the dealer has no account at all, or the cart its order already. */
    credit: CartCredit.nullable(),
  })
  .meta({ id: "DealerCartCheck" })
export type CartCheck = z.infer<typeof CartCheck>

export const decisionEndpoints = {
  listDecisions: endpoint({
    method: "GET",
    path: "/admin/dealer-decisions",
    summary: "List decision records",
    query: z.strictObject({
      ...listQuery,
      dealer_id: Id.optional(),
      order_id: Id.optional(),
      subject_id: Id.optional(),
      outcome: z.enum(["allow", "review", "deny"]).optional(),
      path: z.enum(ORDER_PATHS).optional(),
    }),
    response: page("decisions", DealerDecision),
  }),
  retrieveDecision: endpoint({
    method: "GET",
    path: "/admin/dealer-decisions/:id",
    summary: "Get a decision record",
    response: z.strictObject({ decision: DealerDecision }),
  }),
  listOverrides: endpoint({
    method: "GET",
    path: "/admin/dealer-overrides",
    summary: "List overrides",
    query: z.strictObject({ ...listQuery, subject_id: Id.optional(), subject_type: SubjectType.optional() }),
    response: page("overrides", DealerOverride),
  }),
  createOverride: endpoint({
    method: "POST",
    path: "/admin/dealer-overrides",
    summary: "Let one order pass once, as it is now",
    body: CreateOverride,
    response: z.strictObject({ override: DealerOverride }),
  }),
  checkCart: endpoint({
    method: "GET",
    path: "/store/dealers/me/carts/:id/check",
    summary: "Everything that would stop this cart, beforehand",
    response: z.strictObject({ check: CartCheck }),
  }),
} as const
