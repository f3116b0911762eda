import { Table } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { priceEndpoints } from "../../../http/price"
import { type Query, useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { Pager } from "../pager"
import { Nothing, Unread } from "../section"
import { RuleStatusBadge } from "../statuses"
import { useRuleWords } from "./rule-words"

const PAGE = 8

type RulesListProps = {
  query: Query<typeof priceEndpoints.listPriceRules>
  none: string
  showsScope?: boolean
}

/** A short list of price rules inside a section: what about, which price, switched on or not. */
export const RulesList = ({ query, none, showsScope = false }: RulesListProps) => {
  const { say } = useText()
  const words = useRuleWords()
  const [offset, setOffset] = useState(0)
  const { data, error } = useEndpoint(priceEndpoints.listPriceRules, {
    query: { ...query, limit: PAGE, offset },
  })
  if (error) {
    return <Unread error={error} />
  }
  if (data?.count === 0) {
    return <Nothing>{none}</Nothing>
  }

  return (
    <>
      <div className="overflow-x-auto">
        <Table>
          <Table.Body>
            {data?.price_rules.map((rule) => (
              <Table.Row key={rule.id}>
                <Table.Cell className="w-full py-2" style={{ maxWidth: 0 }}>
                  <Link
                    to={`/dealers/price-rules/${rule.id}`}
                    className="text-ui-fg-base hover:text-ui-fg-interactive-hover block truncate"
                    title={rule.name}
                  >
                    {rule.name}
                  </Link>
                  <Quiet>{showsScope ? words.scopeOf(rule) : words.targetOf(rule)}</Quiet>
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap py-2 text-right tabular-nums">
                  {[words.firstPriceOf(rule), words.breaksOf(rule)].filter(Boolean).join(" · ")}
                  {rule.status === "active" ? (
                    <Quiet>{say(`price.levels.${rule.level}`)}</Quiet>
                  ) : (
                    <div>
                      <RuleStatusBadge status={rule.status} />
                    </div>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <Pager count={data?.count ?? 0} limit={PAGE} offset={offset} onChange={setOffset} />
    </>
  )
}

const Quiet = ({ children }: { children: string }) =>
  children && (
    <div className="txt-compact-xsmall text-ui-fg-muted truncate" title={children}>
      {children}
    </div>
  )
