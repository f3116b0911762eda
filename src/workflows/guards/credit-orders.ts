import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type CreditOrder, creditOrderOf } from "../../adapters/queries/credit-orders"
import { CREDIT_MODULE } from "../../modules/credit"
import { dueOf } from "../../modules/credit/domain/settle-order"
import { allow, type Decision } from "../../shared/decision"
import { money, roundTo } from "../../shared/money"
import { askCredit } from "./credit-limit"
import type { OrderPath, OrderSubject } from "./subject"

/** The paths by which an order can come to owe more than is held for it. */
const GROWING: readonly OrderPath[] = ["edit_order", "confirm_exchange", "confirm_claim", "convert_draft"]

/** How much more credit a change of an order needs, and of which account. */
export type OrderGrowth = { account_id: string; dealer_id: string; currency_code: string; amount: string }

/** What the order will come to when the change that waits is confirmed; drafts come to what they are. */
const totalAfter = async (
  container: MedusaContainer,
  { order_id, total, currency_code, is_draft }: CreditOrder
): Promise<string> => {
  if (is_draft) {
    return total
  }
  const { total: coming = total } = (await container.resolve(Modules.ORDER).previewOrderChange(order_id)) as {
    total?: number | string
  }

  return roundTo(String(coming), currency_code).toFixed()
}

/**
 * Is a draft to be paid on account? Its dealer has an account in its currency, its region offers credit, nothing else pays it,
 * and its metadata do not say `dealer_on_credit: false`.
 */
const isOnCredit = ({
  is_draft,
  is_on_credit,
  is_opted_out,
  provider_id,
  paid_otherwise,
}: CreditOrder): boolean =>
  !is_opted_out && provider_id !== null && (is_draft ? money(paid_otherwise).isZero() : is_on_credit)

/** What must be held beyond what is held already before this change may be confirmed; null: nothing of ours is needed. */
export const growthOf = async (
  container: MedusaContainer,
  { path, order_id, dealer_id }: { path: OrderPath; order_id: string | null; dealer_id: string }
): Promise<OrderGrowth | null> => {
  const order = order_id && GROWING.includes(path) && (await creditOrderOf(container, order_id, new Date()))
  if (!order || !isOnCredit(order)) {
    return null
  }
  const { currency_code } = order
  const [account] = await container
    .resolve(CREDIT_MODULE)
    .listDealerCreditAccounts({ dealer_id, currency_code }, { take: 1 })
  const due = dueOf({ ...order, total: await totalAfter(container, order) })
  const amount = order.holds.reduce((left, { remaining }) => left.minus(remaining), due)

  return account && amount.isGreaterThan(0)
    ? { account_id: account.id, dealer_id, currency_code, amount: amount.toFixed() }
    : null
}

/**
 * May an order on account grow this much, or a draft become an order on account? Looks only; the hold is decided once more,
 * under lock, before core confirms. What goes down is never refused.
 */
export const checkOrderCredit = async (
  { path, order_id, facts }: OrderSubject,
  container: MedusaContainer
): Promise<Decision> => {
  const growth = await growthOf(container, { path, order_id, dealer_id: facts.dealer.id })

  return growth ? await askCredit(container, { ...growth, order_id }) : allow()
}
