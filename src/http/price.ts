import { z } from "@medusajs/framework/zod"
import {
  CurrencyCode,
  Decimal,
  deleted,
  endpoint,
  Id,
  Instant,
  Line,
  listQuery,
  page,
  Quantity,
  Text,
} from "./contract"

export const PRICE_TARGETS = ["variant", "product", "category", "all"] as const
export const PRICE_FORMS = ["fixed", "percent_off", "amount_off"] as const
export const PRICE_LEVELS = ["contract", "event", "tier_territory", "territory", "tier", "medusa"] as const
export const PRICE_RULE_STATUSES = ["draft", "active", "archived"] as const

const PriceTarget = z.enum(PRICE_TARGETS)
const PriceForm = z.enum(PRICE_FORMS)
const PriceLevel = z.enum(PRICE_LEVELS)
export type PriceLevel = z.infer<typeof PriceLevel>

/** From this quantity on. `value`: the unit price, the amount off, or the rate off as a fraction (0.15 = 15 %). */
const Break = z.strictObject({ min_quantity: z.number(), value: z.string().describe("Decimal string") })
const BreakInput = z.strictObject({ min_quantity: Quantity, value: Decimal })

const Named = z.strictObject({ id: z.string(), name: z.string() })

export const PriceRule = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    note: z.string().nullable(),
    status: z.enum(PRICE_RULE_STATUSES),
    /** Level of precedence that follows from the scope. */
    level: PriceLevel,
    dealer: Named.nullable(),
    tier: Named.nullable(),
    territory: Named.nullable(),
    target_type: PriceTarget,
    target: Named.nullable(),
    currency_code: z.string(),
    form: PriceForm,
    /** What an "off" form counts from: the native default price, or the price after native price lists. */
    base: z.enum(["native", "list"]),
    breaks: z.array(Break),
    starts_at: z.string().nullable(),
    ends_at: z.string().nullable(),
    /** null: as the currency says. */
    is_tax_inclusive: z.boolean().nullable(),
    /** Does a contract price reach the dealers under the dealer? */
    reaches_children: z.boolean(),
    /** May promotions be put on top? */
    allows_promotions: z.boolean(),
    /** Rises with every change; an update must name the version it read. */
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerPriceRule" })
export type PriceRule = z.infer<typeof PriceRule>

const rule = {
  name: Line,
  note: Text.nullish(),
  status: z.enum(PRICE_RULE_STATUSES).optional(),
  dealer_id: Id.nullish(),
  tier_id: Id.nullish(),
  territory_id: Id.nullish(),
  target_type: PriceTarget,
  target_id: Id.nullish(),
  currency_code: CurrencyCode,
  form: PriceForm,
  base: z.enum(["native", "list"]).optional(),
  breaks: z.array(BreakInput).min(1).max(50),
  starts_at: Instant.nullish(),
  ends_at: Instant.nullish(),
  is_tax_inclusive: z.boolean().nullish(),
  reaches_children: z.boolean().optional(),
  allows_promotions: z.boolean().optional(),
}
export const CreatePriceRule = z.strictObject(rule)
export type CreatePriceRule = z.infer<typeof CreatePriceRule>
export const UpdatePriceRule = z.strictObject(rule).partial().extend({ version: z.number().int().optional() })
export type UpdatePriceRule = z.infer<typeof UpdatePriceRule>

/** One rule the resolver looked at: did it win, and if not, why. */
const Candidate = z.strictObject({
  rule_id: z.string(),
  name: z.string(),
  level: PriceLevel,
  target_type: PriceTarget,
  won: z.boolean(),
  /**
   * A code: won, lower_level, wider_target, shallower_territory, farther_dealer, started_earlier, later_id,
   * below_first_break, no_base, not_started, ended, other_currency, draft, not_for_children.
   */
  because: z.string(),
  unit_price: z.number().nullable(),
})

export const PriceExplanation = z
  .strictObject({
    variant: z.strictObject({
      id: z.string(),
      sku: z.string().nullable(),
      title: z.string().nullable(),
      product_title: z.string().nullable(),
    }),
    dealer: Named.nullable(),
    tier: Named.nullable(),
    territory: Named.nullable(),
    quantity: z.number(),
    at: z.string(),
    currency_code: z.string(),
    /** null: there is no price at all. */
    unit_price: z.number().nullable(),
    is_tax_inclusive: z.boolean(),
    level: PriceLevel.nullable(),
    /** Medusa's own default price and the price after its lists, for comparison. */
    native_price: z.number().nullable(),
    list_price: z.number().nullable(),
    candidates: z.array(Candidate),
  })
  .meta({ id: "DealerPriceExplanation" })
export type PriceExplanation = z.infer<typeof PriceExplanation>

/** What a dealer may see of an explanation: the rules that are about the dealer and its result, not Medusa's other lists. */
const OwnExplanation = PriceExplanation.omit({ dealer: true, list_price: true }).meta({
  id: "DealerOwnPriceExplanation",
})

export const DealerPrice = z
  .strictObject({
    variant_id: z.string(),
    product_id: z.string(),
    sku: z.string().nullable(),
    title: z.string().nullable(),
    product_title: z.string(),
    currency_code: z.string(),
    unit_price: z.number().nullable(),
    is_tax_inclusive: z.boolean(),
    level: PriceLevel.nullable(),
    breaks: z.array(z.strictObject({ min_quantity: z.number(), unit_price: z.number() })),
  })
  .meta({ id: "DealerPrice" })

const path = "/admin/dealer-price-rules"
const one = z.strictObject({ price_rule: PriceRule })

export const priceEndpoints = {
  listPriceRules: endpoint({
    method: "GET",
    path,
    summary: "List price rules; product_id gives every rule that can touch the product",
    query: z.strictObject({
      ...listQuery,
      status: z.enum(PRICE_RULE_STATUSES).optional(),
      level: PriceLevel.optional(),
      dealer_id: Id.optional(),
      tier_id: Id.optional(),
      territory_id: Id.optional(),
      target_type: PriceTarget.optional(),
      target_id: Id.optional(),
      product_id: Id.optional(),
      currency_code: CurrencyCode.optional(),
      in_effect_at: Instant.optional(),
    }),
    response: page("price_rules", PriceRule),
  }),
  createPriceRule: endpoint({
    method: "POST",
    path,
    summary: "Create a price rule",
    body: CreatePriceRule,
    response: one,
  }),
  retrievePriceRule: endpoint({
    method: "GET",
    path: `${path}/:id`,
    summary: "Get a price rule",
    response: one,
  }),
  updatePriceRule: endpoint({
    method: "POST",
    path: `${path}/:id`,
    summary: "Change a price rule",
    body: UpdatePriceRule,
    response: one,
  }),
  deletePriceRule: endpoint({
    method: "DELETE",
    path: `${path}/:id`,
    summary: "Delete a price rule",
    response: deleted("dealer_price_rule"),
  }),
  archivePriceRules: endpoint({
    method: "POST",
    path: `${path}/archive`,
    summary: "Archive every price rule that aims at a variant, a category, or a product with its variants",
    body: z.strictObject({ target_type: z.enum(["variant", "product", "category"]), target_id: Id }),
    response: z.strictObject({ archived: z.number().int() }),
  }),
  explainPrice: endpoint({
    method: "GET",
    path: "/admin/dealer-prices/explain",
    summary: "What a dealer would pay for a quantity on a date, and why",
    query: z.strictObject({
      dealer_id: Id,
      variant_id: Id,
      quantity: Quantity.prefault(1),
      at: Instant.optional(),
      currency_code: CurrencyCode.optional(),
      region_id: Id.optional(),
    }),
    response: z.strictObject({ explanation: PriceExplanation }),
  }),
  myPrices: endpoint({
    method: "GET",
    path: "/store/dealers/me/prices",
    summary: "The caller's prices with their quantity breaks",
    query: z.strictObject({
      q: listQuery.q,
      limit: listQuery.limit,
      offset: listQuery.offset,
      product_id: Id.optional(),
      category_id: Id.optional(),
      variant_id: z.union([Id, z.array(Id).max(200)]).optional(),
      currency_code: CurrencyCode.optional(),
      region_id: Id.optional(),
    }),
    response: page("prices", DealerPrice),
  }),
  explainMyPrice: endpoint({
    method: "GET",
    path: "/store/dealers/me/prices/:variant_id/explain",
    summary: "Why the caller pays this price",
    query: z.strictObject({
      quantity: Quantity.prefault(1),
      currency_code: CurrencyCode.optional(),
      region_id: Id.optional(),
    }),
    response: z.strictObject({ explanation: OwnExplanation }),
  }),
} as const
