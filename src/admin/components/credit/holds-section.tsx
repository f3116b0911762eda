import { Button, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link } from "react-router-dom"
import { type CreditAccount, creditEndpoints, type CreditHold } from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { ResourceTable, useTableQuery } from "../resource-table"
import { Amount } from "./amount"
import { ReleaseHold } from "./release-hold"

const PAGE = { pageSize: 10, prefix: "h" }
const column = createDataTableColumnHelper<CreditHold>()

/** Credit kept back for orders, and the way to give it back by hand. */
export const HoldsSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const query = useTableQuery(["status", "order_id"], PAGE)
  const [asked, setAsked] = useState<CreditHold>()
  const { data, isPending, error } = useEndpoint(creditEndpoints.listCreditHolds, {
    params: { id: account.id },
    query: query as never,
  })

  return (
    <>
      <ResourceTable
        {...PAGE}
        heading={say("credit_hold.title")}
        subHeading={say("credit_hold.hint")}
        list={{ data: data?.holds, count: data?.count, isPending, error }}
        columns={useColumns(account.currency_code, setAsked)}
        filters={[
          radioFilter(
            "status",
            say("field.status"),
            (["open", "closed"] as const).map((value) => ({
              value,
              label: say(`credit_hold.status.${value}`),
            }))
          ),
          pickerFilter("order_id", say("credit_hold.order"), sources.orders),
        ]}
        getRowId={(hold) => hold.id}
        empty={{ heading: say("credit_hold.none"), description: say("credit_hold.none_hint") }}
        hasSearch={false}
      />
      {asked && <ReleaseHold account={account} hold={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

const useColumns = (currency: string, onRelease: (hold: CreditHold) => void) => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return useMemo(() => {
    const amountColumn = (key: "amount" | "charged" | "released" | "remaining") =>
      column.accessor(key, {
        header: say(`credit_hold.${key}`),
        align: "right",
        cell: ({ getValue }) => <Amount value={getValue()} currency={currency} />,
      })

    return [
      column.accessor("created_at", {
        header: say("field.created"),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      column.display({
        id: "for",
        header: say("credit_hold.order"),
        cell: ({ row: { original } }) => <WhatFor hold={original} />,
      }),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() === "open" ? "orange" : "grey"}>
            {say(`credit_hold.status.${getValue()}`)}
          </StatusBadge>
        ),
      }),
      amountColumn("amount"),
      amountColumn("charged"),
      amountColumn("released"),
      amountColumn("remaining"),
      column.display({
        id: "release",
        cell: ({ row: { original } }) =>
          original.status === "open" && (
            <Button
              size="small"
              variant="transparent"
              className="text-ui-fg-subtle whitespace-nowrap"
              onClick={() => onRelease(original)}
            >
              {say("credit_hold.release")}
            </Button>
          ),
      }),
    ]
  }, [say, dateTime, currency, onRelease])
}

const WhatFor = ({ hold }: { hold: CreditHold }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  if (hold.order_id) {
    return (
      <Link to={`/orders/${hold.order_id}`} className="text-ui-fg-interactive">
        {hold.order_display_id === null ? say("credit_hold.order") : `#${hold.order_display_id}`}
      </Link>
    )
  }

  return (
    <span
      {...(hold.expires_at && { title: say("credit_hold.expires", { at: dateTime(hold.expires_at) }) })}
      className="text-ui-fg-subtle"
    >
      {say("credit_hold.cart")}
    </span>
  )
}
