import { withdrawAccount } from "../accounts"
import { withdrawRow } from "../external"
import { type LimitInForce, type LimitRow, journalWithdrawal } from "../limits"
import { reverse } from "../moves"
import { refuse } from "../refuse"
import { lockAccounts, type Sql } from "../sql"
import { type LineRow, lockLine, setLine } from "./rows"

export type LineToReverse = {
  id: string
  /** Undo of a step: the line is ready to be written once more. */
  is_undo: boolean
  note: string | null
  actor_id: string | null
  now: Date
}

const isStanding = async (sql: Sql, id: string): Promise<boolean> =>
  (
    await sql("SELECT 1 FROM dealer_credit_transaction WHERE reverses_id = :id AND deleted_at IS NULL", {
      id,
    })
  ).length === 0

const reverseEntries = async (
  sql: Sql,
  line: LineRow,
  { note, actor_id, now }: LineToReverse
): Promise<void> => {
  const writeOffs = (line.undo?.write_offs ?? []) as string[]
  for (const transaction_id of [...writeOffs, ...(line.transaction_id ? [line.transaction_id] : [])]) {
    if (await isStanding(sql, transaction_id)) {
      const asked = { account_id: line.account_id ?? "", transaction_id, note, actor_id, now }
      await reverse(sql, { ...asked, key: `import-reversal:${transaction_id}` })
    }
  }
}

const reverseLimit = async (sql: Sql, line: LineRow): Promise<void> => {
  const { change, before, is_new } = line.undo as {
    change: LimitRow
    before: LimitInForce
    is_new: boolean
  }
  const [account] = await lockAccounts(sql, [change.account_id])
  const [later] = await sql<{ is_later: boolean; is_rejected: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM dealer_credit_limit_change l WHERE l.account_id = c.account_id AND l.deleted_at IS NULL
         AND l.created_at > c.created_at AND l.kind IN ('permanent', 'approval')) AS is_later,
       EXISTS (SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = c.id AND v.deleted_at IS NULL) AS is_rejected
     FROM dealer_credit_limit_change c WHERE c.id = :id`,
    { id: change.id }
  )
  const isInForce = change.kind === "permanent" && !change.needs_approval
  if (!account || !later || (isInForce ? later.is_later : later.is_rejected)) {
    throw refuse("credit_import_limit_changed")
  }
  await journalWithdrawal(sql, account, change, before)
  if (is_new && account.seq === 0) {
    await withdrawAccount(sql, account.id)
  }
}

/** Takes back what a line wrote, by rows of its own, and says so on the line, in one transaction. */
export const reverseLine = async (sql: Sql, given: LineToReverse): Promise<void> => {
  const line = await lockLine(sql, given.id, "ok")
  if (!line) {
    return
  }
  if (line.undo?.row_id) {
    const { account_id } = line
    await withdrawRow(sql, {
      account_id: account_id ?? "",
      row_id: line.undo.row_id as string,
      created_by: given.actor_id,
    })
  } else if (line.undo?.change) {
    await reverseLimit(sql, line)
  } else {
    await reverseEntries(sql, line, given)
  }
  await setLine(sql, given.id, given.is_undo ? { status: "ready", attempt: 1 } : { status: "reversed" })
}
