import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { creditSessionsOfCart, type CartCreditSession } from "../../adapters/queries/credit-payment"
import { CREDIT_MODULE } from "../../modules/credit"
import { allow, combine, type Decision, deny } from "../../shared/decision"
import { money, roundTo } from "../../shared/money"
import { askOnce } from "./actor"
import { askCredit } from "./credit-limit"
import { checkOrderCredit } from "./credit-orders"
import type { Guard, OrderSubject } from "./subject"

/** Medusa completes a cart with a payment that was cancelled before, and would ask nobody for a new hold. */
const paymentFindings = (sessions: readonly CartCreditSession[]): Decision[] =>
  sessions.some(({ is_payment_canceled }) => is_payment_canceled) ? [deny("credit_payment_canceled")] : []

/** Medusa authorises the session's amount and never compares it with what the cart comes to. */
const amountFindings = async (
  container: MedusaContainer,
  cartId: string,
  { amount, currency_code }: CartCreditSession
): Promise<Decision[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["total"], filters: { id: cartId } })
  const { total = 0 } = (data[0] ?? {}) as { total?: string | number }
  const isSame = roundTo(total, currency_code).eq(roundTo(amount, currency_code))

  return isSame ? [] : [deny("credit_amount_stale", { amount, total: money(total).toFixed() })]
}

const limitFindings = async (
  container: MedusaContainer,
  { facts, subject_id }: OrderSubject,
  { session_id, amount, currency_code }: CartCreditSession
): Promise<Decision[]> => {
  const credit = container.resolve(CREDIT_MODULE)
  const accounts = await credit.listDealerCreditAccounts({ dealer_id: facts.dealer.id })
  const account = accounts.find((one) => one.currency_code === currency_code) ?? accounts[0]
  if (!account) {
    return [deny("credit_account_missing", { currency: currency_code })]
  }
  const open = await credit.listDealerCreditHolds({ hold_key: session_id, status: "open" }, { take: 1 })
  if (open.length) {
    return []
  }

  return [
    await askCredit(container, {
      account_id: account.id,
      dealer_id: facts.dealer.id,
      currency_code,
      amount: roundTo(amount, currency_code),
      cart_id: subject_id,
    }),
  ]
}

/**
 * May a cart that is to be paid on account become an order? Looks only, and names every reason with its cure; the hold itself is
 * decided once more, under lock, when the payment is authorised, so a completion asks once for the same payment and the same lines.
 * A cart that is paid otherwise passes. Orders and drafts: `credit-orders.ts`.
 */
export const creditGuard: Guard = {
  name: "credit",
  check: async (subject, container) => {
    if (subject.subject_type !== "cart") {
      return await checkOrderCredit(subject, container)
    }
    const sessions = await creditSessionsOfCart(container, subject.subject_id)
    const [session] = sessions
    if (!session) {
      return allow()
    }

    return await askOnce(
      "credit",
      JSON.stringify([subject.subject_id, subject.lines, subject.facts.dealer.id, sessions]),
      async () =>
        combine([
          ...paymentFindings(sessions),
          ...(await amountFindings(container, subject.subject_id, session)),
          ...(await limitFindings(container, subject, session)),
        ]),
      ({ outcome }) => outcome === "allow"
    )
  },
}
