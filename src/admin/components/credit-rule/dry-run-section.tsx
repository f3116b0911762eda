import { Alert, Button, Select, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { type CreditDryRun, type CreditRule, creditRuleEndpoints } from "../../../http/credit-rules"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { factOf } from "../../../shared/rule"
import { useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Section } from "../section"

const DAYS = ["30", "90", "180", "366"]

/** "Of the last 90 days, 14 orders would have been stopped: these." */
export const DryRunSection = ({ rule }: { rule: CreditRule }) => {
  const { say, language } = useText()
  const [days, setDays] = useState("90")
  const [asked, setAsked] = useState<{ days: number }>()
  const { data, error, isFetching } = useEndpoint(creditRuleEndpoints.dryRunCreditRule, {
    params: { id: rule.id },
    query: asked ?? {},
    enabled: asked !== undefined,
  })

  return (
    <Section title={say("credit_rule.dry_run")} hint={say("credit_rule.dry_run_hint")}>
      <div className="flex items-center gap-x-3 px-6 py-4">
        <div className="w-[220px]">
          <Select size="small" value={days} onValueChange={(next) => next && setDays(next)}>
            <Select.Trigger aria-label={say("credit_rule.dry_run")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {DAYS.map((value) => (
                <Select.Item key={value} value={value}>
                  {say("credit_rule.dry_run_days", { days: value })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <Button
          size="small"
          variant="secondary"
          isLoading={isFetching}
          onClick={() => setAsked({ days: Number(days) })}
        >
          {say("credit_rule.dry_run_go")}
        </Button>
      </div>
      {asked && error && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">
          {messageOf(error, say, language)}
        </Text>
      )}
      {asked && data && !error && <Result run={data.dry_run} />}
    </Section>
  )
}

const Result = ({ run }: { run: CreditDryRun }) => {
  const { say, language } = useText()
  const { number } = useFormat()
  const facts = run.unknown_facts.map((name) => factOf(CREDIT_FACTS, name)?.label[language] ?? name)

  return (
    <>
      <div className="flex flex-col gap-y-2 px-6 py-4" data-testid="dealer-dry-run">
        <Text weight="plus">
          {say("credit_rule.dry_run_result", {
            days: run.days,
            total: number(run.order_count),
            met: number(run.met_count),
          })}
        </Text>
        {run.met_count > run.orders.length && (
          <Text size="small" className="text-ui-fg-subtle">
            {say("credit_rule.dry_run_shown", { shown: run.orders.length })}
          </Text>
        )}
        {facts.length > 0 && (
          <Alert variant="warning">{say("credit_rule.dry_run_unknown", { facts: facts.join(" · ") })}</Alert>
        )}
      </div>
      {run.orders.length > 0 && <Orders orders={run.orders} />}
    </>
  )
}

const Orders = ({ orders }: { orders: CreditDryRun["orders"] }) => {
  const { say } = useText()
  const { money, dateTime } = useFormat()

  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("credit_rule.order")}</Table.HeaderCell>
            <Table.HeaderCell>{say("credit_rule.placed")}</Table.HeaderCell>
            <Table.HeaderCell>{say("credit_rule.dealer")}</Table.HeaderCell>
            <Table.HeaderCell>{say("credit_rule.found")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{say("credit_rule.amount")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.map((order) => (
            <Table.Row key={order.order_id}>
              <Table.Cell>
                <Link to={`/orders/${order.order_id}`} className="text-ui-fg-interactive">
                  {`#${order.order_display_id ?? order.order_id}`}
                </Link>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{dateTime(order.placed_at)}</Table.Cell>
              <Table.Cell>{order.dealer.name}</Table.Cell>
              <Table.Cell>{order.found}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {money(order.amount, order.currency_code)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
