import { Text } from "@medusajs/ui"
import type { Reason } from "../../../http/contract"
import { en } from "../../i18n/en"
import { useText } from "../../lib/text"
import { AdminName } from "../person"
import { Nothing } from "../section"
import { OutcomeBadge } from "../statuses"
import { reasonText } from "./reason-text"

type Guard = keyof typeof en.decision.guards

const isKnown = (guard: string): guard is Guard => Object.hasOwn(en.decision.guards, guard)

/** Every reason of a decision, in the reader's language, with the check that gave it. */
export const ReasonList = ({ reasons }: { reasons: Reason[] }) => {
  const { say, language } = useText()
  if (reasons.length === 0) {
    return <Nothing>{say("decision.reasons_none")}</Nothing>
  }

  return (
    <ul className="divide-y">
      {reasons.map((reason, at) => (
        <li
          key={`${at} ${reason.guard} ${reason.code}`}
          className="flex items-start justify-between gap-x-4 px-6 py-3"
        >
          <div className="min-w-0 break-words">
            <Text size="small">{reasonText(reason, language)}</Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {say("decision.guard")}:{" "}
              {isKnown(reason.guard) ? say(`decision.guards.${reason.guard}`) : reason.guard}
              <Giver reason={reason} />
            </Text>
          </div>
          <span className="shrink-0 whitespace-nowrap">
            <OutcomeBadge outcome={reason.outcome} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who released or overrode, where the record keeps their id. */
const Giver = ({ reason: { params } }: { reason: Reason }) => {
  const { say } = useText()

  return (
    typeof params.by === "string" && (
      <>
        {" · "}
        {say("field.by")}: <AdminName id={params.by} />
      </>
    )
  )
}
