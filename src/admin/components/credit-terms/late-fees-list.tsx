import { Badge, Text } from "@medusajs/ui"
import { useState } from "react"
import { creditTermsEndpoints } from "../../../http/credit-terms"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Pager } from "../pager"
import { Section } from "../section"

const LIMIT = 6

/** The late fees that an account was charged, with their reckoning; nothing where there are none. */
export const LateFeesList = ({ accountId }: { accountId: string }) => {
  const { say } = useText()
  const { day, money } = useFormat()
  const [offset, setOffset] = useState(0)
  const { data } = useEndpoint(creditTermsEndpoints.listCreditLateFees, {
    params: { id: accountId },
    query: { limit: LIMIT, offset },
  })

  return data?.count ? (
    <Section title={say("credit_terms.fees")}>
      <ul className="flex flex-col gap-y-3 px-6 py-4">
        {data.late_fees.map(({ id, month, amount, currency_code, lines, is_waived }) => (
          <li key={id}>
            <Text size="small" weight="plus">
              {month.slice(0, 7)} · {money(amount, currency_code)}{" "}
              {is_waived && <Badge size="2xsmall">{say("credit_terms.waived")}</Badge>}
            </Text>
            {lines.map((line) => (
              <Text key={`${line.item_id} ${line.from}`} size="xsmall" className="text-ui-fg-subtle">
                {say("credit_terms.fee_line", {
                  number: line.document_number ?? line.item_id,
                  open: money(line.open, currency_code),
                  count: line.days,
                  from: day(line.from),
                  until: day(line.until),
                })}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      <Pager count={data.count} limit={LIMIT} offset={offset} onChange={setOffset} />
    </Section>
  ) : null
}
