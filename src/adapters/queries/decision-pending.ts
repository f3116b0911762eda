import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderPath } from "../../workflows/guards/subject"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Raw = { raw: <Row>(sql: string, bindings: unknown[]) => Promise<{ rows: Row[] }> }

const connectionOf = (container: Pick<MedusaContainer, "resolve">): Raw =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Records of this subject and path that still wait for their fate, newest first. */
export const pendingDecisionsOf = async (
  container: Pick<MedusaContainer, "resolve">,
  subjectId: string,
  path: OrderPath
): Promise<string[]> => {
  const { rows } = await connectionOf(container).raw<{ id: string }>(
    `SELECT id FROM dealer_decision WHERE subject_id = ? AND path = ? AND status = 'pending' AND deleted_at IS NULL
     ORDER BY created_at DESC, id DESC`,
    [subjectId, path]
  )

  return rows.map(({ id }) => id)
}

/** Records that wait for an order: those of the cart that became it, else of the draft it is. Newest first. */
export const pendingDecisionsOfOrder = async (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string
): Promise<string[]> => {
  const { rows } = await connectionOf(container).raw<{ id: string }>(
    `SELECT x.id FROM (SELECT CAST(? AS text) AS order_id) o
     LEFT JOIN order_cart oc ON oc.order_id = o.order_id AND oc.deleted_at IS NULL
     JOIN dealer_decision x ON x.subject_id = COALESCE(oc.cart_id, o.order_id)
       AND x.path = CASE WHEN oc.cart_id IS NULL THEN 'convert_draft' ELSE 'complete_cart' END
     WHERE x.status = 'pending' AND x.deleted_at IS NULL ORDER BY x.created_at DESC, x.id DESC`,
    [orderId]
  )

  return rows.map(({ id }) => id)
}

/** Records of how this order was made. */
export const placedDecisionsOf = async (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string
): Promise<string[]> => {
  const { rows } = await connectionOf(container).raw<{ id: string }>(
    `SELECT id FROM dealer_decision WHERE order_id = ? AND path = 'create_order' AND status = 'placed' AND deleted_at IS NULL`,
    [orderId]
  )

  return rows.map(({ id }) => id)
}
