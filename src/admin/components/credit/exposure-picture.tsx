import { useMemo } from "react"
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import type { CreditExposurePoint } from "../../../http/credit-view"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

const COLOR = {
  charged: "var(--tag-blue-icon)",
  held: "var(--tag-orange-icon)",
  unapplied: "var(--tag-green-icon)",
  limit: "var(--tag-red-icon)",
}
const TICK = { fontSize: 12, fill: "var(--fg-muted)" }
const BOX = {
  background: "var(--bg-base)",
  border: "1px solid var(--border-base)",
  borderRadius: 8,
  color: "var(--fg-base)",
  fontSize: 12,
}

export const PICTURE_HEIGHT = 288

type PictureProps = { points: CreditExposurePoint[]; currency: string }

/** What was owed and held, one on the other, under the line of the limit. Money not applied stands below zero. */
export const ExposurePicture = ({ points, currency }: PictureProps) => {
  const { say } = useText()
  const { money, compact, date, dateTime } = useFormat()
  const rows = useMemo(
    () => points.map((point) => ({ ...point, at: Date.parse(point.at), unapplied: -point.unapplied })),
    [points]
  )
  const last = points.at(-1)
  const hasUnapplied = points.some(({ unapplied }) => unapplied > 0)
  const alt = say("credit_exposure.alt", {
    from: date(points[0]?.at ?? ""),
    to: date(last?.at ?? ""),
    exposure: money(last?.exposure ?? 0, currency),
    limit: last?.limit == null ? say("credit.unlimited") : money(last.limit, currency),
  })
  const area = (key: "charged" | "held" | "unapplied") => (
    <Area
      type="stepAfter"
      dataKey={key}
      name={say(`credit.${key}`)}
      stackId={key === "unapplied" ? "below" : "above"}
      stroke={COLOR[key]}
      fill={COLOR[key]}
      fillOpacity={0.25}
      isAnimationActive={false}
    />
  )

  return (
    <div style={{ height: PICTURE_HEIGHT }} role="img" aria-label={alt}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={["dataMin", "dataMax"]}
            tickFormatter={(at: number) => date(new Date(at).toISOString())}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={48}
          />
          <YAxis
            tickFormatter={(value: number) => compact(value)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          <Tooltip
            contentStyle={BOX}
            labelFormatter={(at) => dateTime(new Date(Number(at)).toISOString())}
            formatter={(value, name) => [money(Math.abs(Number(value)), currency), name]}
          />
          <Legend wrapperStyle={{ fontSize: 12 }} />
          {area("charged")}
          {area("held")}
          {hasUnapplied && area("unapplied")}
          <Line
            type="stepAfter"
            dataKey="limit"
            name={say("credit.limit_in_force")}
            stroke={COLOR.limit}
            strokeDasharray="4 4"
            strokeWidth={1.5}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
