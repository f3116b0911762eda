import { rowsOf, type Scope } from "./dealer-sql"

/** An order's number as people say it, with its sign: `#1042`; its id when there is no such order. One query. */
export const orderNumber = async (scope: Scope, id: string): Promise<string> => {
  const [order] = await rowsOf<{ display_id: number }>(
    scope,
    `SELECT display_id FROM "order" WHERE id = :id`,
    { id }
  )

  return order ? `#${order.display_id}` : id
}
