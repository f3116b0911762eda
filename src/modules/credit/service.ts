import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import * as accounts from "./accounts"
import { type Discrepancy, verifyBooks } from "./books"
import type { Standing } from "./domain/decide-hold"
import { ALL_COUNT, type Counts } from "./domain/exposure"
import type * as holds from "./holds"
import type * as ledger from "./ledger"
import * as limits from "./limits"
import { externalsOf } from "./external"
import { importsOf } from "./imports"
import { itemsOf } from "./items"
import CreditAccount from "./models/account"
import CreditApplication from "./models/application"
import CreditEntry from "./models/entry"
import CreditExternalBalance from "./models/external-balance"
import CreditHold from "./models/hold"
import CreditImport from "./models/import"
import CreditImportLine from "./models/import-line"
import CreditItem from "./models/item"
import CreditLimitChange from "./models/limit-change"
import CreditTransaction from "./models/transaction"
import * as moves from "./moves"
import {
  AGING_BUCKETS,
  type Charge,
  type CreditOptions,
  type HoldRequest,
  type PlainEntry,
  type Release,
  type Reversal,
} from "./requests"
import { standingsOf } from "./sql"
import { transact, type Work } from "./transact"

export type { Discrepancy } from "./books"
export type { HoldRow } from "./holds"
export type { TransactionRow } from "./ledger"
export type { LimitRow } from "./limits"

/**
 * Keeps what dealers may owe and owe. Every change of a balance is one short transaction: the rows of the account and its group
 * are locked in the order of their ids, the limit is asked and asked again by the database, and the ledger is written.
 */
class CreditModuleService extends MedusaService({
  DealerCreditAccount: CreditAccount,
  DealerCreditHold: CreditHold,
  DealerCreditLimitChange: CreditLimitChange,
  DealerCreditTransaction: CreditTransaction,
  DealerCreditEntry: CreditEntry,
  DealerCreditExternalBalance: CreditExternalBalance,
  DealerCreditImport: CreditImport,
  DealerCreditImportLine: CreditImportLine,
  DealerCreditItem: CreditItem,
  DealerCreditApplication: CreditApplication,
}) {
  private readonly repository_: DAL.RepositoryService
  private readonly options_: CreditOptions

  constructor(container: { baseRepository: DAL.RepositoryService }, options?: { credit?: CreditOptions }) {
    super(container, options)
    this.repository_ = container.baseRepository
    this.options_ = options?.credit ?? {}
  }

  /** Which credit pays which debit, changed by hand. */
  readonly items = itemsOf(
    (work) => this.transact_(work),
    () => this.options_.writeOffTolerance ?? {}
  )

  /** What an ERP says is owed, and whether its word counts. */
  readonly externals = externalsOf((work) => this.transact_(work))

  /** Files that are read in, line by line. */
  readonly imports = importsOf(
    (work) => this.transact_(work),
    () => this.options_
  )

  private transact_<T>(work: Work<T>): Promise<T> {
    return transact(this.repository_, work)
  }

  /** Which balances count against a limit in this store? */
  get counts(): Counts {
    return { ...ALL_COUNT, ...this.options_.counts }
  }

  /** Days overdue at which a bucket of the aging report ends, rising; 0 is not overdue. */
  get agingBounds(): readonly number[] {
    return this.options_.agingBuckets ?? AGING_BUCKETS
  }

  /** Opens an account with limit zero; answers its id. Refuses `credit_account_exists`, `credit_parent_not_found`, `credit_parent_invalid`. */
  openAccount(input: accounts.NewAccount): Promise<string> {
    return this.transact_((sql) => accounts.insertAccount(sql, input))
  }

  /** The undo of `openAccount`: no account, or a closed one when its journal has rows already. */
  withdrawAccount(id: string): Promise<void> {
    return this.transact_((sql) => accounts.withdrawAccount(sql, id))
  }

  /** Changes status, tolerance or group; answers what they were, for the undo. */
  changeAccount(id: string, patch: accounts.AccountPatch): Promise<accounts.AccountPatch> {
    return this.transact_((sql) => accounts.patchAccount(sql, id, patch))
  }

  /** Journals a limit. It may lie below the exposure: the next order is refused then. */
  changeLimit(
    accountId: string,
    wish: limits.NewLimit,
    now: Date
  ): Promise<limits.LimitRow & { before: limits.LimitInForce }> {
    const thresholds = this.options_.limitApprovalAbove ?? {}

    return this.transact_((sql) => limits.changeLimit(sql, accountId, wish, { now, thresholds }))
  }

  /** A second person agrees to a limit, or not. */
  decideLimit(
    accountId: string,
    verdict: Parameters<typeof limits.journalVerdict>[2]
  ): Promise<limits.LimitRow> {
    return this.transact_(async (sql) => {
      const { account } = await accounts.heldAccount(sql, accountId)

      return limits.journalVerdict(sql, account, verdict)
    })
  }

  /** Takes a limit change back by a row of its own: the undo of `changeLimit`. */
  withdrawLimit(change: limits.LimitRow, before: limits.LimitInForce): Promise<void> {
    return this.transact_(async (sql) => {
      const { account } = await accounts.heldAccount(sql, change.account_id)
      await limits.journalWithdrawal(sql, account, change, before)
    })
  }

  /** How an account and its group stand now, with the limits in force at this instant. Locks nothing, so it is for looking only. */
  standing(accountId: string, now: Date): Promise<{ account: Standing; group: Standing | null }> {
    return this.transact_(async (sql) =>
      standingsOf(sql, await accounts.heldAccount(sql, accountId, "read"), now)
    )
  }

  /**
   * Keeps credit back. The same key with the same content answers the open hold; one that was released since is placed anew.
   * Refuses with every reason: `credit_insufficient`, `credit_group_insufficient`, `credit_on_hold`, `credit_closed`,
   * `credit_currency_mismatch`, `credit_account_missing`.
   */
  placeHold(input: HoldRequest): Promise<holds.HoldRow> {
    return this.transact_((sql) => moves.placeHold(sql, input, this.counts))
  }

  /** The order exists now: its holds no longer time out. */
  bindHold(id: string, orderId: string): Promise<void> {
    return this.transact_(async (sql) => {
      await sql(
        "UPDATE dealer_credit_hold SET order_id = :orderId, expires_at = NULL, updated_at = now() WHERE id = :id",
        { id, orderId }
      )
    })
  }

  /** Makes a part of a hold a charge. Refuses `credit_hold_exceeded`, `credit_hold_not_found`, `credit_key_conflict`. */
  chargeHold(input: Charge): Promise<ledger.TransactionRow> {
    return this.transact_((sql) => moves.chargeHold(sql, input))
  }

  /** Gives held credit back: a part, or all that remains. Nothing left to release answers null, so that it can be asked again. */
  releaseHold(input: Release): Promise<ledger.TransactionRow | null> {
    return this.transact_((sql) => moves.releaseHold(sql, input))
  }

  /** Writes what needs no hold: a payment, a refund or credit note, a write-off, a fee, an opening item or an external charge. */
  record(input: PlainEntry): Promise<ledger.TransactionRow> {
    return this.transact_((sql) => moves.record(sql, input))
  }

  /** Takes a row back by a row of its own, once. A charge goes back to its hold. */
  reverse(input: Reversal): Promise<ledger.TransactionRow> {
    return this.transact_((sql) => moves.reverse(sql, input))
  }

  /** Rebuilds balances from the ledger's rows and names what differs; empty when the books balance. */
  verify(accountId: string | null = null): Promise<Discrepancy[]> {
    return this.transact_((sql) => verifyBooks(sql, accountId))
  }
}

export default CreditModuleService
