import { Plus } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { type CreditAccount, creditEndpoints } from "../../../http/credit"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { Amount } from "../credit/amount"
import { CreditStatusBadge } from "../credit/credit-status"
import { UseBar } from "../credit/use-bar"
import { Nothing, Section } from "../section"

/** A dealer's credit accounts in a few lines: how much of the limit is used, what is free and what is overdue. */
export const CreditOfDealer = ({ dealerId }: { dealerId: string }) => {
  const { say } = useText()
  const { data, error } = useEndpoint(creditEndpoints.listCreditAccounts, {
    query: { dealer_id: dealerId, limit: 50 },
  })

  return (
    <Section
      title={say("credit.of_dealer")}
      error={error}
      groups={[
        {
          actions: [
            {
              label: say("credit.open"),
              icon: <Plus />,
              to: `/dealers/credit/create?for_dealer=${dealerId}`,
            },
          ],
        },
      ]}
    >
      {data?.count === 0 && <Nothing>{say("credit.of_dealer_none")}</Nothing>}
      {data?.credit_accounts.map((account) => (
        <AccountLines key={account.id} account={account} />
      ))}
    </Section>
  )
}

const AccountLines = ({ account }: { account: CreditAccount }) => {
  const { say } = useText()
  const currency = account.currency_code

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <Link to={`/dealers/credit/${account.id}`} className="txt-small text-ui-fg-interactive">
          {say("credit.one")} {currency.toUpperCase()}
        </Link>
        <CreditStatusBadge status={account.status} />
      </div>
      {account.used !== null && <UseBar used={account.used} />}
      <Line label={say("credit.exposure")}>
        <Amount value={account.exposure} currency={currency} />
      </Line>
      <Line label={say("credit.available")}>
        <Amount value={account.available} currency={currency} none={say("credit.unlimited")} />
      </Line>
      <Line label={say("credit.overdue")}>
        <Amount value={account.overdue} currency={currency} isBad />
      </Line>
    </div>
  )
}

const Line = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="txt-small flex items-center justify-between gap-x-4">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    {children}
  </div>
)
