import { CurrencyDollar } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { type CreditAccount, creditEndpoints, type CreditLimitChange } from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Pager } from "../pager"
import { AdminName } from "../person"
import { Nothing, Section } from "../section"
import { Amount } from "./amount"
import { LimitVerdict } from "./limit-verdict"

const PAGE = 10

/** Every change of the limit, with what waits for a second person. */
export const LimitSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const [offset, setOffset] = useState(0)
  const [asked, setAsked] = useState<CreditLimitChange>()
  const { data, error } = useEndpoint(creditEndpoints.listCreditLimitChanges, {
    params: { id: account.id },
    query: { limit: PAGE, offset },
  })

  return (
    <Section
      title={say("credit_limit.title")}
      error={error}
      hint={say("credit_limit.hint")}
      groups={[{ actions: [{ label: say("credit_limit.change"), icon: <CurrencyDollar />, to: "limit" }] }]}
    >
      {data?.count === 0 && <Nothing>{say("credit_limit.none")}</Nothing>}
      {data && data.count > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{say("field.created")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_limit.kind")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{say("credit.limit")}</Table.HeaderCell>
                <Table.HeaderCell>{say("field.reason")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_limit.author")}</Table.HeaderCell>
                <Table.HeaderCell>{say("credit_limit.standing")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data.limit_changes.map((change) => (
                <ChangeRow
                  key={change.id}
                  change={change}
                  account={account}
                  onDecide={() => setAsked(change)}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <Pager count={data?.count ?? 0} limit={PAGE} offset={offset} onChange={setOffset} />
      {asked && <LimitVerdict account={account} change={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  )
}

type RowProps = { change: CreditLimitChange; account: CreditAccount; onDecide: () => void }

const ChangeRow = ({ change, account, onDecide }: RowProps) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const isWaiting = change.needs_approval && change.verdict === null

  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">{dateTime(change.created_at)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {say(`credit_limit.kinds.${change.kind}`)}
        {change.starts_at && change.ends_at && (
          <div className="txt-compact-xsmall text-ui-fg-muted">
            {dateTime(change.starts_at)} – {dateTime(change.ends_at)}
          </div>
        )}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Amount
          value={change.is_unlimited ? null : change.credit_limit}
          currency={account.currency_code}
          none={say("credit.unlimited")}
        />
      </Table.Cell>
      <Table.Cell className="break-words py-2" style={{ minWidth: 160, maxWidth: 320 }}>
        {change.reason}
      </Table.Cell>
      <Table.Cell>
        <AdminName id={change.created_by} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {isWaiting ? (
          <Button size="small" variant="secondary" onClick={onDecide}>
            {say("credit_limit.decide")}
          </Button>
        ) : (
          say(`credit_limit.standings.${change.verdict ?? "none"}`)
        )}
      </Table.Cell>
    </Table.Row>
  )
}
