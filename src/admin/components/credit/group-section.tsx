import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { type CreditAccount, creditEndpoints } from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { Nothing, Section } from "../section"
import { Amount } from "./amount"
import { UseBar } from "./use-bar"

const MOST = 100

/** The group account above, or the accounts under this one. */
export const GroupSection = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const { data: below, error: belowError } = useEndpoint(creditEndpoints.listCreditAccounts, {
    query: { parent_id: account.id, limit: MOST },
  })
  const { data: above, error: aboveError } = useEndpoint(creditEndpoints.retrieveCreditAccount, {
    params: { id: account.parent_id ?? "" },
    enabled: account.parent_id !== null,
  })
  const isAlone = account.parent_id === null && below?.count === 0

  return (
    <Section title={say("credit.group_members")} error={belowError ?? aboveError}>
      {isAlone && <Nothing>{say("credit.group_none")}</Nothing>}
      {account.parent_id !== null && above && (
        <Accounts title={say("credit.group_above")} accounts={[above.credit_account]} />
      )}
      {below && below.count > 0 && (
        <Accounts title={say("credit.group_below")} accounts={below.credit_accounts} />
      )}
    </Section>
  )
}

const Accounts = ({ title, accounts }: { title: string; accounts: CreditAccount[] }) => {
  const { say } = useText()

  return (
    <div className="overflow-x-auto">
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {title}
      </Text>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("dealer.one")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{say("credit.exposure")}</Table.HeaderCell>
            <Table.HeaderCell>{say("credit.used")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {accounts.map((one) => (
            <Table.Row key={one.id}>
              <Table.Cell>
                <Link to={`/dealers/credit/${one.id}`} className="text-ui-fg-interactive">
                  {one.dealer.name}
                </Link>
              </Table.Cell>
              <Table.Cell className="text-right">
                <Amount value={one.exposure} currency={one.currency_code} />
              </Table.Cell>
              <Table.Cell>
                <UseBar used={one.used} width={192} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
