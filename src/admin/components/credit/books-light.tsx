import { Popover, StatusBadge, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { creditEndpoints } from "../../../http/credit"
import { type Reply, useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type Books = Reply<typeof creditEndpoints.verifyCreditBooks>

const SIZE = { width: 560, maxHeight: 400 }

/** Do the stored balances equal the ledger? Green, or red with what differs; of one account, or of all. */
export const BooksLight = ({ accountId }: { accountId?: string }) => {
  const { say, language } = useText()
  const { dateTime } = useFormat()
  const { data, error } = useEndpoint(creditEndpoints.verifyCreditBooks, {
    query: accountId ? { account_id: accountId } : {},
  })
  if (error) {
    return (
      <span title={messageOf(error, say, language)}>
        <StatusBadge color="orange">{say("credit_books.unread")}</StatusBadge>
      </span>
    )
  }
  if (!data) {
    return <StatusBadge color="grey">{say("credit_books.checking")}</StatusBadge>
  }
  if (data.is_balanced) {
    return (
      <span title={say("credit_books.at", { at: dateTime(data.verified_at) })}>
        <StatusBadge color="green">{say("credit_books.balanced")}</StatusBadge>
      </span>
    )
  }

  return (
    <Popover>
      <Popover.Trigger>
        <StatusBadge color="red" className="cursor-pointer">
          {say("credit_books.differ", { count: data.discrepancies.length })}
        </StatusBadge>
      </Popover.Trigger>
      <Popover.Content className="overflow-y-auto p-0" style={SIZE} align="end">
        <Differences books={data} />
      </Popover.Content>
    </Popover>
  )
}

const Differences = ({ books }: { books: Books }) => {
  const { say } = useText()
  const { money, number } = useFormat()
  // A number of entries, and what is no figure at all, have no currency.
  const figure = ({ what, currency_code }: Books["discrepancies"][number], value: string) =>
    Number.isNaN(Number(value))
      ? value
      : what === "sequence" || !currency_code
        ? number(value)
        : money(value, currency_code)

  return (
    <>
      <Text size="small" className="text-ui-fg-subtle px-4 py-3">
        {say("credit_books.hint")}
      </Text>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("dealer.one")}</Table.HeaderCell>
            <Table.HeaderCell>{say("credit_books.figure")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{say("credit_books.stored")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{say("credit_books.rebuilt")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {books.discrepancies.map((one) => (
            <Table.Row key={one.account_id + one.what + (one.reference ?? "")}>
              <Table.Cell>
                <Link to={`/dealers/credit/${one.account_id}`} className="text-ui-fg-interactive">
                  {one.dealer?.name ?? say("credit.one")}
                </Link>
              </Table.Cell>
              <Table.Cell>{say(`credit_books.what.${one.what}`)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{figure(one, one.stored)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{figure(one, one.rebuilt)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  )
}
