import { Text } from "@medusajs/ui"
import type { Reason } from "../../../http/contract"
import { en } from "../../i18n/en"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { Nothing } from "../section"
import { OutcomeBadge } from "../statuses"
import { reasonText } from "./reason-text"

type Guard = keyof typeof en.decision.guards

const isKnown = (guard: string): guard is Guard => Object.hasOwn(en.decision.guards, guard)

/** Every reason of a decision, in the reader's language, with the check that gave it. */
export const ReasonList = ({ reasons }: { reasons: Reason[] }) => {
  const { say } = useText()
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
            <Sentence reason={reason} />
            <Text size="xsmall" className="text-ui-fg-muted">
              {say("decision.guard")}:{" "}
              {isKnown(reason.guard) ? say(`decision.guards.${reason.guard}`) : reason.guard}
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

/** A reason in words; who released or overrode is named, where the record keeps their id. */
const Sentence = ({ reason }: { reason: Reason }) => {
  const { language } = useText()
  const { by } = reason.params
  const person = sources.users.useOne(typeof by === "string" ? by : "")

  return (
    <Text size="small">
      {reasonText(person ? { ...reason, params: { ...reason.params, by: person.label } } : reason, language)}
    </Text>
  )
}
