import { Table } from "@medusajs/ui"
import { useState } from "react"
import type { CreditAccount } from "../../../http/credit"
import { type CreditAccountChange, creditAccountChangeEndpoints } from "../../../http/credit-account-changes"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Pager } from "../pager"
import { AdminName } from "../person"
import { Nothing, Section } from "../section"
import { Amount } from "./amount"

const PAGE = 10

/** Every change of what bends the limit: its tolerance, and the group above. */
export const BendsSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const [offset, setOffset] = useState(0)
  const { data, error } = useEndpoint(creditAccountChangeEndpoints.listCreditAccountChanges, {
    params: { id: account.id },
    query: { limit: PAGE, offset },
  })

  return (
    <Section title={say("credit_bend.title")} error={error} hint={say("credit_bend.hint")}>
      {data?.count === 0 && <Nothing>{say("credit_bend.none")}</Nothing>}
      {data && data.count > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{say("field.created")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_bend.what")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_bend.before")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_bend.after")}</Table.HeaderCell>
                <Table.HeaderCell>{say("field.reason")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_limit.author")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.account_changes.map((change) => (
                <BendRow key={change.id} change={change} currency={account.currency_code} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <Pager count={data?.count ?? 0} limit={PAGE} offset={offset} onChange={setOffset} />
    </Section>
  )
}

const BendRow = ({ change, currency }: { change: CreditAccountChange; currency: string }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const stood = (amount: number | null, parent: CreditAccountChange["parent_before"]) =>
    change.kind === "tolerance" ? (
      <Amount value={amount} currency={currency} />
    ) : (
      (parent?.name ?? say("credit_bend.alone"))
    )

  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">{dateTime(change.created_at)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{say(`credit_bend.kinds.${change.kind}`)}</Table.Cell>
      <Table.Cell>{stood(change.tolerance_before, change.parent_before)}</Table.Cell>
      <Table.Cell>{stood(change.tolerance_after, change.parent_after)}</Table.Cell>
      <Table.Cell className="break-words py-2" style={{ minWidth: 160, maxWidth: 320 }}>
        {change.reason}
      </Table.Cell>
      <Table.Cell>
        <AdminName id={change.created_by} />
      </Table.Cell>
    </Table.Row>
  )
}
