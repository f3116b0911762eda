import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link, Outlet } from "react-router-dom"
import { Crumb } from "../../../components/crumbs"
import { matching, treeOf, visibleRows } from "../../../components/territory/tree"
import { TerritoryRows } from "../../../components/territory/territory-rows"
import { PageState } from "../../../components/page-state"
import { useSorted } from "../../../lib/sort"
import { nameIn } from "../../../lib/sources"
import { useText } from "../../../lib/text"
import { useTerritories } from "../../../lib/use-territories"

/** With few territories everything is open at first; with many only the roots are. */
const FEW = 60

const TerritoriesPage = () => {
  const { say, language } = useText()
  const compare = useSorted()
  const { data, error } = useTerritories()
  const [search, setSearch] = useState("")
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [isAllOpen, setIsAllOpen] = useState<boolean>()
  const opensAtFirst = isAllOpen ?? (data?.length ?? 0) <= FEW

  const tree = useMemo(
    () =>
      treeOf(data ?? [], (a, b) =>
        compare(nameIn(language, a.name, a.name_zh), nameIn(language, b.name, b.name_zh))
      ),
    [data, language, compare]
  )
  const rows = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    if (wanted) {
      const hits = matching(tree, ({ name, name_zh, code }) =>
        [name, name_zh ?? "", code].some((text) => text.toLowerCase().includes(wanted))
      )

      return visibleRows(hits, () => true)
    }

    return visibleRows(tree, (id) => toggled.has(id) !== opensAtFirst)
  }, [tree, search, toggled, opensAtFirst])

  const toggle = (id: string) =>
    setToggled((before) => {
      const after = new Set(before)
      if (!after.delete(id)) {
        after.add(id)
      }

      return after
    })
  const setAll = (isOpen: boolean) => {
    setIsAllOpen(isOpen)
    setToggled(new Set())
  }
  if (!data) {
    return <PageState error={error} />
  }

  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div>
            <Heading>{say("menu.territories")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {say("territory.heading_hint")}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <Input
              type="search"
              size="small"
              className="w-[200px]"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              placeholder={say("territory.find")}
              aria-label={say("territory.find")}
            />
            <Button size="small" variant="secondary" onClick={() => setAll(!opensAtFirst)}>
              {say(opensAtFirst ? "territory.collapse_all" : "territory.expand_all")}
            </Button>
            <Button size="small" variant="secondary" asChild>
              <Link to="tester">{say("territory.tester")}</Link>
            </Button>
            <Button size="small" variant="secondary" asChild>
              <Link to="create">{say("action.create")}</Link>
            </Button>
          </div>
        </div>
        <TerritoryRows
          rows={rows}
          isOpen={(id) => Boolean(search.trim()) || toggled.has(id) !== opensAtFirst}
          onToggle={toggle}
          isEmpty={data.length === 0}
        />
      </Container>
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.territories", translationNs: "dealers", rank: 20 })
export const handle = { breadcrumb: () => <Crumb of="menu.territories" /> }

export default TerritoriesPage
