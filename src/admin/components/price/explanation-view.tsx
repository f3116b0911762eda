import { Badge, Container, Heading, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { money as exact } from "../../../shared/money"
import type { PriceExplanation } from "../../../http/price"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useBecause } from "./because"

/** A price with where it comes from: the result, what the store would ask without it, and every rule looked at. */
export const ExplanationView = ({ explanation }: { explanation: PriceExplanation }) => {
  const { say } = useText()
  const { money, number, dateTime } = useFormat()
  const { variant, dealer, tier, territory, unit_price, currency_code, quantity, level } = explanation
  const amount = (value: number | null) => (value === null ? say("value.none") : money(value, currency_code))

  return (
    <>
      <Container className="flex flex-col gap-y-4" data-testid="dealer-explanation">
        <div>
          <Heading level="h2">{[variant.product_title, variant.title].filter(Boolean).join(" · ")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {[variant.sku, dealer?.name, tier?.name, territory?.name, dateTime(explanation.at)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        {unit_price === null ? (
          <Text weight="plus">{say("explain.no_price")}</Text>
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="text-ui-fg-base text-lg font-medium tabular-nums">{amount(unit_price)}</span>
            <Text size="small" className="text-ui-fg-subtle">
              {say(explanation.is_tax_inclusive ? "explain.with_tax" : "explain.without_tax")}
            </Text>
            {level && <Badge size="2xsmall">{say(`price.levels.${level}`)}</Badge>}
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {say("explain.total", { quantity: number(quantity), price: amount(unit_price) })}
              {" = "}
              {money(exact(unit_price).times(quantity).toFixed(), currency_code)}
            </Text>
          </div>
        )}
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          <Text size="small" className="text-ui-fg-subtle">
            {say("explain.native")}: {amount(explanation.native_price)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {say("explain.list")}: {amount(explanation.list_price)}
          </Text>
        </div>
      </Container>
      <Candidates explanation={explanation} />
    </>
  )
}

const Candidates = ({ explanation }: { explanation: PriceExplanation }) => {
  const { say } = useText()
  const { money } = useFormat()
  const because = useBecause()
  const { candidates, currency_code } = explanation

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{say("explain.candidates")}</Heading>
        {candidates.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {say("explain.candidates_none")}
          </Text>
        )}
      </div>
      {candidates.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{say("explain.rule")}</Table.HeaderCell>
                <Table.HeaderCell>{say("price.level")}</Table.HeaderCell>
                <Table.HeaderCell>{say("price.target")}</Table.HeaderCell>
                <Table.HeaderCell>{say("explain.result")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{say("explain.would_be")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {candidates.map((one) => (
                <Table.Row key={one.rule_id} className={one.won ? "bg-ui-bg-highlight" : ""}>
                  <Table.Cell>
                    <Link
                      to={`/dealers/price-rules/${one.rule_id}`}
                      className="hover:text-ui-fg-interactive-hover"
                    >
                      {one.name}
                    </Link>
                  </Table.Cell>
                  <Table.Cell>{say(`price.levels.${one.level}`)}</Table.Cell>
                  <Table.Cell>{say(`price.targets.${one.target_type}`)}</Table.Cell>
                  <Table.Cell>
                    {one.won ? (
                      <Badge size="2xsmall" color="green">
                        {because("won")}
                      </Badge>
                    ) : (
                      because(one.because)
                    )}
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {one.unit_price === null ? say("value.none") : money(one.unit_price, currency_code)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}
