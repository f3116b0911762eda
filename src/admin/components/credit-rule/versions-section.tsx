import { Table } from "@medusajs/ui"
import { useState } from "react"
import { type CreditRule, creditRuleEndpoints } from "../../../http/credit-rules"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Pager } from "../pager"
import { AdminName } from "../person"
import { Section } from "../section"

const PAGE = 8

/** Who changed a rule and when, the newest first. */
export const VersionsSection = ({ rule }: { rule: CreditRule }) => {
  const { say } = useText()
  const { dateTime, number } = useFormat()
  const [offset, setOffset] = useState(0)
  const { data, error } = useEndpoint(creditRuleEndpoints.listCreditRuleVersions, {
    params: { id: rule.id },
    query: { limit: PAGE, offset },
  })

  return (
    <Section title={say("credit_rule.versions")} hint={say("credit_rule.versions_hint")} error={error}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{say("credit_rule.version")}</Table.HeaderCell>
            <Table.HeaderCell>{say("field.changed")}</Table.HeaderCell>
            <Table.HeaderCell>{say("field.by")}</Table.HeaderCell>
            <Table.HeaderCell>{say("field.status")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data?.versions.map(({ version, changed_by, created_at, content }) => (
            <Table.Row key={version}>
              <Table.Cell className="tabular-nums">{number(version)}</Table.Cell>
              <Table.Cell>{dateTime(created_at)}</Table.Cell>
              <Table.Cell>
                <AdminName id={changed_by} />
              </Table.Cell>
              <Table.Cell>{say(content.is_on === true ? "credit_rule.on" : "credit_rule.off")}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <Pager count={data?.count ?? 0} limit={PAGE} offset={offset} onChange={setOffset} />
    </Section>
  )
}
