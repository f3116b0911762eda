import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { z } from "@medusajs/framework/zod"
import { dealerEndpoints, type DealerOrder } from "../../../http/dealer"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"

const PAGE = { pageSize: 10, prefix: "o" }
const column = createDataTableColumnHelper<z.infer<typeof DealerOrder>>()

/** The orders of the dealer's members, newest first. */
export const OrdersSection = ({ dealerId }: { dealerId: string }) => {
  const { say } = useText()
  const { limit, offset } = useTableQuery([], PAGE)
  const { data, isPending, error } = useEndpoint(dealerEndpoints.listDealerOrders, {
    params: { id: dealerId },
    query: { limit, offset },
  })

  return (
    <ResourceTable
      {...PAGE}
      heading={say("dealer.orders")}
      list={{ data: data?.orders, count: data?.count, isPending, error }}
      columns={useColumns()}
      getRowId={(order) => order.id}
      rowHref={(order) => `/orders/${order.id}`}
      empty={{ heading: say("dealer.orders_none"), description: say("dealer.orders_none_hint") }}
      hasSearch={false}
    />
  )
}

const useColumns = () => {
  const { say } = useText()
  const { dateTime, money, number } = useFormat()

  return useMemo(
    () => [
      column.accessor("display_id", {
        header: say("dealer.order"),
        cell: ({ getValue }) => `#${getValue()}`,
      }),
      column.accessor("created_at", {
        header: say("field.created"),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      column.accessor("email", { header: say("field.email") }),
      column.accessor("item_count", {
        header: say("dealer.items"),
        cell: ({ getValue }) => number(getValue()),
      }),
      column.accessor("total", {
        header: say("dealer.total"),
        align: "right",
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {original.total === null ? say("value.none") : money(original.total, original.currency_code)}
          </span>
        ),
      }),
    ],
    [say, dateTime, money, number]
  )
}
