import { SectionRow } from "@medusajs/dashboard/components"
import { Link } from "react-router-dom"
import type { CreditItem } from "../../../http/credit-items"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Amount } from "./amount"

/** What a document says of itself. */
export const ItemFacts = ({ item }: { item: CreditItem }) => {
  const { say } = useText()
  const { day } = useFormat()

  return (
    <div className="divide-y">
      <SectionRow title={say("credit_item.side")} value={say(`credit_item.sides.${item.side}`)} />
      <SectionRow
        title={say("credit_item.amount")}
        value={<Amount value={item.amount} currency={item.currency_code} />}
      />
      <SectionRow
        title={say("credit_item.open")}
        value={<Amount value={item.open} currency={item.currency_code} isBad={item.days_overdue > 0} />}
      />
      <SectionRow title={say("credit_item.document_on")} value={day(item.document_on)} />
      {item.due_on && <SectionRow title={say("credit_item.due_on")} value={day(item.due_on)} />}
      {item.days_overdue > 0 && (
        <SectionRow
          title={say("credit.overdue")}
          value={say("credit_item.overdue", { count: item.days_overdue })}
        />
      )}
      {item.promised_on && (
        <SectionRow title={say("credit_item.promised_on")} value={day(item.promised_on)} />
      )}
      {item.is_disputed && <SectionRow title={say("credit_item.disputed")} value={say("value.yes")} />}
      {item.order_id && (
        <SectionRow
          title={say("credit_item.order")}
          value={
            <Link to={`/orders/${item.order_id}`} className="text-ui-fg-interactive">
              {say("action.show")}
            </Link>
          }
        />
      )}
    </div>
  )
}
