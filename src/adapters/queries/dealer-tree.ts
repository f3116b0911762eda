import type { z } from "@medusajs/framework/zod"
import type { DealerNode } from "../../http/dealer"
import { rowsOf, type Scope } from "./dealer-sql"

/** The dealers above and below a dealer and itself, from the root down, each followed by those under it; empty when there is no such dealer. One query. */
export const dealerTree = (scope: Scope, id: string): Promise<z.output<typeof DealerNode>[]> =>
  rowsOf(
    scope,
    `WITH RECURSIVE up AS (
       SELECT d.id, d.parent_id, 0 AS height FROM dealer d WHERE d.id = :id AND d.deleted_at IS NULL
       UNION ALL
       SELECT d.id, d.parent_id, u.height + 1 FROM dealer d JOIN up u ON d.id = u.parent_id
       WHERE d.deleted_at IS NULL AND u.height < 64
     ), down AS (
       SELECT u.id, 0 AS depth, CAST(ARRAY[] AS text[]) AS path FROM up u WHERE u.id = :id
       UNION ALL
       SELECT d.id, w.depth + 1, w.path || d.code FROM dealer d JOIN down w ON d.parent_id = w.id
       WHERE d.deleted_at IS NULL AND w.depth < 64
     ), place AS (
       SELECT id, (SELECT max(height) FROM up) - height AS depth, CAST(ARRAY[] AS text[]) AS path FROM up
       UNION
       SELECT id, (SELECT max(height) FROM up) + depth, path FROM down
     )
     SELECT d.id, d.code, d.name, d.status, d.parent_id, p.depth
     FROM place p JOIN dealer d ON d.id = p.id ORDER BY p.path, p.depth`,
    { id }
  )
