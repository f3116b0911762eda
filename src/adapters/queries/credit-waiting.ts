import { rowsOf, type Scope } from "./dealer-sql"

/** Something that waits for a person and of which nobody was told; `amount` is decimal text, null: without end. */
export type Waiting = {
  kind: "stop" | "limit"
  id: string
  dealer: string
  amount: string | null
  currency: string
}

/** How a notice of something that waits is known: it is written once. */
export const waitingKey = ({ kind, id }: Pick<Waiting, "kind" | "id">): string =>
  `dealer-credit-${kind}-${id}`

const UNTOLD = (kind: Waiting["kind"]): string => `NOT EXISTS (
  SELECT 1 FROM notification n WHERE n.idempotency_key = 'dealer-credit-${kind}-' || x.id AND n.deleted_at IS NULL)`

/** Orders that wait for a clerk and limits that wait for a second person, of which nobody was told, the oldest first. One query. */
export const untoldWaiting = (scope: Scope): Promise<Waiting[]> =>
  rowsOf<Waiting>(
    scope,
    `SELECT kind, id, dealer, amount, currency FROM (
       SELECT 'stop' AS kind, x.id, d.name AS dealer, x.amount::text AS amount, x.currency_code AS currency, x.opened_at AS since
       FROM dealer_credit_stop x JOIN dealer d ON d.id = x.dealer_id
       WHERE x.status = 'open' AND x.deleted_at IS NULL AND ${UNTOLD("stop")}
       UNION ALL
       SELECT 'limit', x.id, d.name, CASE WHEN x.is_unlimited THEN NULL ELSE x.credit_limit::text END, a.currency_code, x.created_at
       FROM dealer_credit_limit_change x JOIN dealer_credit_account a ON a.id = x.account_id JOIN dealer d ON d.id = a.dealer_id
       WHERE x.needs_approval AND x.deleted_at IS NULL AND ${UNTOLD("limit")}
         AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = x.id AND v.deleted_at IS NULL)
     ) waiting ORDER BY since, id LIMIT 200`,
    {}
  )
