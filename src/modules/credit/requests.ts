import type { Amount } from "../../shared/money"
import type { CreditScope } from "./domain/blocking-rule"
import type { Counts } from "./domain/exposure"
import type { Owing } from "./domain/postings"

export const AGING_BUCKETS: readonly number[] = [0, 30, 60, 90, 120]

/** The merchant's settings, as `credit` in the plugin's options. */
export type CreditOptions = {
  /** Which balances count against a limit; all by default. */
  counts?: Partial<Counts>
  /** Per currency, as text or number: a limit raised above this amount waits for a second person. */
  limitApprovalAbove?: Record<string, Amount>
  /** Per currency: up to how much of a charge may be written off. None unless said. */
  writeOffTolerance?: Record<string, Amount>
  /** What charges an order: whoever captures its payment, by default; or each shipment, by itself. */
  chargeOn?: "capture" | "shipment"
  /** Days overdue at which a bucket of the aging report ends, rising: `[0, 30, 60, 90, 120]` unless said. */
  agingBuckets?: number[]
  /** May a dealer's own sales person release its stopped orders and holds? Not unless said. */
  salesMayRelease?: boolean
  /** Days a dealer has to confirm or dispute a statement (10), and whether silence then confirms it (yes). */
  statements?: { confirmDays?: number; autoConfirm?: boolean }
  /** A font with Chinese letters for the PDF: its file, and of a collection (.ttc) the PostScript name of one. */
  pdfFont?: string | { path: string; name?: string }
  /** The merchant on the PDF; the store's name unless said. */
  merchantName?: string
  /**
   * When dealers are told: days before a charge is due, percent of the limit used; null: never. 3 and 80, by e-mail, unless said.
   * `statements`: of statements issued and of disputes answered; yes unless said.
   */
  notices?: {
    dueInDays?: number | null
    limitPercent?: number | null
    statements?: boolean
    channel?: string
  }
  /** From which hour of the dealer's day the job sends; 9 unless said. */
  dunningHour?: number
}

export type HoldRequest = {
  /** What the hold is for; there is one open hold per key. */
  key: string
  dealer_id: string
  currency_code: string
  amount: Amount
  cart_id?: string | null
  order_id?: string | null
  /** When the hold goes by itself unless an order came of it. */
  expires_at?: Date | null
  actor_id?: string | null
  /** Where the dealer belongs now. Without it, rules of a tier or a territory do not see the order, and days are those of UTC. */
  scope?: CreditScope | null
  /** This hold takes the place of every other open hold of its order; only what goes beyond them is asked of the limit. */
  takes_over?: boolean | undefined
  now: Date
}

type Asked = {
  /** Unique for the account. */
  key: string
  now: Date
  actor_id?: string | null | undefined
  note?: string | null | undefined
}

/** What a document of an account says of itself; days are local, `yyyy-mm-dd`. */
export type Document = {
  /** The merchant's own; without one the year's series gives the next. */
  number?: string | null | undefined
  /** The day of the entry in the dealer's zone, unless said. */
  document_on?: string | undefined
  /** By the account's terms, unless said. Credits have none. */
  due_on?: string | undefined
}

/** A part of an amount that pays, or is paid by, a document. Without an amount: as much as is open. */
export type Named = { item_id: string; amount?: Amount | undefined }

type Documented = {
  document?: Document | undefined
  /** Where the dealer is at home: the zone whose days its documents are written in; UTC unless said. */
  time_zone?: string | undefined
  /** Which open documents of the other side it meets; the oldest due first, unless said. */
  apply_to?: Named[] | undefined
  apply?: "oldest" | "none" | undefined
}

export type Charge = Asked &
  Documented & {
    hold_id: string
    amount: Amount
    reference?: string | null
    effective_at?: Date | undefined
  }

export type Release = Asked & { hold_id: string; amount?: Amount | undefined; reference?: string | null }

export type PlainEntry = Asked &
  Documented & {
    account_id: string
    kind: Exclude<Owing, "charge">
    amount: Amount
    /** Whose open charges a credit pays before all others. */
    order_id?: string | null
    reference?: string | null | undefined
    effective_at?: Date | undefined
    /** Instead of an instant: the day in `time_zone` from whose beginning it counts; not one to come. */
    effective_on?: string | undefined
  }

export type Reversal = Asked & {
  account_id: string
  transaction_id: string
  /** The undo of a step may also take a release back; a person places a new order instead. */
  is_undo?: boolean
}

/** Uses an open credit for named debits. */
export type Allocation = Asked & {
  account_id: string
  credit_item_id: string
  applications: Named[]
  effective_at?: Date | undefined
}

/** Takes back what a credit pays: of one debit, of all, or only what one allocation gave it. */
export type Unallocation = Asked & {
  account_id: string
  credit_item_id: string
  item_id?: string | null | undefined
  allocation_id?: string | undefined
  effective_at?: Date | undefined
}

export type WriteOff = Asked & { account_id: string; item_id: string; time_zone?: string | undefined }
