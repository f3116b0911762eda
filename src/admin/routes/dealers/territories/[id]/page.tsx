import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, Plus, Trash } from "@medusajs/icons"
import { Link, Outlet, type UIMatch, useNavigate, useParams } from "react-router-dom"
import { type Territory, territoryEndpoints } from "../../../../../http/territory"
import { TerritoryCrumb } from "../../../../components/crumbs"
import { PageState } from "../../../../components/page-state"
import { AdminName, WarehouseName } from "../../../../components/person"
import { RulesList } from "../../../../components/price/rules-list"
import { Nothing, Section } from "../../../../components/section"
import { AreaChips } from "../../../../components/territory/area-chips"
import { TerritoryDealers } from "../../../../components/territory/territory-dealers"
import { useAction, useEndpoint } from "../../../../lib/api"
import { nameIn, sources } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"
import { useConfirmed } from "../../../../lib/use-confirmed"

const TerritoryPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(territoryEndpoints.retrieveTerritory, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }
  const { territory } = data

  return (
    <div className="flex flex-col gap-y-3">
      <Profile territory={territory} />
      <Section title={say("territory.areas")} hint={say("territory.areas_hint")}>
        {territory.areas.length > 0 ? (
          <div className="px-6 py-4">
            <AreaChips areas={territory.areas} />
          </div>
        ) : (
          <Nothing>{say("territory.areas_none")}</Nothing>
        )}
      </Section>
      <TerritoryDealers territoryId={territory.id} />
      <Section title={say("menu.price_rules")}>
        <RulesList query={{ territory_id: territory.id }} none={say("dealer.prices_none")} />
      </Section>
      <Outlet />
    </div>
  )
}

const Profile = ({ territory }: { territory: Territory }) => {
  const { say, language } = useText()
  const navigate = useNavigate()
  const parent = sources.territories.useOne(territory.parent_id ?? "")
  const remove = useConfirmed(useAction(territoryEndpoints.deleteTerritory, { id: territory.id }))
  const name = nameIn(language, territory.name, territory.name_zh)
  const deleteTerritory = async () => {
    const isDone = await remove(
      {
        title: say("territory.delete"),
        description: say("territory.delete_sure", { name }),
        confirm: say("action.delete"),
        done: say("territory.deleted", { name }),
      },
      undefined
    )
    if (isDone) {
      void navigate("/dealers/territories")
    }
  }

  return (
    <Section
      level="h1"
      title={name}
      hint={territory.code}
      groups={[
        {
          actions: [
            { label: say("action.edit"), icon: <PencilSquare />, to: "edit" },
            {
              label: say("territory.create_below"),
              icon: <Plus />,
              to: `/dealers/territories/create?parent_id=${territory.id}`,
            },
          ],
        },
        {
          actions: [{ label: say("action.delete"), icon: <Trash />, onClick: () => void deleteTerritory() }],
        },
      ]}
    >
      <SectionRow
        title={say("territory.parent")}
        value={
          parent && (
            <Link to={`/dealers/territories/${parent.value}`} className="text-ui-fg-interactive">
              {parent.label}
            </Link>
          )
        }
      />
      <SectionRow
        title={say("territory.manager")}
        value={territory.manager_id && <AdminName id={territory.manager_id} />}
      />
      <SectionRow title={say("territory.time_zone")} value={territory.time_zone} />
      <SectionRow
        title={say("territory.warehouse")}
        value={territory.stock_location_id && <WarehouseName id={territory.stock_location_id} />}
      />
    </Section>
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <TerritoryCrumb match={match} /> }

export default TerritoryPage
