import { z } from "@medusajs/framework/zod"
import { endpoint, listQuery, page } from "./contract"

/** A row of the journal of what bends a limit: tolerance and group. It is never changed. */
export const CreditAccountChange = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["tolerance", "parent"]),
    /** The tolerance as it was and became; null for a change of the group. */
    tolerance_before: z.number().nullable(),
    tolerance_after: z.number().nullable(),
    /** The group account's dealer; null: stood alone, and for a change of the tolerance. */
    parent_before: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    parent_after: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    reason: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "DealerCreditAccountChange" })
export type CreditAccountChange = z.infer<typeof CreditAccountChange>

export const creditAccountChangeEndpoints = {
  listCreditAccountChanges: endpoint({
    method: "GET",
    path: "/admin/dealer-credit-accounts/:id/changes",
    summary: "The journal of an account's tolerance and group, newest first",
    query: z.strictObject({ limit: listQuery.limit, offset: listQuery.offset }),
    response: page("account_changes", CreditAccountChange),
  }),
} as const
