import { JsonViewSection, SectionRow } from "@medusajs/dashboard/components"
import { Link, useParams } from "react-router-dom"
import { type DealerDecision, decisionEndpoints } from "../../../../../http/decision"
import { Actor } from "../../../../components/decision/actor"
import { DecidedLines } from "../../../../components/decision/decided-lines"
import { ReasonList } from "../../../../components/decision/reason-list"
import { Subject } from "../../../../components/decision/subject"
import { PageState } from "../../../../components/page-state"
import { AdminName } from "../../../../components/person"
import { Section } from "../../../../components/section"
import { OutcomeBadge } from "../../../../components/statuses"
import { useEndpoint } from "../../../../lib/api"
import { useFormat } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const DecisionPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(decisionEndpoints.retrieveDecision, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }
  const { decision } = data

  return (
    <div className="flex flex-col gap-y-3">
      <Summary decision={decision} />
      <Section title={say("decision.reasons")}>
        <ReasonList reasons={decision.reasons} />
      </Section>
      <DecidedLines inputs={decision.inputs} />
      <JsonViewSection data={decision.inputs} />
    </div>
  )
}

const Summary = ({ decision }: { decision: DealerDecision }) => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return (
    <Section
      level="h1"
      title={say(`decision.paths.${decision.path}`)}
      hint={dateTime(decision.created_at)}
      badge={<OutcomeBadge outcome={decision.outcome} />}
    >
      <SectionRow
        title={say("dealer.one")}
        value={
          decision.dealer && (
            <Link to={`/dealers/${decision.dealer.id}`} className="text-ui-fg-interactive">
              {decision.dealer.name}
            </Link>
          )
        }
      />
      <SectionRow
        title={say("decision.actor")}
        value={<Actor type={decision.actor_type} id={decision.actor_id} />}
      />
      <SectionRow title={say("decision.subject")} value={<Subject decision={decision} />} />
      <SectionRow
        title={say("decision.status")}
        value={
          decision.order_id ? (
            <Link to={`/orders/${decision.order_id}`} className="text-ui-fg-interactive">
              {say(`decision.statuses.${decision.status}`)}
            </Link>
          ) : (
            say(`decision.statuses.${decision.status}`)
          )
        }
      />
      {decision.attempts > 1 && (
        <SectionRow
          title={say("decision.attempts")}
          value={say("decision.attempts_value", {
            times: decision.attempts,
            at: dateTime(decision.updated_at),
          })}
        />
      )}
      {decision.override_id && (
        <SectionRow title={say("decision.override")} value={<Override decision={decision} />} />
      )}
    </Section>
  )
}

/** Who gave the override that let it pass, and why; its id where the record does not say. */
const Override = ({ decision: { override_id, reasons } }: { decision: DealerDecision }) => {
  const { by, reason } = reasons.find(({ code }) => code === "override_used")?.params ?? {}

  return typeof by === "string" && typeof reason === "string" ? (
    <span className="break-words">
      <AdminName id={by} />: {reason}
    </span>
  ) : (
    override_id
  )
}

export default DecisionPage
