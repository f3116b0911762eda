import { StatusBadge } from "@medusajs/ui"
import type { DealerDecision } from "../../http/decision"
import type { DealerStatus } from "../../http/dealer"
import type { PriceRule } from "../../http/price"
import { useText } from "../lib/text"

const DEALER = { active: "green", suspended: "orange", closed: "grey" } as const
const RULE = { active: "green", draft: "orange", archived: "grey" } as const
const OUTCOME = { allow: "green", review: "orange", deny: "red" } as const

/** A dealer's status as a coloured word. */
export const DealerStatusBadge = ({ status }: { status: DealerStatus }) => {
  const { say } = useText()

  return <StatusBadge color={DEALER[status]}>{say(`dealer.status.${status}`)}</StatusBadge>
}

/** A price rule's status as a coloured word. */
export const RuleStatusBadge = ({ status }: { status: PriceRule["status"] }) => {
  const { say } = useText()

  return <StatusBadge color={RULE[status]}>{say(`price.status.${status}`)}</StatusBadge>
}

/** The outcome of a decision as a coloured word. */
export const OutcomeBadge = ({ outcome }: { outcome: DealerDecision["outcome"] }) => {
  const { say } = useText()

  return <StatusBadge color={OUTCOME[outcome]}>{say(`decision.outcomes.${outcome}`)}</StatusBadge>
}
