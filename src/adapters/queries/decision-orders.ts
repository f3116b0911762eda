import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Raw = { raw: <Row>(sql: string, bindings: unknown[]) => Promise<{ rows: Row[] }> }

const connectionOf = (container: Pick<MedusaContainer, "resolve">): Raw =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

const TABLES = { exchange: "order_exchange", claim: "order_claim", return: '"return"' } as const

/** Of which order is this exchange, claim or return? */
export const orderOf = async (
  container: Pick<MedusaContainer, "resolve">,
  kind: keyof typeof TABLES,
  id: string
): Promise<string | null> => {
  const { rows } = await connectionOf(container).raw<{ order_id: string }>(
    `SELECT order_id FROM ${TABLES[kind]} WHERE id = ? AND deleted_at IS NULL`,
    [id]
  )

  return rows[0]?.order_id ?? null
}

/** The member of a dealer whom a draft names by customer or by email, as core will find them. */
export const memberNamed = async (
  container: Pick<MedusaContainer, "resolve">,
  { customer_id, email }: { customer_id?: string | undefined; email?: string | undefined }
): Promise<string | null> => {
  const { rows } = await connectionOf(container).raw<{ id: string }>(
    `SELECT c.id FROM customer c JOIN dealer_member m ON m.customer_id = c.id AND m.deleted_at IS NULL
     WHERE c.deleted_at IS NULL AND (c.id = ? OR (?::text IS NULL AND lower(c.email) = lower(?)))
     LIMIT 1`,
    [customer_id ?? null, customer_id ?? null, email ?? null]
  )

  return rows[0]?.id ?? null
}

/**
 * Placed orders of dealers' members, made between two instants, of which no record says how they came about. Drafts are no
 * orders yet. Oldest first.
 */
export const ordersWithoutDecision = async (
  container: Pick<MedusaContainer, "resolve">,
  since: Date,
  until: Date,
  limit: number
): Promise<string[]> => {
  const { rows } = await connectionOf(container).raw<{ id: string }>(
    `SELECT o.id FROM "order" o JOIN dealer_member m ON m.customer_id = o.customer_id AND m.deleted_at IS NULL
     WHERE o.created_at >= GREATEST(?::timestamptz, m.created_at) AND o.created_at < ?
       AND NOT o.is_draft_order AND o.deleted_at IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM dealer_decision x WHERE x.order_id = o.id AND x.status = 'placed' AND x.deleted_at IS NULL
           AND (x.path IN ('complete_cart', 'convert_draft') OR (x.path = 'create_order' AND x.subject_type = 'order'))
       )
     ORDER BY o.created_at, o.id LIMIT ?`,
    [since, until, limit]
  )

  return rows.map(({ id }) => id)
}

export type PendingCheckout = { id: string; order_id: string | null }

/** Records that wait, older than the instant, with the order their cart has become by now. */
export const pendingBefore = async (
  container: Pick<MedusaContainer, "resolve">,
  before: Date,
  limit: number
): Promise<PendingCheckout[]> => {
  const { rows } = await connectionOf(container).raw<PendingCheckout>(
    `SELECT d.id, oc.order_id FROM dealer_decision d
     LEFT JOIN order_cart oc ON d.subject_type = 'cart' AND oc.cart_id = d.subject_id AND oc.deleted_at IS NULL
     WHERE d.status = 'pending' AND d.deleted_at IS NULL AND d.created_at < ?
     ORDER BY d.created_at, d.id LIMIT ?`,
    [before, limit]
  )

  return rows
}
