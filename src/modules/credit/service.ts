import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { ChangeAuthor } from "./account-changes"
import * as accounts from "./accounts"
import { type Discrepancy, verifyBooks } from "./books"
import type { AccountInCurrency } from "./domain/account-in-currency"
import { ALL_COUNT, type Counts } from "./domain/exposure"
import { faultsOfOptions } from "./domain/faults-of-options"
import { dunningOf } from "./dunning"
import * as holds from "./holds"
import type * as ledger from "./ledger"
import * as limits from "./limits"
import { externalsOf } from "./external"
import { importsOf } from "./imports"
import { itemsOf } from "./items"
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
import { rulesOf } from "./rules"
import { type CreditSettings, settingsOf } from "./settings"
import { shipmentsOf } from "./shipments"
import type { Standings } from "./sql"
import { statementsOf } from "./statements"
import { stopsOf } from "./stops"
import { TABLES } from "./tables"
import { termsOf } from "./terms"
import { look, transact, type Work } from "../../framework/transact"
import { turnsOf } from "./turns"

export type { Discrepancy } from "./books"
export type {
  AccountLevel,
  Delivery,
  DunningActionRow,
  DunningProcessRow,
  NewDunningAction,
  NewDunningProcess,
  Planned,
} from "./dunning"
export type { HoldRow } from "./holds"
export type { TransactionRow } from "./ledger"
export type { LimitRow } from "./limits"
export type { RuleRow } from "./rules/store"
export type { StopRow } from "./stops"
export type { CalendarFields, DaysChange } from "./terms/calendars"
export type { ChargedFee } from "./terms/late-fees"
export type { PolicyChange } from "./terms/policies"
export type { OrderTurn } from "./turns"

/**
 * Keeps what dealers may owe and owe. Every change of a balance is one short transaction: the rows of the account and its group
 * are locked in the order of their ids, the limit is asked and asked again by the database, and the ledger is written.
 */
class CreditModuleService extends MedusaService(TABLES) {
  private readonly repository_: DAL.RepositoryService
  /** As the merchant wrote them. */
  private readonly given_: CreditOptions | undefined
  private readonly options_: CreditSettings

  constructor(container: { baseRepository: DAL.RepositoryService }, options?: { credit?: CreditOptions }) {
    super(container, options)
    this.repository_ = container.baseRepository
    this.given_ = options?.credit
    this.options_ = settingsOf(this.given_)
  }

  private readonly transact_ = <T>(work: Work<T>): Promise<T> => transact(this.repository_, work)

  /** Which credit pays which debit, changed by hand. */
  readonly items = itemsOf(this.transact_, () => this.options_.writeOffTolerance)

  /** By when dealers have to pay, and what paying late costs. */
  readonly terms = termsOf(this.transact_)

  /** Rules that stop orders on account. */
  readonly rules = rulesOf(this.transact_, () => this.counts)

  /** Orders that rules stopped until a clerk agrees. */
  readonly stops = stopsOf(this.transact_, () => ({
    counts: this.counts,
    may_sales_release: this.options_.salesMayRelease ?? false,
  }))

  /** Statements: closed by period, issued anew, confirmed and disputed line by line. */
  readonly statements = statementsOf(this.transact_, () => this.options_)

  /** Who is reminded when, and what was said. */
  readonly dunning = dunningOf(this.transact_, () => this.options_)

  /** Which shipment charges how much, where the merchant charges on shipment. */
  readonly shipments = shipmentsOf(this.transact_)

  /** Whose turn it is to bring the credit of an order in line. */
  readonly turns = turnsOf(this.transact_)

  /** What an ERP says is owed, and whether its word counts. */
  readonly externals = externalsOf(this.transact_)

  /** Files that are read in, line by line. */
  readonly imports = importsOf(this.transact_, () => this.options_)

  /** Which balances count against a limit in this store? */
  get counts(): Counts {
    return { ...ALL_COUNT, ...this.options_.counts }
  }

  /** What is wrong with the merchant's settings, for the start of the store; empty when nothing is. */
  get optionFaults(): string[] {
    return faultsOfOptions(this.given_)
  }

  /** Does a shipment charge, or only a capture? */
  get chargesOnShipment(): boolean {
    return this.options_.chargeOn === "shipment"
  }

  /** Days overdue at which a bucket of the aging report ends, rising; 0 is not overdue. */
  get agingBounds(): readonly number[] {
    return this.options_.agingBuckets ?? AGING_BUCKETS
  }

  /** Opens an account with limit zero, also where one that was never used had another; answers its id. Refuses `credit_account_exists`, `credit_parent_not_found`, `credit_parent_invalid`. */
  openAccount(input: accounts.NewAccount): Promise<string> {
    return this.transact_(async (sql) => {
      const id = await accounts.insertAccount(sql, input, this.options_.limitApprovalAbove)
      await limits.dropLimit(sql, id, input.by?.actor_id ?? null, new Date())

      return id
    })
  }

  /** The undo of `openAccount`: no account, or a closed one when its journal has rows already. */
  withdrawAccount(id: string): Promise<void> {
    return this.transact_((sql) => accounts.withdrawAccount(sql, id))
  }

  /**
   * Changes status, tolerance or group; answers what they were, for the undo. Tolerance and group are journalled; refuses
   * `credit_change_reason_missing`, and `credit_tolerance_above_approval` for what a limit would need a second person.
   */
  changeAccount(
    id: string,
    patch: accounts.AccountPatch,
    by: ChangeAuthor = { reason: null, actor_id: null }
  ): Promise<accounts.AccountPatch> {
    const thresholds = this.options_.limitApprovalAbove

    return this.transact_((sql) => accounts.patchAccount(sql, id, patch, { ...by, thresholds }))
  }

  /** Journals a limit. It may lie below the exposure: the next order is refused then. */
  changeLimit(
    accountId: string,
    wish: limits.NewLimit,
    now: Date
  ): Promise<limits.LimitRow & { before: limits.LimitInForce }> {
    const thresholds = this.options_.limitApprovalAbove

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

  /** The dealer's account in a currency, or why there is none: `credit_currency_mismatch`, `credit_account_missing`. */
  accountIn(dealerId: string, currency: string): Promise<AccountInCurrency> {
    return accounts.findAccount(look(this.repository_), dealerId, currency)
  }

  /** How an account and its group stand now, with the limits in force at this instant. Locks nothing, so it is for looking only. */
  async standing(accountId: string, now: Date): Promise<Standings> {
    return (await accounts.standingOf(look(this.repository_), accountId, now)).standings
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
      await holds.moveHold(sql, id, orderId)
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

  /**
   * Writes what needs no hold: a payment, a refund or credit note, a write-off, a fee, an opening item or an external charge.
   * Refuses `credit_payment_future`, `credit_key_conflict`, `credit_document_dates`, `credit_item_exceeded`.
   */
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
