import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { creditSessionsOfCart, type CartCreditSession } from "../../adapters/queries/credit-payment"
import { allow, combine, type Decision, deny } from "../../shared/decision"
import { money, roundTo } from "../../shared/money"
import { askOnce } from "./actor"
import { askCredit } from "./credit-limit"
import { checkOrderCredit } from "./credit-orders"
import type { Guard, OrderSubject } from "./subject"

/** Medusa completes a cart with a payment that is there already, and would ask nobody for a new hold. */
const paymentFindings = (sessions: readonly CartCreditSession[]): Decision[] =>
  sessions.some(({ is_payment_spent }) => is_payment_spent) ? [deny("credit_payment_canceled")] : []

const totalOf = async (container: MedusaContainer, cartId: string): Promise<string | number> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["total"], filters: { id: cartId } })

  return (data[0] as { total?: string | number } | undefined)?.total ?? 0
}

/** Medusa authorises the session's amount and never compares it with what the cart comes to. */
const amountFindings = async (
  container: MedusaContainer,
  { subject_id, known_total, is_first_look }: OrderSubject,
  { amount, currency_code, is_fresh }: CartCreditSession
): Promise<Decision[]> => {
  if (is_first_look && is_fresh) {
    return []
  }
  const total = known_total ?? (await totalOf(container, subject_id))
  const isSame = roundTo(total, currency_code).eq(roundTo(amount, currency_code))

  return isSame ? [] : [deny("credit_amount_stale", { amount, total: money(total).toFixed() })]
}

const limitFindings = async (
  container: MedusaContainer,
  { facts, subject_id }: OrderSubject,
  { account_id, amount, currency_code, is_held }: CartCreditSession
): Promise<Decision[]> => {
  if (!account_id) {
    return [deny("credit_account_missing", { currency: currency_code })]
  }
  if (is_held) {
    return []
  }

  return [
    await askCredit(container, {
      account_id,
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
    const sessions = subject.known_sessions ?? (await creditSessionsOfCart(container, subject.subject_id))
    const [session] = sessions
    if (!session) {
      return allow()
    }
    const limit = await askOnce(
      "credit",
      JSON.stringify([subject.subject_id, subject.lines, subject.facts.dealer.id, sessions]),
      async () => combine(await limitFindings(container, subject, session)),
      ({ outcome }) => outcome === "allow"
    )

    return combine([
      ...paymentFindings(sessions),
      ...(await amountFindings(container, subject, session)),
      limit,
    ])
  },
}
