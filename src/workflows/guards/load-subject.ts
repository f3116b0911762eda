import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type CartCreditSession, creditSessionsOfCart } from "../../adapters/queries/credit-payment"
import { type DealerFacts, dealerFactsOfCustomer } from "../../adapters/queries/dealer-facts"
import { dealerCartState, dealerOrderState } from "../../adapters/queries/order-subject"
import type { MemberRole } from "../../http/dealer"
import type { SubjectType } from "../../http/decision"
import { addressAfter } from "../../modules/decision/domain/address-after"
import { canonicalPayload } from "../../modules/decision/domain/payload"
import { money } from "../../shared/money"
import type { Actor } from "./actor"
import type { OrderState, OrderSubject } from "./subject"

/** SHA-256 of an order as it stands: what an override is bound to. */
export const payloadHashOf = (state: OrderState): string =>
  createHash("sha256").update(canonicalPayload(state)).digest("hex")

/**
 * The dealer's cart, order or draft of that id; null when there is none, or it is nobody's of a dealer. A cart also when its
 * customer no longer acts for one.
 */
export const loadState = async (
  container: MedusaContainer,
  type: SubjectType,
  id: string
): Promise<OrderState | null> => {
  const state = await (type === "cart" ? dealerCartState(container, id) : dealerOrderState(container, id))

  return state?.subject_type === type ? state : null
}

/** The dealer's order or draft of that id, whichever it is; null as above. */
export const loadOrderState = dealerOrderState

/** The order as it will be once its delivery address has been changed as asked; undefined: nothing is asked. */
export const movedTo = (state: OrderState, asked: unknown): OrderState =>
  asked === undefined
    ? state
    : { ...state, address: addressAfter(state.address, asked as Record<string, unknown> | null) }

/**
 * A draft that is about to be made for a dealer's member: nothing in it yet, so an override for it names the customer and
 * lets one draft be opened. What is put into it is checked when it is confirmed and converted.
 */
export const draftStateFor = async (
  container: MedusaContainer,
  customerId: string
): Promise<OrderState | null> => {
  const facts = await dealerFactsOfCustomer(container, customerId, new Date())

  return (
    facts && {
      subject_type: "draft_order",
      subject_id: customerId,
      order_id: null,
      customer_id: customerId,
      currency_code: facts.dealer.currency_code,
      lines: [],
      address: null,
      pending: [],
    }
  )
}

const subtotalOf = (state: OrderState): string =>
  state.lines
    .reduce((sum, { quantity, unit_price }) => sum.plus(money(quantity).times(unit_price ?? 0)), money(0))
    .toFixed()

/** Somebody, and what is true of the dealer they act for. */
type Known = { customer_id: string; facts: DealerFacts | null }

/** Adds to an order who acts, by which path, and what is true of its dealer; null when its customer acts for no dealer. */
export const toSubject = async (
  container: MedusaContainer,
  state: OrderState,
  { path, actor }: Pick<OrderSubject, "path" | "actor">,
  now: Date,
  known?: Known
): Promise<OrderSubject | null> => {
  const factsOf = async (id: string | null): Promise<DealerFacts | null> => {
    if (known?.customer_id === id) {
      return known?.facts ?? null
    }

    return id ? await dealerFactsOfCustomer(container, id, now) : null
  }
  const facts = await factsOf(state.customer_id)
  if (!facts) {
    return null
  }

  return {
    ...state,
    path,
    actor,
    actor_role: await roleOf(actor, state, facts, factsOf),
    facts,
    item_subtotal: subtotalOf(state),
  }
}

const roleOf = async (
  actor: Actor,
  { customer_id }: OrderState,
  { dealer, member }: DealerFacts,
  factsOf: (customerId: string | null) => Promise<DealerFacts | null>
): Promise<MemberRole | null> => {
  if (actor.type === "user") {
    return null
  }
  if (actor.type === "system" || actor.id === customer_id) {
    return member?.role ?? null
  }
  const acting = await factsOf(actor.id)

  return acting?.dealer.id === dealer.id ? (acting.member?.role ?? null) : null
}

/** What is read of a cart before its completion is decided. */
export type CheckoutReading = { state: OrderState | null; known?: Known; sessions?: CartCreditSession[] }

/**
 * Reads a cart that is about to be completed, its caller's dealer, and how it is to be paid where that is known to be on account:
 * all at once, because each is a wait for the database.
 */
export const readCheckout = async (
  container: MedusaContainer,
  cartId: string,
  { actor, now, isOnAccount = false }: { actor: Actor; now: Date; isOnAccount?: boolean }
): Promise<CheckoutReading> => {
  const caller = actor.type === "customer" ? actor.id : null
  const [state, facts, sessions] = await Promise.all([
    loadState(container, "cart", cartId),
    caller ? dealerFactsOfCustomer(container, caller, now) : null,
    isOnAccount ? creditSessionsOfCart(container, cartId) : undefined,
  ])

  return {
    state,
    ...(caller && { known: { customer_id: caller, facts } }),
    ...(sessions && { sessions }),
  }
}
