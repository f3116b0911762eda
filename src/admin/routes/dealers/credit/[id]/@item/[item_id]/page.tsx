import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CreditItem } from "../../../../../../../http/credit-items"
import { ItemApplications } from "../../../../../../components/credit/item-applications"
import { ItemFacts } from "../../../../../../components/credit/item-facts"
import { useItemWords } from "../../../../../../components/credit/item-words"
import { PageState } from "../../../../../../components/page-state"
import { useText } from "../../../../../../lib/text"
import { useCreditItemOfPage } from "../../../../../../lib/use-credit-item"

const ItemPage = () => {
  const { say } = useText()
  const { nameOf } = useItemWords()
  const { item, applications, page, params, error } = useCreditItemOfPage()

  return (
    <RouteDrawer prev={page}>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{item ? nameOf(item) : say("credit_item.one")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">{say("credit_item.one")}</RouteDrawer.Description>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex-1 overflow-y-auto p-0">
        {item && !error ? (
          <>
            <ItemFacts item={item} />
            <ItemApplications item={item} applications={applications} params={params} />
          </>
        ) : (
          <PageState error={error} />
        )}
      </RouteDrawer.Body>
      {item && item.open > 0 && (
        <RouteDrawer.Footer>
          <Actions item={item} page={page} />
        </RouteDrawer.Footer>
      )}
    </RouteDrawer>
  )
}

/** What can still be done to a document with something open. */
const Actions = ({ item, page }: { item: CreditItem; page: string }) => {
  const { say } = useText()
  const doings =
    item.side === "credit"
      ? [{ to: "allocate", label: say("credit_item.allocate") }]
      : [
          { to: "write-off", label: say("credit_item.write_off") },
          { to: "promise", label: say("credit_item.promise") },
        ]

  return (
    <>
      {doings.map(({ to, label }) => (
        <Button key={to} size="small" variant="secondary" asChild>
          <Link to={`${page}/${to}/${item.id}`}>{label}</Link>
        </Button>
      ))}
    </>
  )
}

export default ItemPage
