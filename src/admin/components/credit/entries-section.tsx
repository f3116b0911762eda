import { useState } from "react"
import {
  type CreditAccount,
  CREDIT_ENTRY_KINDS,
  creditEndpoints,
  type CreditEntry,
} from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useEntryColumns } from "./entry-table"
import { ReverseEntry } from "./reverse-entry"
import { useLedgerCsv } from "./use-ledger-csv"

const PAGE = { pageSize: 10, prefix: "e" }

/** The ledger of an account with the balances after each entry, and the way to take an entry back. */
export const EntriesSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const query = useTableQuery(["kind"], PAGE)
  const [asked, setAsked] = useState<CreditEntry>()
  const { data, isPending, error } = useEndpoint(creditEndpoints.listCreditEntries, {
    params: { id: account.id },
    query: query as never,
  })
  const downloadCsv = useLedgerCsv(account, query as never)

  return (
    <>
      <ResourceTable
        {...PAGE}
        heading={say("credit_entry.title")}
        subHeading={say("credit_entry.hint")}
        list={{ data: data?.entries, count: data?.count, isPending, error }}
        columns={useEntryColumns(setAsked)}
        filters={[
          radioFilter(
            "kind",
            say("credit_entry.kind"),
            CREDIT_ENTRY_KINDS.map((value) => ({ value, label: say(`credit_entry.kinds.${value}`) }))
          ),
        ]}
        getRowId={(entry) => entry.id}
        actions={[{ label: say("credit_entry.csv"), onClick: downloadCsv }]}
        empty={{ heading: say("credit_entry.none"), description: say("credit_entry.none_hint") }}
      />
      {asked && <ReverseEntry account={account} entry={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
