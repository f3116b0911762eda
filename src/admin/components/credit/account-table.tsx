import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { CREDIT_STATUSES, type CreditAccount } from "../../../http/credit"
import { useFormat } from "../../lib/format"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { Amount } from "./amount"
import { CreditStatusBadge } from "./credit-status"
import { UseBar } from "./use-bar"

const column = createDataTableColumnHelper<CreditAccount>()

type AmountKey = "limit_in_force" | "exposure" | "available" | "overdue"

export const useAccountColumns = () => {
  const { say } = useText()
  const { number } = useFormat()

  return useMemo(() => {
    const bySize = {
      enableSorting: true,
      sortAscLabel: say("table.lowest"),
      sortDescLabel: say("table.highest"),
    }
    const amountColumn = (key: AmountKey, header: string, isSorted: boolean) =>
      column.accessor(key, {
        header,
        align: "right",
        ...(isSorted && bySize),
        cell: ({ getValue, row: { original } }) => (
          <Amount
            value={getValue()}
            currency={original.currency_code}
            isBad={key === "overdue"}
            {...(key !== "overdue" && { none: say("credit.unlimited") })}
          />
        ),
      })

    return [
      column.accessor((account) => account.dealer.name, {
        id: "dealer_name",
        header: say("dealer.one"),
        maxSize: 240,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.dealer.name}
            second={`${original.dealer.code} · ${original.currency_code.toUpperCase()}`}
          />
        ),
      }),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ getValue }) => <CreditStatusBadge status={getValue()} />,
      }),
      amountColumn("limit_in_force", say("credit.limit_in_force"), false),
      amountColumn("exposure", say("credit.exposure"), true),
      column.accessor("used", {
        header: say("credit.used"),
        enableSorting: true,
        sortAscLabel: say("credit.least_used"),
        sortDescLabel: say("credit.most_used"),
        cell: ({ getValue }) => <UseBar used={getValue()} width={144} />,
      }),
      amountColumn("available", say("credit.available"), true),
      amountColumn("overdue", say("credit.overdue"), true),
      column.accessor("open_hold_count", {
        header: say("credit.holds"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{number(getValue())}</span>,
      }),
    ]
  }, [say, number])
}

const SHARES = [0.5, 0.8, 0.9, 1]

export const useAccountFilters = (): DataTableFilter[] => {
  const { say } = useText()
  const { share } = useFormat()
  const currencies = useStoreCurrencies()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("field.status"),
        CREDIT_STATUSES.map((value) => ({ value, label: say(`credit.status.${value}`) }))
      ),
      radioFilter("currency_code", say("field.currency"), currencies),
      radioFilter(
        "used_from",
        say("credit.used_over"),
        SHARES.map((value) => ({ value: String(value), label: share(value) }))
      ),
      radioFilter("has_overdue", say("credit.has_overdue"), [
        { value: "true", label: say("value.yes") },
        { value: "false", label: say("value.no") },
      ]),
      radioFilter("needs_verdict", say("credit.needs_verdict"), [
        { value: "true", label: say("value.yes") },
        { value: "false", label: say("value.no") },
      ]),
    ],
    [say, share, currencies]
  )
}
