import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { openByDay } from "../../../../../../../adapters/queries/credit-due"
import { creditSessionsOfCart } from "../../../../../../../adapters/queries/credit-payment"
import { creditScopeOf } from "../../../../../../../adapters/queries/credit-scope"
import type { DealerFacts } from "../../../../../../../adapters/queries/dealer-facts"
import type { CartCredit } from "../../../../../../../http/credit-cart"
import type { Language } from "../../../../../../../http/errors"
import { CREDIT_MODULE } from "../../../../../../../modules/credit"
import { sayWays } from "../../../../../../../modules/credit/domain/cure-words"
import { availableOf, type Counts } from "../../../../../../../modules/credit/domain/exposure"
import type { Standing } from "../../../../../../../modules/credit/domain/decide-hold"
import { hasRight } from "../../../../../../../modules/dealer/domain/rights"
import type { Decision } from "../../../../../../../shared/decision"
import { type Amount, roundTo } from "../../../../../../../shared/money"
import { presentReasons } from "../../../../../../guards/present"

const maySee = ({ dealer, member }: DealerFacts): boolean =>
  member !== null && hasRight({ ...dealer, role: member.role }, "credit")

/** What is free before and after the order: of the account, or of its group where that has less. */
const roomOf = (
  { account, group }: { account: Standing; group: Standing | null },
  counts: Counts,
  amount: Amount
): { before: number | null; after: number | null } => {
  const rooms = [account, ...(group ? [group] : [])]
    .map(({ limit, balance }) => availableOf(limit, balance, counts))
    .filter((room) => room !== null)
  const [least] = [...rooms].sort((a, b) => a.comparedTo(b) ?? 0)
  const after = least?.minus(amount)

  return {
    before: least?.toNumber() ?? null,
    after: after ? (after.isNegative() ? 0 : after.toNumber()) : null,
  }
}

/**
 * How much credit this cart would use and what would block it; figures for those who may see them. A dealer with accounts in
 * other currencies only is told so. Null: the dealer has no account at all.
 */
export const cartCreditOf = async (
  scope: MedusaContainer,
  cartId: string,
  facts: DealerFacts,
  language: Language
): Promise<CartCredit | null> => {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: ["total", "currency_code"], filters: { id: cartId } })
  const { total = 0, currency_code = "" } = (data[0] ?? {}) as { total?: Amount; currency_code?: string }
  const amount = roundTo(total, currency_code)
  const credit = scope.resolve(CREDIT_MODULE)
  const dealer_id = facts.dealer.id
  const found = await credit.accountIn(dealer_id, currency_code)
  const said = ({ outcome, reasons }: Decision) => ({
    outcome,
    reasons: presentReasons(
      reasons.map((reason) => ({ ...reason, guard: "credit" })),
      language
    ),
  })
  const common = {
    currency_code,
    amount: amount.toNumber(),
    is_chosen: (await creditSessionsOfCart(scope, cartId)).length > 0,
  }
  if (!found.id) {
    return found.decision.reasons.some(({ code }) => code === "credit_currency_mismatch")
      ? { ...common, ...said(found.decision), cure: null, figures: null }
      : null
  }
  const { decision, cure, standings } = await credit.rules.ask({
    dealer_id,
    currency_code,
    amount,
    cart_id: cartId,
    scope: await creditScopeOf(scope, dealer_id),
    now: new Date(),
  })
  const { before, after } = roomOf(standings, credit.counts, amount)

  return {
    ...common,
    ...said(decision),
    cure: cure && decision.outcome !== "allow" ? sayWays([cure], currency_code)[language] : null,
    figures: maySee(facts)
      ? {
          is_unlimited: before === null,
          available_before: before,
          available_after: after,
          due: await openByDay(scope, found.id),
        }
      : null,
  }
}
