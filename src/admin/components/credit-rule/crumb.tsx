import { creditRuleEndpoints } from "../../../http/credit-rules"
import { useEndpoint } from "../../lib/api"

type Match = { params?: Record<string, string | undefined> } | undefined

/** A credit rule's name in the path at the head of the dashboard. */
export const CreditRuleCrumb = ({ match }: { match: Match }) => {
  const id = match?.params?.id ?? ""

  return (
    <span>
      {
        useEndpoint(creditRuleEndpoints.retrieveCreditRule, { params: { id }, enabled: Boolean(id) }).data
          ?.credit_rule.name
      }
    </span>
  )
}
