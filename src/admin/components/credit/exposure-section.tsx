import { Select } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { creditViewEndpoints } from "../../../http/credit-view"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { Nothing, Section } from "../section"
import { ExposurePicture, PICTURE_HEIGHT } from "./exposure-picture"

const SPANS = [30, 90, 180, 365]
const DAY_MS = 86_400_000

/** A picture of how much of the limit was used over time. */
export const ExposureSection = ({ accountId }: { accountId: string }) => {
  const { say } = useText()
  const [days, setDays] = useState(90)
  const from = useMemo(() => new Date(Date.now() - days * DAY_MS).toISOString(), [days])
  const { data, error } = useEndpoint(creditViewEndpoints.creditExposure, {
    params: { id: accountId },
    query: { from },
  })
  const isEmpty = data?.points.every(
    ({ held, charged, unapplied }) => held === 0 && charged === 0 && unapplied === 0
  )

  return (
    <Section
      title={say("credit_exposure.title")}
      hint={say("credit_exposure.hint")}
      error={error}
      badge={
        <Select size="small" value={String(days)} onValueChange={(next) => setDays(Number(next) || days)}>
          <Select.Trigger className="w-24" aria-label={say("credit_exposure.title")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {SPANS.map((span) => (
              <Select.Item key={span} value={String(span)}>
                {say("credit_exposure.days", { count: span })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      }
    >
      {isEmpty ? (
        <Nothing>{say("credit_exposure.none")}</Nothing>
      ) : (
        <div className="px-6 py-4">
          {data ? (
            <ExposurePicture points={data.points} currency={data.currency_code} />
          ) : (
            <div style={{ height: PICTURE_HEIGHT }} />
          )}
        </div>
      )}
    </Section>
  )
}
