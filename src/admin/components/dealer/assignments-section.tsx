import { Plus } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { type Assignment, dealerEndpoints } from "../../../http/dealer"
import { useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { type Source, sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { AdminName } from "../person"
import { Nothing, Section } from "../section"

const WHAT = {
  tier: {
    endpoint: dealerEndpoints.listTierAssignments,
    source: sources.tiers,
    title: "tiers",
    action: "assign_tier",
    to: "assign-tier",
  },
  territory: {
    endpoint: dealerEndpoints.listTerritoryAssignments,
    source: sources.territories,
    title: "territories",
    action: "assign_territory",
    to: "assign-territory",
  },
} as const

/** A dealer's tiers or home territories over time, newest first: since when, by whom, why. */
export const AssignmentsSection = ({ dealerId, of }: { dealerId: string; of: keyof typeof WHAT }) => {
  const { say } = useText()
  const { endpoint, source, title, action, to } = WHAT[of]
  const { data, error } = useEndpoint(endpoint, { params: { id: dealerId } })
  const now = new Date().toISOString()
  const inEffect = data?.assignments.find((one) => one.effective_at <= now)

  return (
    <Section
      title={say(`assignment.${title}`)}
      error={error}
      groups={[{ actions: [{ label: say(`assignment.${action}`), icon: <Plus />, to }] }]}
    >
      {data?.assignments.length === 0 && <Nothing>{say("assignment.none")}</Nothing>}
      <div className="max-h-[360px] divide-y overflow-y-auto">
        {data?.assignments.map((one) => (
          <Entry
            key={one.id}
            entry={one}
            source={source}
            isInEffect={one === inEffect}
            isPlanned={one.effective_at > now}
          />
        ))}
      </div>
    </Section>
  )
}

type EntryProps = { entry: Assignment; source: Source; isInEffect: boolean; isPlanned: boolean }

const Entry = ({ entry, source, isInEffect, isPlanned }: EntryProps) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const named = source.useOne(entry.target?.id ?? "")

  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" weight="plus">
          {entry.target ? (named?.label ?? entry.target.name) : say("assignment.nothing")}
        </Text>
        {isInEffect && (
          <Badge size="2xsmall" color="green">
            {say("assignment.current")}
          </Badge>
        )}
        {isPlanned && (
          <Badge size="2xsmall" color="blue">
            {say("assignment.planned")}
          </Badge>
        )}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {say("assignment.since", { at: dateTime(entry.effective_at) })}
      </Text>
      {entry.reason && (
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          {entry.reason}
        </Text>
      )}
      {entry.assigned_by && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {say("field.by")} <AdminName id={entry.assigned_by} />
        </Text>
      )}
    </div>
  )
}
