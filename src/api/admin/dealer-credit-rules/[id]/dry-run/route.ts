import { pastOrders } from "../../../../../adapters/queries/credit-history"
import { creditRuleEndpoints } from "../../../../../http/credit-rules"
import { CREDIT_MODULE } from "../../../../../modules/credit"
import { dryRun, forgottenFacts } from "../../../../../modules/credit/domain/dry-run"
import { route } from "../../../../respond"
import { creditRuleReply } from "../../reply"

const DAY_MS = 24 * 60 * 60_000
const SHOWN = 100

export const GET = route(
  creditRuleEndpoints.dryRunCreditRule,
  async ({ scope, params: { id = "" }, query: { days }, language }) => {
    const { credit_rule } = await creditRuleReply(scope, id, language)
    const { condition, currency_code } = credit_rule
    const since = new Date(Date.now() - days * DAY_MS)
    const { counts } = scope.resolve(CREDIT_MODULE)
    const { asked, met } = dryRun(
      { ...credit_rule, scope_id: credit_rule.scope?.id ?? null },
      await pastOrders(scope, { since, currency_code, counts })
    )

    return {
      dry_run: {
        days,
        order_count: asked,
        met_count: met.length,
        orders: met.slice(0, SHOWN).map(({ order, found }) => ({
          order_id: order.order_id,
          order_display_id: order.order_display_id,
          dealer: order.dealer,
          currency_code: order.currency_code,
          amount: Number(order.amount),
          placed_at: new Date(order.placed_at).toISOString(),
          found: found[language],
        })),
        unknown_facts: forgottenFacts(condition),
      },
    }
  }
)
