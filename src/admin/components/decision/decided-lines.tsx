import { z } from "@medusajs/framework/zod"
import { Table } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Section } from "../section"

/** The part of a record's inputs this page can lay out; the rest is shown as it is kept. */
const Decided = z.object({
  currency_code: z.string(),
  lines: z.array(
    z.object({
      line_id: z.string(),
      title: z.string(),
      quantity: z.union([z.string(), z.number()]),
      unit_price: z.union([z.string(), z.number()]).nullable(),
    })
  ),
})

/** The lines of the order as they were when it was decided upon. */
export const DecidedLines = ({ inputs }: { inputs: Record<string, unknown> }) => {
  const { say } = useText()
  const { money, number } = useFormat()
  const decided = Decided.safeParse(inputs)
  if (!decided.success || decided.data.lines.length === 0) {
    return null
  }
  const { lines, currency_code } = decided.data

  return (
    <Section title={say("decision.inputs")}>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{say("decision.line")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{say("field.quantity")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{say("explain.each")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {lines.map((line) => (
              <Table.Row key={line.line_id}>
                <Table.Cell>{line.title}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">{number(line.quantity)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {line.unit_price === null ? say("value.none") : money(line.unit_price, currency_code)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
