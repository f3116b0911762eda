import { decisionEndpoints } from "../../../../http/decision"
import { DECISION_MODULE } from "../../../../modules/decision"
import { refusal } from "../../../../workflows/refuse"
import { presentDecisions } from "../../../guards/present"
import { route } from "../../../respond"

export const GET = route(decisionEndpoints.retrieveDecision, async ({ scope, params, language }) => {
  const { id = "" } = params
  const records = await scope.resolve(DECISION_MODULE).listDealerDecisions({ id }, { take: 1 })
  const [decision] = await presentDecisions(scope, records, language)
  if (!decision) {
    throw refusal("decision_not_found", { id })
  }

  return { decision }
})
