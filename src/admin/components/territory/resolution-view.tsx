import { Alert, Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Resolution } from "../../../http/territory"
import { useFormat } from "../../lib/format"
import { nameIn, sources } from "../../lib/sources"
import { useText } from "../../lib/text"

const VARIANT = { resolved: "success", ambiguous: "warning", unknown: "error" } as const

/** What an address was understood as, how sure that is, and what else it could have been. */
export const ResolutionView = ({ resolution }: { resolution: Resolution }) => {
  const { say, language } = useText()
  const { rate } = useFormat()
  const { status, territory, method, confidence, areas, candidates } = resolution
  const name = territory ? nameIn(language, territory.name, territory.name_zh) : ""

  return (
    <div className="flex flex-col gap-y-3" role="status" data-testid="dealer-resolution">
      <Alert variant={VARIANT[status]}>{say(`address.status.${status}`, { name })}</Alert>
      <Fact label={say("address.method")}>{say(`address.methods.${method}`)}</Fact>
      <Fact label={say("address.confidence")}>{rate(confidence)}</Fact>
      {areas.length > 0 && (
        <Fact label={say("address.read_as")}>
          {areas.map((area) => (
            <Badge key={`${area.kind}${area.value}`} size="2xsmall">
              {area.name} {area.value}
            </Badge>
          ))}
        </Fact>
      )}
      {candidates.length > 0 && (
        <div>
          <Text size="small" weight="plus">
            {say("address.candidates")}
          </Text>
          {candidates.map((one) => (
            <Candidate key={one.id + one.because} id={one.id} name={one.name} because={one.because} />
          ))}
        </div>
      )}
    </div>
  )
}

const Candidate = ({ id, name, because }: { id: string; name: string; because: string }) => {
  const named = sources.territories.useOne(id)

  return (
    <Text size="small" className="text-ui-fg-subtle">
      <Link to={`/dealers/territories/${id}`} className="text-ui-fg-interactive">
        {named?.label ?? name}
      </Link>{" "}
      {because}
    </Text>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center gap-2">
    <Text size="small" className="text-ui-fg-subtle w-[128px]">
      {label}
    </Text>
    <Text as="div" size="small" className="flex flex-wrap gap-1">
      {children}
    </Text>
  </div>
)
