import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartCreditSession } from "../../adapters/queries/credit-payment"
import type { DealerFacts } from "../../adapters/queries/dealer-facts"
import type { MemberRole } from "../../http/dealer"
import type { ORDER_PATHS, SubjectType } from "../../http/decision"
import type { Decision } from "../../shared/decision"
import type { Actor } from "./actor"

export type OrderPath = (typeof ORDER_PATHS)[number]

/** One line of an order: decimals as text, exactly as stored. */
export type SubjectLine = {
  line_id: string
  variant_id: string | null
  product_id: string | null
  title: string
  quantity: string
  unit_price: string | null
  is_custom_price: boolean
}

/** A change of an order that waits to be confirmed, as the order module keeps it. */
export type PendingAction = {
  action: string
  reference_id: string | null
  amount: string | null
  details: unknown
}

export type SubjectAddress = {
  company: string | null
  first_name: string | null
  last_name: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  phone: string | null
}

/** What an order is, whatever made it. */
export type OrderState = {
  subject_type: SubjectType
  subject_id: string
  /** The order, once there is one. */
  order_id: string | null
  customer_id: string | null
  currency_code: string
  lines: SubjectLine[]
  address: SubjectAddress | null
  pending: PendingAction[]
}

/** Everything a guard may ask about an order that is about to be made or changed. */
export type OrderSubject = OrderState & {
  path: OrderPath
  actor: Actor
  /** The actor's role at the order's dealer; null for an admin, and for somebody who does not act for that dealer. */
  actor_role: MemberRole | null
  facts: DealerFacts
  /** Sum of quantity × unit price, before tax, shipping and promotions. */
  item_subtotal: string
  /** What the cart comes to, where core has just worked it out. */
  known_total?: string | number
  /** Its payment sessions on account, where they were read with the cart. */
  known_sessions?: CartCreditSession[]
  /** Will all be asked again before the order is made? Then what is dear to find out, and is not in doubt, waits until then. */
  is_first_look?: boolean
}

/** What a guard decides, and what it decided upon beyond the subject: the record keeps it among its inputs. */
export type Checked = Decision & { inputs?: Record<string, unknown> }

/** One pillar's say in an order. `check` never throws for a business outcome, and changes nothing. */
export type Guard = {
  name: string
  check: (subject: OrderSubject, container: MedusaContainer) => Promise<Checked>
}
