import { ArrowsPointingOut } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { dealerEndpoints } from "../../../http/dealer"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { Nothing, Section } from "../section"
import { DealerStatusBadge } from "../statuses"

const SHOWN = 60

/** Where the dealer stands: everybody above it, itself, and those below, indented by depth. */
export const TreeSection = ({ dealerId }: { dealerId: string }) => {
  const { say } = useText()
  const { data, error } = useEndpoint(dealerEndpoints.dealerTree, { params: { id: dealerId } })
  const nodes = data?.nodes ?? []
  const shown = nodes.slice(0, SHOWN)

  return (
    <Section
      title={say("dealer.tree")}
      error={error}
      hint={say("dealer.tree_hint")}
      groups={[{ actions: [{ label: say("dealer.move"), icon: <ArrowsPointingOut />, to: "move" }] }]}
    >
      {nodes.length === 1 && <Nothing>{say("dealer.tree_alone")}</Nothing>}
      {nodes.length > 1 && (
        <ul className="flex max-h-[360px] flex-col overflow-y-auto py-2">
          {shown.map((node) => (
            <li
              key={node.id}
              style={{ paddingLeft: 24 + node.depth * 16 }}
              className="flex items-center gap-x-2 py-1 pr-6"
            >
              <Link
                to={`/dealers/${node.id}`}
                aria-current={node.id === dealerId || undefined}
                className={clx(
                  "txt-small min-w-0 flex-1 truncate",
                  node.id === dealerId
                    ? "text-ui-fg-base font-medium"
                    : "text-ui-fg-subtle hover:text-ui-fg-interactive-hover"
                )}
              >
                {node.name}
              </Link>
              {node.status !== "active" && <DealerStatusBadge status={node.status} />}
            </li>
          ))}
          {nodes.length > SHOWN && (
            <Text size="small" className="text-ui-fg-muted px-6 py-1">
              {say("dealer.below", { total: nodes.length - SHOWN })}
            </Text>
          )}
        </ul>
      )}
    </Section>
  )
}
