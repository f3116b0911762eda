import { Form } from "@medusajs/dashboard/components"
import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { type CreditCheck, type CreditRule, creditRuleEndpoints } from "../../../http/credit-rules"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { factOf } from "../../../shared/rule"
import { sayValue } from "../../../shared/rule-words"
import { type Query, useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { sources } from "../../lib/sources"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { useQueryForm } from "../../lib/use-query-form"
import { ReasonList } from "../decision/reason-list"
import { SelectField, TextField } from "../fields"
import { PickerField } from "../picker"
import { Section } from "../section"
import { OutcomeBadge } from "../statuses"

type Question = Query<typeof creditRuleEndpoints.checkCredit>

/** What limit and rules would say of a dealer and an amount now, with every rule that was asked. */
export const TestSection = ({ rule }: { rule: CreditRule }) => {
  const { say, language } = useText()
  const currencies = useStoreCurrencies()
  const [question, setQuestion] = useState<Question>()
  const { form, onSubmit } = useQueryForm<Question>(creditRuleEndpoints.checkCredit.query, setQuestion, {
    dealer_id: rule.scope_type === "dealer" ? (rule.scope?.id ?? "") : "",
    currency_code: rule.currency_code ?? "",
    amount: "",
    rule_id: rule.id,
  })
  const { control } = form
  const { data, error, isFetching } = useEndpoint(creditRuleEndpoints.checkCredit, {
    ...(question && { query: question }),
    enabled: question !== undefined,
  })

  return (
    <Section title={say("credit_rule.test")} hint={say("credit_rule.test_hint")}>
      <Form {...form}>
        <form
          onSubmit={onSubmit}
          className="grid grid-cols-1 items-start gap-4 px-6 py-4 md:grid-cols-3"
          noValidate
        >
          <PickerField
            control={control}
            name="dealer_id"
            label={say("dealer.one")}
            source={sources.dealers}
          />
          <SelectField
            control={control}
            name="currency_code"
            label={say("field.currency")}
            options={currencies}
          />
          <TextField control={control} name="amount" label={say("credit_rule.amount")} type="number" />
          <div className="col-span-full">
            <Button size="small" type="submit" variant="secondary" isLoading={isFetching}>
              {say("action.check")}
            </Button>
          </div>
        </form>
      </Form>
      {question && error && (
        <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">
          {messageOf(error, say, language)}
        </Text>
      )}
      {question && data && !error && <Answer check={data.credit_check} />}
    </Section>
  )
}

const Answer = ({ check }: { check: CreditCheck }) => {
  const { say, language } = useText()

  return (
    <div className="divide-y" data-testid="dealer-credit-check">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Text weight="plus">{check.cure ? say("credit_rule.test_cure", { cure: check.cure }) : ""}</Text>
        <OutcomeBadge outcome={check.outcome} />
      </div>
      <ReasonList reasons={check.reasons} />
      <div
        className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-4 md:grid-cols-2"
        aria-label={say("credit_rule.test_facts")}
      >
        {Object.entries(check.facts).map(([name, value]) => {
          const fact = factOf(CREDIT_FACTS, name)

          return (
            fact && (
              <Text key={name} size="small">
                <span className="text-ui-fg-subtle">{fact.label[language]}: </span>
                {sayValue(fact, value, check.currency_code)[language]}
              </Text>
            )
          )
        })}
      </div>
      <Table>
        <Table.Body>
          {check.rules.map((one) => (
            <Table.Row key={one.id}>
              <Table.Cell>{one.name}</Table.Cell>
              <Table.Cell>
                {say(
                  one.is_for ? (one.holds ? "credit_rule.acts" : "credit_rule.idle") : "credit_rule.not_for"
                )}
              </Table.Cell>
              <Table.Cell>{one.found}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
