import { StatusBadge } from "@medusajs/ui"
import type { CREDIT_STATUSES } from "../../../http/credit"
import { useText } from "../../lib/text"

const COLOR = { active: "green", on_hold: "orange", closed: "grey" } as const

/** A credit account's status as a coloured word. */
export const CreditStatusBadge = ({ status }: { status: (typeof CREDIT_STATUSES)[number] }) => {
  const { say } = useText()

  return <StatusBadge color={COLOR[status]}>{say(`credit.status.${status}`)}</StatusBadge>
}
