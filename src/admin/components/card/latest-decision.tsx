import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { decisionEndpoints } from "../../../http/decision"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { reasonText } from "../decision/reason-text"
import { OutcomeBadge } from "../statuses"

/** What was decided last about an order, with its reasons. */
export const LatestDecision = ({ query }: { query: { order_id: string } | { subject_id: string } }) => {
  const { say, language } = useText()
  const { dateTime } = useFormat()
  const { data } = useEndpoint(decisionEndpoints.listDecisions, {
    query: { ...query, limit: 1, order: "-created_at" },
  })
  const decision = data?.decisions[0]
  if (!decision) {
    return null
  }

  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">
          {say("card.latest")}
        </Text>
        <OutcomeBadge outcome={decision.outcome} />
      </div>
      <Link to={`/dealers/decisions/${decision.id}`} className="txt-small text-ui-fg-interactive">
        {say(`decision.paths.${decision.path}`)} · {dateTime(decision.created_at)}
      </Link>
      {decision.reasons.map((reason) => (
        <Text key={reason.guard + reason.code} size="small" className="text-ui-fg-subtle">
          {reasonText(reason, language)}
        </Text>
      ))}
    </div>
  )
}
