import { Link } from "react-router-dom"
import type { DealerDecision } from "../../../http/decision"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { AdminName } from "../person"

/** Who acted: a member, an admin, or the system. */
export const Actor = ({ type, id }: { type: DealerDecision["actor_type"]; id: string | null }) => {
  const { say } = useText()
  const customer = sources.customers.useOne(type === "customer" ? (id ?? "") : "")

  return (
    <span>
      {say(`decision.actors.${type}`)} {type === "user" && <AdminName id={id} />}
      {type === "customer" && id && (
        <Link to={`/customers/${id}`} className="text-ui-fg-interactive">
          {customer?.label ?? id}
        </Link>
      )}
    </span>
  )
}
