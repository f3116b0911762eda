import { z } from "@medusajs/framework/zod"
import { CurrencyCode, deleted, endpoint, Id, Line, listQuery, NotNegative, page } from "./contract"

export const DUNNING_GROUPS = ["all", "tiers", "territories", "dealers"] as const
export const DUNNING_AUDIENCES = ["finance", "owner", "sales_owner", "admin"] as const
export const DUNNING_KINDS = ["level", "reminder", "due_notice", "limit_notice"] as const
export const DUNNING_STATUSES = ["planned", "sent", "failed", "skipped"] as const

const Channel = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/)
const Audience = z.enum(DUNNING_AUDIENCES)
const Kind = z.enum(DUNNING_KINDS)
const Status = z.enum(DUNNING_STATUSES)

/** `days` after the day due; below zero before it. Level 0 up to the day due, of every charge; above it of the oldest, rising. */
const Step = z.strictObject({
  days: z.number(),
  level: z.number(),
  channel: z.string(),
  template: z.string(),
  audience: Audience,
  repeats_every: z.number().nullable(),
})
const StepInput = z.strictObject({
  days: z.number().int().min(-90).max(720),
  level: z.number().int().min(0).max(9),
  /** A channel of Medusa's notification module; `feed` is the bell of the admin. */
  channel: Channel,
  /** The name of the template as the provider knows it. */
  template: Line,
  audience: Audience,
  repeats_every: z.number().int().min(1).max(365).nullish(),
})

export const DunningProcess = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    rank: z.number(),
    is_on: z.boolean(),
    group: z.strictObject({
      kind: z.enum(DUNNING_GROUPS),
      ids: z.array(z.string()),
      /** Of those that still exist. */
      members: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
    currency_code: z.string().nullable(),
    quiet_days: z.number(),
    minimum_amounts: z.array(z.strictObject({ currency_code: z.string(), amount: z.number() })),
    steps: z.array(Step),
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DealerCreditDunningProcess" })
export type DunningProcess = z.infer<typeof DunningProcess>

const process = {
  name: Line,
  /** Of the processes that fit a dealer the one of the lowest rank speaks. */
  rank: z.number().int().min(1).max(10_000),
  is_on: z.boolean().optional(),
  group: z.strictObject({ kind: z.enum(DUNNING_GROUPS), ids: z.array(Id).max(500) }),
  currency_code: CurrencyCode.nullish(),
  quiet_days: z.number().int().min(0).max(365).optional(),
  minimum_amounts: z
    .array(
      z.strictObject({
        currency_code: CurrencyCode,
        amount: NotNegative,
      })
    )
    .max(50)
    .optional(),
  steps: z.array(StepInput).min(1).max(20),
}
export const CreateDunningProcess = z.strictObject(process)
export type CreateDunningProcess = z.infer<typeof CreateDunningProcess>
export const UpdateDunningProcess = z
  .strictObject(process)
  .partial()
  .extend({ version: z.number().int().optional() })
export type UpdateDunningProcess = z.infer<typeof UpdateDunningProcess>

const Named = z.strictObject({ id: z.string(), name: z.string() })
const DealerRef = z.strictObject({ id: z.string(), code: z.string(), name: z.string() })

/** One thing a run would say, or why it would not. */
export const DunningLine = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    dealer: DealerRef,
    currency_code: z.string(),
    process: Named.nullable(),
    kind: Kind,
    /** Null where nothing is to be said. */
    level: z.number().nullable(),
    channel: z.string().nullable(),
    audience: z.string().nullable(),
    item_id: z.string().nullable(),
    document_number: z.string().nullable(),
    due_on: z.string().nullable(),
    days_overdue: z.number().nullable(),
    amount: z.number().nullable(),
    is_due: z.boolean(),
    /** A code of the error catalogue: to be sent, or why not. */
    code: z.string(),
    params: z.record(z.string(), z.json()),
    message: z.string(),
  })
  .meta({ id: "DealerCreditDunningLine" })
export type DunningLine = z.infer<typeof DunningLine>

/** What was said, or was to be said. */
export const DunningAction = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    dealer: DealerRef,
    currency_code: z.string(),
    process: Named.nullable(),
    kind: Kind,
    level: z.number(),
    day: z.string(),
    channel: z.string(),
    audience: z.string(),
    item_id: z.string().nullable(),
    document_number: z.string().nullable(),
    status: Status,
    /** Why it was not sent, in the language of the request. */
    code: z.string().nullable(),
    message: z.string().nullable(),
    amount: z.number().nullable(),
    deliveries: z.array(
      z.strictObject({
        receiver_id: z.string().nullable(),
        to: z.string(),
        notification_id: z.string().nullable(),
      })
    ),
    sent_at: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditDunningAction" })
export type DunningAction = z.infer<typeof DunningAction>

const processes = "/admin/dealer-credit-dunning-processes"
const dunning = "/admin/dealer-credit-dunning"
const oneProcess = z.strictObject({ process: DunningProcess })
const missing_channels = z.array(z.string())

export const creditDunningEndpoints = {
  listDunningProcesses: endpoint({
    method: "GET",
    path: processes,
    summary: "List dunning processes, the lowest rank first",
    query: z.strictObject({ ...listQuery, is_on: z.enum(["true", "false"]).optional() }),
    response: page("processes", DunningProcess),
  }),
  createDunningProcess: endpoint({
    method: "POST",
    path: processes,
    summary: "Create a dunning process",
    body: CreateDunningProcess,
    response: oneProcess,
  }),
  retrieveDunningProcess: endpoint({
    method: "GET",
    path: `${processes}/:id`,
    summary: "Get a dunning process",
    response: oneProcess,
  }),
  updateDunningProcess: endpoint({
    method: "POST",
    path: `${processes}/:id`,
    summary: "Change a dunning process, or switch it on or off",
    body: UpdateDunningProcess,
    response: oneProcess,
  }),
  deleteDunningProcess: endpoint({
    method: "DELETE",
    path: `${processes}/:id`,
    summary: "Delete a dunning process; its history stays",
    response: deleted("dealer_credit_dunning_process"),
  }),
  previewDunning: endpoint({
    method: "GET",
    path: `${dunning}/preview`,
    summary: "What a run would say now, and why it would not to the others; writes nothing",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      q: listQuery.q,
      account_id: Id.optional(),
      /** As if this process were switched on. */
      process_id: Id.optional(),
      kind: Kind.optional(),
      is_due: z.enum(["true", "false"]).optional(),
    }),
    response: z.strictObject({
      lines: z.array(DunningLine),
      count: z.number(),
      offset: z.number(),
      limit: z.number(),
      /** Of all lines, whatever was searched for: how many would be sent, and how many not. */
      due_count: z.number(),
      rest_count: z.number(),
      /** Channels that a step or notice wants and for which the store has no provider. */
      missing_channels,
    }),
  }),
  runDunning: endpoint({
    method: "POST",
    path: `${dunning}/run`,
    summary: "Send now what is due, of all accounts or of one",
    body: z.strictObject({ account_id: Id.optional() }),
    response: z.strictObject({
      planned: z.number(),
      /** Not planned, because the store has no provider for the channel. */
      withheld: z.number(),
      sent: z.number(),
      failed: z.number(),
      skipped: z.number(),
      missing_channels,
    }),
  }),
  listDunningActions: endpoint({
    method: "GET",
    path: `${dunning}/actions`,
    summary: "What was said to whom, newest first",
    query: z.strictObject({
      ...listQuery,
      account_id: Id.optional(),
      dealer_id: Id.optional(),
      kind: Kind.optional(),
      status: Status.optional(),
    }),
    response: page("actions", DunningAction),
  }),
} as const
