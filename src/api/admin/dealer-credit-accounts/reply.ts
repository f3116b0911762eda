import { retrieveCreditAccount } from "../../../adapters/queries/credit-accounts"
import { listExternalBalances } from "../../../adapters/queries/credit-external"
import { retrieveCreditEntry } from "../../../adapters/queries/credit-entries"
import { listCreditItems } from "../../../adapters/queries/credit-items"
import { listCreditHolds, listLimitChanges } from "../../../adapters/queries/credit-journal"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import { CREDIT_MODULE } from "../../../modules/credit"
import { refusal } from "../../../workflows/refuse"

/** The account as replies show it. Refuses `credit_account_not_found`. */
export const accountReply = async (scope: Scope, id: string) => {
  const account = await retrieveCreditAccount(scope, id, scope.resolve(CREDIT_MODULE).counts, new Date())
  if (!account) {
    throw refusal("credit_account_not_found", { id })
  }

  return { credit_account: account }
}

/** The ledger row as replies show it. Refuses `credit_transaction_not_found`. */
export const entryReply = async (scope: Scope, accountId: string, id: string) => {
  const entry = await retrieveCreditEntry(scope, accountId, id)
  if (!entry) {
    throw refusal("credit_transaction_not_found", { id })
  }

  return { entry }
}

/** What the ERP said, as replies show it. Refuses `credit_account_not_found`. */
export const externalReply = async (scope: Scope, accountId: string, id: string) => {
  const { external_balances } = await listExternalBalances(scope, accountId, { id, limit: 1, offset: 0 })
  if (!external_balances[0]) {
    throw refusal("credit_account_not_found", { id: accountId })
  }

  return { external_balance: external_balances[0] }
}

/** The limit change as replies show it. Refuses `credit_limit_change_not_found`. */
export const limitChangeReply = async (scope: Scope, accountId: string, id: string) => {
  const { limit_changes } = await listLimitChanges(scope, accountId, { id, limit: 1, offset: 0 })
  if (!limit_changes[0]) {
    throw refusal("credit_limit_change_not_found", { id })
  }

  return { limit_change: limit_changes[0] }
}

/** The hold as replies show it. Refuses `credit_hold_not_found`. */
export const holdReply = async (scope: Scope, accountId: string, id: string) => {
  const { holds } = await listCreditHolds(scope, accountId, { id, limit: 1, offset: 0 })
  if (!holds[0]) {
    throw refusal("credit_hold_not_found", { id })
  }

  return { hold: holds[0] }
}

/** The document as replies show it. Refuses `credit_item_not_found`. */
export const itemReply = async (scope: Scope, accountId: string, id: string) => {
  const { items } = await listCreditItems(scope, { id, account_id: accountId, limit: 1, offset: 0 })
  if (!items[0]) {
    throw refusal("credit_item_not_found", { id })
  }

  return { item: items[0] }
}

/** Named parts with their amounts as decimal text. */
export const partsOf = (
  parts: readonly { item_id: string; amount?: string | number | undefined }[]
): { item_id: string; amount?: string }[] =>
  parts.map(({ item_id, amount }) => ({ item_id, ...(amount !== undefined && { amount: String(amount) }) }))
