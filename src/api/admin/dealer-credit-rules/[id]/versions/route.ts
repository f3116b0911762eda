import { creditRuleEndpoints } from "../../../../../http/credit-rules"
import { CREDIT_MODULE } from "../../../../../modules/credit"
import { route } from "../../../../respond"

export const GET = route(
  creditRuleEndpoints.listCreditRuleVersions,
  async ({ scope, params: { id = "" }, query: { limit, offset } }) => {
    const [versions, count] = await scope
      .resolve(CREDIT_MODULE)
      .listAndCountDealerCreditRuleVersions(
        { rule_id: id },
        { take: limit, skip: offset, order: { version: "DESC" } }
      )

    return {
      versions: versions.map(({ version, changed_by, created_at, content }) => ({
        version,
        changed_by,
        created_at: new Date(created_at).toISOString(),
        content: content as Record<string, never>,
      })),
      count,
      limit,
      offset,
    }
  }
)
