import { useEffect, useRef } from "react"
import { useLocation, useSearchParams } from "react-router-dom"
import { Day } from "../../../http/contract"
import type { CreditAccount } from "../../../http/credit"
import { creditItemEndpoints } from "../../../http/credit-items"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useItemColumns, useItemFilters } from "./item-table"

const PAGE = { pageSize: 10, prefix: "i" }

/** The address of an account's page with its open charges in sight: those of now, or of the end of a day. */
export const openChargesOf = (accountId: string, day: string): string => {
  const search = new URLSearchParams({ i_is_open: '"true"', i_side: '"debit"', ...(day && { i_as_of: day }) })

  return `/dealers/credit/${accountId}?${search.toString()}#items`
}

/** What is owed and what pays: the documents of an account, now or as they stood on the day that the address says. */
export const ItemsSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const format = useFormat()
  const { hash } = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useSearchParams()
  const day = Day.safeParse(search.get("i_as_of")).data ?? ""
  const query = { ...useTableQuery(["is_open", "side"], PAGE), ...(day && { as_of: day }) }
  const showNow = () =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.delete("i_as_of")

      return after
    })
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
        subHeading={day ? say("credit_item.as_of", { day: format.day(day) }) : say("credit_item.hint")}
        {...(day && { actions: [{ label: say("credit_item.show_now"), onClick: showNow }] })}
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
