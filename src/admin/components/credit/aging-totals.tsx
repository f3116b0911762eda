import { Table } from "@medusajs/ui"
import { creditItemEndpoints } from "../../../http/credit-items"
import type { Reply } from "../../lib/api"
import { useText } from "../../lib/text"
import { type Bucket, useBucketName } from "./aging-buckets"
import { Amount } from "./amount"

type Totals = Reply<typeof creditItemEndpoints.creditAging>["totals"]

const FIGURES = ["overdue", "disputed", "unapplied", "balance"] as const

/** What all rows of the report add up to in each currency. */
export const AgingTotals = ({ totals, buckets }: { totals: Totals; buckets: Bucket[] }) => {
  const { say } = useText()
  const nameOf = useBucketName()

  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("credit_aging.totals")}</Table.HeaderCell>
            {buckets.map((bucket) => (
              <Table.HeaderCell key={bucket.from} className="whitespace-nowrap text-right">
                {nameOf(bucket)}
              </Table.HeaderCell>
            ))}
            {FIGURES.map((figure) => (
              <Table.HeaderCell key={figure} className="text-right">
                {say(`credit_aging.${figure}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {totals.map((total) => (
            <Table.Row key={total.currency_code}>
              <Table.Cell>{total.currency_code.toUpperCase()}</Table.Cell>
              {buckets.map(({ from }, at) => (
                <Table.Cell key={from} className="text-right">
                  <Amount value={total.amounts[at] ?? 0} currency={total.currency_code} isPlain />
                </Table.Cell>
              ))}
              {FIGURES.map((figure) => (
                <Table.Cell key={figure} className="text-right">
                  <Amount
                    value={total[figure]}
                    currency={total.currency_code}
                    isPlain
                    isBad={figure === "overdue"}
                  />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
