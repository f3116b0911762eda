import { Table } from "@medusajs/ui"
import type { CreditTotal } from "../../../http/credit"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Section } from "../section"
import { Amount } from "./amount"
import { BooksLight } from "./books-light"

const FIGURES = ["held", "charged", "unapplied", "exposure", "overdue"] as const

/** What all listed accounts add up to in each currency, and whether the books balance. */
export const AccountTotals = ({ totals }: { totals: CreditTotal[] }) => {
  const { say } = useText()
  const { number } = useFormat()

  return (
    <Section title={say("credit.totals")} badge={<BooksLight />}>
      {totals.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{say("field.currency")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{say("credit.totals_of")}</Table.HeaderCell>
                {FIGURES.map((figure) => (
                  <Table.HeaderCell key={figure} className="text-right">
                    {say(`credit.${figure}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {totals.map((total) => (
                <Table.Row key={total.currency_code}>
                  <Table.Cell>{total.currency_code.toUpperCase()}</Table.Cell>
                  <Table.Cell className="text-right tabular-nums">{number(total.account_count)}</Table.Cell>
                  {FIGURES.map((figure) => (
                    <Table.Cell key={figure} className="text-right">
                      <Amount
                        value={total[figure]}
                        currency={total.currency_code}
                        isBad={figure === "overdue"}
                      />
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
