import { z } from "@medusajs/framework/zod"
import type { Condition } from "../shared/rule"
import {
  AboveZero,
  CurrencyCode,
  deleted,
  endpoint,
  Id,
  Instant,
  Line,
  listQuery,
  page,
  Reason,
  Text,
} from "./contract"

export const CREDIT_RULE_OUTCOMES = ["review", "deny", "exempt"] as const
export const CREDIT_RULE_SCOPES = ["dealer", "tier", "territory", "all"] as const
export const CREDIT_RULE_TARGETS = ["dealer", "tier", "territory"] as const

/** `{ all }`, `{ any }`, `{ not }`, or `{ fact, op, value }` over the facts of docs/credit-rules.md. Checked by the rule itself, with the place of a fault. */
const RuleCondition = z.json() as unknown as z.ZodType<Condition, Condition>
/** What is known of an order in an example: facts by name. */
const GivenFacts = z.record(
  z.string().max(40),
  z.union([z.number(), z.string().max(40), z.boolean(), z.null()])
)
const Named = z.strictObject({ id: z.string(), name: z.string() })

const Example = z.strictObject({
  name: Line,
  given: GivenFacts,
  /** Whether the condition then holds: the order is stopped, or exempted. */
  holds: z.boolean(),
})

export const CreditRule = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    note: z.string().nullable(),
    /** `review`: a credit clerk must agree; `deny`: no; `exempt`: passes without asking the other rules. */
    outcome: z.enum(CREDIT_RULE_OUTCOMES),
    scope_type: z.enum(CREDIT_RULE_SCOPES),
    scope: Named.nullable(),
    exclusions: z.array(Named.extend({ type: z.enum(CREDIT_RULE_TARGETS) })),
    currency_code: z.string().nullable(),
    condition: RuleCondition,
    examples: z.array(Example),
    priority: z.number(),
    starts_at: z.string().nullable(),
    ends_at: z.string().nullable(),
    is_on: z.boolean(),
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerCreditRule" })
export type CreditRule = z.infer<typeof CreditRule>

const shape = {
  note: Text.nullish(),
  /** The dealer, tier or territory of the scope; none for `all`. */
  scope_id: Id.nullish(),
  /** Taken out of the scope; each narrower than the scope itself. */
  exclusions: z
    .array(z.strictObject({ type: z.enum(CREDIT_RULE_TARGETS), id: Id }))
    .max(100)
    .optional(),
  /** Needed where the condition compares amounts. */
  currency_code: CurrencyCode.nullish(),
  examples: z.array(Example).max(20).optional(),
  /** Among rules of one scope, the lower is said first. */
  priority: z.number().int().min(-1000).max(1000).optional(),
  starts_at: Instant.nullish(),
  ends_at: Instant.nullish(),
  /** A rule is on only with examples that all come true. */
  is_on: z.boolean().optional(),
}
const named = {
  name: Line,
  outcome: z.enum(CREDIT_RULE_OUTCOMES),
  scope_type: z.enum(CREDIT_RULE_SCOPES),
  condition: RuleCondition,
}

export const CreateCreditRule = z.strictObject({ ...named, ...shape })
export type CreateCreditRule = z.input<typeof CreateCreditRule>
export const UpdateCreditRule = z.strictObject({
  ...z.strictObject(named).partial().shape,
  ...shape,
  /** The version that was read; refuses when somebody was faster. */
  version: z.number().int().positive().optional(),
})
export type UpdateCreditRule = z.input<typeof UpdateCreditRule>

const CreditRuleVersion = z
  .strictObject({
    version: z.number(),
    changed_by: z.string().nullable(),
    created_at: z.string(),
    content: z.record(z.string(), z.json()),
  })
  .meta({ id: "DealerCreditRuleVersion" })

const StoppedOrder = z.strictObject({
  order_id: z.string(),
  order_display_id: z.number().nullable(),
  dealer: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
  currency_code: z.string(),
  amount: z.number(),
  placed_at: z.string(),
  /** What the rule would have found, in the language of the request. */
  found: z.string(),
})

/** Which orders of the past would the rule have met? */
export const CreditDryRun = z
  .strictObject({
    days: z.number(),
    /** Orders on account of that time within the rule's scope. */
    order_count: z.number(),
    met_count: z.number(),
    /** The newest of them, at most 100. */
    orders: z.array(StoppedOrder),
    /** Facts of the rule of which the past keeps nothing; they count as unknown. */
    unknown_facts: z.array(z.string()),
  })
  .meta({ id: "DealerCreditDryRun" })
export type CreditDryRun = z.infer<typeof CreditDryRun>

/** What limit and rules say of an order that a dealer would place now. */
export const CreditCheck = z
  .strictObject({
    account_id: z.string(),
    currency_code: z.string(),
    amount: z.number(),
    outcome: z.enum(["allow", "review", "deny"]),
    reasons: z.array(Reason),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        version: z.number(),
        outcome: z.enum(CREDIT_RULE_OUTCOMES),
        /** The dealer is within it. */
        is_for: z.boolean(),
        holds: z.boolean(),
        /** What decided, in the language of the request. */
        found: z.string(),
      })
    ),
    /** The rule that exempted the order from the others. */
    exempted_by: z.string().nullable(),
    /** The cheapest way past everything, in the language of the request. */
    cure: z.string().nullable(),
  })
  .meta({ id: "DealerCreditCheck" })
export type CreditCheck = z.infer<typeof CreditCheck>

const rules = "/admin/dealer-credit-rules"
const oneRule = z.strictObject({ credit_rule: CreditRule })

export const creditRuleEndpoints = {
  listCreditRules: endpoint({
    method: "GET",
    path: rules,
    summary: "List rules that stop orders on account",
    query: z.strictObject({
      ...listQuery,
      outcome: z.enum(CREDIT_RULE_OUTCOMES).optional(),
      scope_type: z.enum(CREDIT_RULE_SCOPES).optional(),
      scope_id: Id.optional(),
      is_on: z.enum(["true", "false"]).optional(),
    }),
    response: page("credit_rules", CreditRule),
  }),
  createCreditRule: endpoint({
    method: "POST",
    path: rules,
    summary: "Make a rule that stops orders on account, or exempts them",
    body: CreateCreditRule,
    response: oneRule,
  }),
  retrieveCreditRule: endpoint({
    method: "GET",
    path: `${rules}/:id`,
    summary: "Get a credit rule",
    response: oneRule,
  }),
  updateCreditRule: endpoint({
    method: "POST",
    path: `${rules}/:id`,
    summary: "Change a credit rule, or switch it on or off",
    body: UpdateCreditRule,
    response: oneRule,
  }),
  deleteCreditRule: endpoint({
    method: "DELETE",
    path: `${rules}/:id`,
    summary: "Delete a credit rule; its versions stay",
    response: deleted("dealer_credit_rule"),
  }),
  listCreditRuleVersions: endpoint({
    method: "GET",
    path: `${rules}/:id/versions`,
    summary: "What a credit rule was, newest first",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("versions", CreditRuleVersion),
  }),
  dryRunCreditRule: endpoint({
    method: "GET",
    path: `${rules}/:id/dry-run`,
    summary: "Which orders of the past would this rule have met?",
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(90) }),
    response: z.strictObject({ dry_run: CreditDryRun }),
  }),
  checkCredit: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-check",
    summary: "What limit and rules would say of an order of a dealer now",
    query: z.strictObject({
      dealer_id: Id,
      currency_code: CurrencyCode,
      amount: AboveZero,
      /** A rule that is asked though it may be switched off. */
      rule_id: Id.optional(),
    }),
    response: z.strictObject({ credit_check: CreditCheck }),
  }),
} as const
