import { randomUUID } from "node:crypto"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  BigNumber as MedusaNumber,
  MedusaError,
  PaymentActions,
} from "@medusajs/framework/utils"
import {
  captureAmountOf,
  creditSessionOf,
  type CreditSession,
  isReplaced,
  orderOfHold,
} from "../../adapters/queries/credit-payment"
import { zoneOfDealer } from "../../adapters/queries/credit-zone"
import type { Scope } from "../../adapters/queries/dealer-sql"
import type CreditModuleService from "../../modules/credit/service"
import { roundTo } from "../../shared/money"
import { demand, refusal } from "../../framework/refusal"
import { creditIn } from "./credit-in"
import { statusOf, textIn } from "./data"

export type DealerCreditOptions = {
  /** Minutes after which a hold goes by itself when no order came of it; 60 unless said. */
  holdMinutes?: number
}

/**
 * Lets dealers pay on account: authorise = hold, capture = charge, cancel = release, refund = credit entry. Who pays and how
 * much is read from the database by the session's id, never from what a storefront sent along.
 */
class DealerCreditProvider extends AbstractPaymentProvider<DealerCreditOptions> {
  static override identifier = "dealer-credit"

  private readonly cradle_: Record<string, unknown>
  private readonly options_: DealerCreditOptions

  constructor(cradle: Record<string, unknown>, options: DealerCreditOptions = {}) {
    super(cradle, options)
    this.cradle_ = cradle
    this.options_ = options
  }

  static override validateOptions({ holdMinutes }: DealerCreditOptions = {}): void {
    if (holdMinutes !== undefined && !(Number.isInteger(holdMinutes) && holdMinutes > 0)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "dealer-credit: holdMinutes is a whole number above zero."
      )
    }
  }

  private get scope_(): Scope {
    return { resolve: (key: string) => this.cradle_[key] }
  }

  private get credit_(): CreditModuleService {
    return creditIn(this.cradle_)
  }

  /** The dealer's payment session. Refuses `credit_cart_of_no_dealer`. */
  private async session_(id: unknown): Promise<CreditSession & { dealer_id: string }> {
    const session = typeof id === "string" ? await creditSessionOf(this.scope_, id) : undefined
    if (!session?.dealer_id) {
      throw refusal("credit_cart_of_no_dealer")
    }

    return { ...session, dealer_id: session.dealer_id }
  }

  /**
   * Offers credit to a dealer's cart. Refuses a cart of nobody's, and a dealer without an account (`credit_account_missing`) or
   * with accounts in other currencies only (`credit_currency_mismatch`).
   */
  async initiatePayment({ data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id, dealer_id, currency_code } = await this.session_(data?.session_id)
    demand((await this.credit_.accountIn(dealer_id, currency_code)).decision)

    return { id: session_id, data: { session_id }, status: "pending" }
  }

  /** Nothing is held before the cart is completed. */
  async updatePayment({ data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: data ?? {} }
  }

  /**
   * Holds the amount of the session for its order, in place of what was held for it before. Refuses with every reason, and asks
   * again if an earlier hold was released.
   */
  async authorizePayment({ context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const { session_id, dealer_id, currency_code, amount, cart_id, order_id, customer_id, scope } =
      await this.session_(context?.idempotency_key)
    const rounded = roundTo(amount, currency_code)
    if (rounded.isZero()) {
      return { data: { session_id }, status: "authorized" }
    }
    const now = new Date()
    const hold = await this.credit_.placeHold({
      key: session_id,
      dealer_id,
      currency_code,
      amount: rounded,
      cart_id,
      order_id,
      expires_at: new Date(now.getTime() + (this.options_.holdMinutes ?? 60) * 60_000),
      actor_id: customer_id,
      scope,
      takes_over: true,
      now,
    })

    return { data: { session_id, hold_id: hold.id, account_id: hold.account_id }, status: "authorized" }
  }

  /** Charges what Medusa captures now. The capture's id is the key: a repeated call charges once. */
  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const capture_id = context?.idempotency_key ?? ""
    const hold_id = textIn(data, "hold_id")
    const amount = await captureAmountOf(this.scope_, capture_id)
    if (amount === undefined) {
      throw refusal("credit_capture_not_found", { id: capture_id })
    }
    if (hold_id) {
      const hold = await this.credit_.retrieveDealerCreditHold(hold_id)
      const { currency_code, dealer_id } = await this.credit_.retrieveDealerCreditAccount(hold.account_id)
      await this.credit_.chargeHold({
        hold_id,
        amount: roundTo(amount, currency_code),
        time_zone: await zoneOfDealer(this.scope_, dealer_id),
        key: `capture:${capture_id}`,
        reference: capture_id,
        now: new Date(),
      })
    }

    return { data: data ?? {} }
  }

  /**
   * Gives back what is not charged yet. Safe to ask again: only what remains is given back, whatever the key. A changed order
   * keeps it for the payment that comes: meanwhile nobody else could be lent it.
   */
  async cancelPayment({ data, context }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const hold_id = textIn(data, "hold_id")
    if (hold_id && !(await isReplaced(this.scope_, context?.idempotency_key ?? ""))) {
      const key = `cancel:${context?.idempotency_key ?? hold_id}:${randomUUID()}`
      await this.credit_.releaseHold({ hold_id, key, now: new Date() })
    }

    return { data: data ?? {} }
  }

  /**
   * Writes a credit entry of the payment's order: less is owed of that order, then of the oldest due, and what was not owed any
   * more becomes the dealer's money.
   */
  async refundPayment({ data, amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const account_id = textIn(data, "account_id")
    if (account_id) {
      const { currency_code, dealer_id } = await this.credit_.retrieveDealerCreditAccount(account_id)
      const refund_id = context?.idempotency_key ?? ""
      const hold_id = textIn(data, "hold_id")
      await this.credit_.record({
        account_id,
        kind: "refund",
        order_id: hold_id ? await orderOfHold(this.scope_, hold_id) : null,
        amount: roundTo(new MedusaNumber(amount).raw?.value ?? 0, currency_code),
        time_zone: await zoneOfDealer(this.scope_, dealer_id),
        key: `refund:${refund_id}`,
        reference: refund_id,
        now: new Date(),
      })
    }

    return { data: data ?? {} }
  }

  /** A session was taken away. Its hold goes with it, unless a live order stands on it. */
  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const session_id = textIn(data, "session_id")
    const session = session_id ? await creditSessionOf(this.scope_, session_id) : undefined
    if (session && !session.is_order_live) {
      const open = await this.credit_.listDealerCreditHolds({ hold_key: session.session_id, status: "open" })
      for (const { id } of open) {
        await this.credit_.releaseHold({
          hold_id: id,
          key: `session:${session.session_id}:${id}`,
          now: new Date(),
        })
      }
    }

    return { data: data ?? {} }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: data ?? {} }
  }

  /** Pending without a hold; authorised while some of it is kept; then captured or cancelled, by what it was used for. */
  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const hold_id = textIn(data, "hold_id")
    const hold = hold_id ? await this.credit_.retrieveDealerCreditHold(hold_id) : undefined

    return { data: data ?? {}, status: statusOf(hold) }
  }

  /** Nobody calls this provider from outside; the boot check asks it whether it reaches the credit module. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    await this.credit_.listDealerCreditAccounts({}, { take: 1, select: ["id"] })

    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

export default DealerCreditProvider
