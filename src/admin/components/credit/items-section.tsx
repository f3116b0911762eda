import { useEffect, useRef } from "react"
import { useLocation } from "react-router-dom"
import type { CreditAccount } from "../../../http/credit"
import { creditItemEndpoints } from "../../../http/credit-items"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useItemColumns, useItemFilters } from "./item-table"

const PAGE = { pageSize: 10, prefix: "i" }

/** The address of an account's page with its open charges in sight. */
export const openChargesOf = (accountId: string): string => {
  const search = new URLSearchParams({ i_is_open: '"true"', i_side: '"debit"' })

  return `/dealers/credit/${accountId}?${search.toString()}#items`
}

/** What is owed and what pays: the documents of an account. */
export const ItemsSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const { hash } = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const query = useTableQuery(["is_open", "side"], PAGE)
  const { data, isPending, error } = useEndpoint(creditItemEndpoints.listCreditItems, {
    params: { id: account.id },
    query: { order: "-open", ...query } as never,
  })
  const isWanted = hash === "#items" && Boolean(data)
  useEffect(() => {
    if (isWanted) {
      place.current?.scrollIntoView()
    }
  }, [isWanted])

  return (
    <div ref={place}>
      <ResourceTable
        {...PAGE}
        heading={say("credit_item.title")}
        subHeading={say("credit_item.hint")}
        list={{ data: data?.items, count: data?.count, isPending, error }}
        columns={useItemColumns()}
        filters={useItemFilters()}
        getRowId={(item) => item.id}
        rowHref={(item) => `/dealers/credit/${account.id}/item/${item.id}`}
        empty={{ heading: say("credit_item.none"), description: say("credit_item.none_hint") }}
      />
    </div>
  )
}
