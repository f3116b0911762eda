import { Link } from "react-router-dom"
import type { DealerDecision } from "../../../http/decision"
import { sources } from "../../lib/sources"
import { useOrderNumber } from "../../lib/use-order-number"
import { useText } from "../../lib/text"

/** What was decided about. A draft that was only to be opened has no id yet: it is kept under its customer's. */
export const Subject = ({ decision }: { decision: DealerDecision }) => {
  const { say } = useText()
  const { subject_type: type, subject_id: id, customer_id, status } = decision
  const isUnopened = type === "draft_order" && id === customer_id
  const customer = sources.customers.useOne(isUnopened ? id : "")
  const page = isUnopened
    ? "customers"
    : type === "draft_order" && status !== "placed"
      ? "draft-orders"
      : "orders"
  const order = useOrderNumber(
    page === "draft-orders" ? "draft-order" : "order",
    page === "customers" || type === "cart" ? "" : id
  )
  const text = isUnopened ? (customer?.label ?? id) : (order ?? id)

  return (
    <span className="break-words">
      {say(isUnopened ? "decision.unopened" : `decision.subjects.${type}`)}{" "}
      {type === "cart" ? (
        text
      ) : (
        <Link to={`/${page}/${id}`} className="text-ui-fg-interactive">
          {text}
        </Link>
      )}
    </span>
  )
}
