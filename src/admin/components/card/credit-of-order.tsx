import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CreditItem } from "../../../http/credit-items"
import { creditViewEndpoints } from "../../../http/credit-view"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Amount } from "../credit/amount"
import { CreditStatusBadge } from "../credit/credit-status"
import { useItemWords } from "../credit/item-words"
import { Section } from "../section"

const FIGURES = ["held", "charged", "released", "refunded", "owed"] as const

/** What credit keeps back, charged and gave back for an order, and what is due when. Nothing for an order that is not on account. */
export const CreditOfOrder = ({ orderId }: { orderId: string }) => {
  const { say } = useText()
  const { data } = useEndpoint(creditViewEndpoints.retrieveCreditOrder, { params: { order_id: orderId } })
  const credit = data?.credit_order
  if (!credit?.account) {
    return null
  }
  const { account } = credit
  const open = credit.items.filter((item) => item.side === "debit" && item.open > 0)

  return (
    <Section
      title={say("credit_order.title")}
      badge={<CreditStatusBadge status={account.status} />}
      groups={[
        {
          actions: [
            {
              label: say("credit.show"),
              icon: <ArrowUpRightOnBox />,
              to: `/dealers/credit/${account.id}`,
            },
          ],
        },
      ]}
    >
      {FIGURES.map((figure) => (
        <SectionRow
          key={figure}
          title={say(`credit_order.${figure}`)}
          value={<Amount value={credit[figure]} currency={account.currency_code} />}
        />
      ))}
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <Text size="small" weight="plus">
          {say("credit_order.due")}
        </Text>
        {open.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {say("credit_order.nothing_due")}
          </Text>
        )}
        {open.map((item) => (
          <Due key={item.id} item={item} accountId={account.id} />
        ))}
      </div>
    </Section>
  )
}

const Due = ({ item, accountId }: { item: CreditItem; accountId: string }) => {
  const { day } = useFormat()
  const { nameOf, standingOf } = useItemWords()

  return (
    <div className="flex items-start justify-between gap-x-4">
      <div className="min-w-0">
        <Link
          to={`/dealers/credit/${accountId}/item/${item.id}`}
          className="txt-small text-ui-fg-interactive block truncate"
        >
          {nameOf(item)}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[item.due_on && day(item.due_on), standingOf(item).second].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <span className="txt-small shrink-0">
        <Amount value={item.open} currency={item.currency_code} isBad={item.days_overdue > 0} />
      </span>
    </div>
  )
}
