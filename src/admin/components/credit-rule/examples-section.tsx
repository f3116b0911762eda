import { Table } from "@medusajs/ui"
import type { CreditRule } from "../../../http/credit-rules"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { evaluate, factOf } from "../../../shared/rule"
import { sayValue } from "../../../shared/rule-words"
import { useText } from "../../lib/text"
import { Nothing, Section } from "../section"
import { ExampleBadge } from "./example-badge"

/** The examples of a rule and whether each comes out as expected. */
export const ExamplesSection = ({ rule }: { rule: CreditRule }) => {
  const { say, language } = useText()
  const given = (name: string, value: unknown): string => {
    const fact = factOf(CREDIT_FACTS, name)

    return fact ? `${fact.label[language]}: ${sayValue(fact, value, rule.currency_code)[language]}` : name
  }

  return (
    <Section title={say("credit_rule.examples")} hint={say("credit_rule.examples_hint")}>
      {rule.examples.length === 0 ? (
        <Nothing>{say("credit_rule.examples_none")}</Nothing>
      ) : (
        <Table>
          <Table.Body>
            {rule.examples.map((example, at) => (
              <Table.Row key={at}>
                <Table.Cell>{example.name}</Table.Cell>
                <Table.Cell>
                  {Object.entries(example.given)
                    .map(([name, value]) => given(name, value))
                    .join(" · ")}
                </Table.Cell>
                <Table.Cell>
                  {say(example.holds ? "credit_rule.example_holds" : "credit_rule.example_passes")}
                </Table.Cell>
                <Table.Cell className="text-right">
                  <ExampleBadge isTrue={evaluate(rule.condition, example.given).holds === example.holds} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Section>
  )
}
