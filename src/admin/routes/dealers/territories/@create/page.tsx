import { useSearchParams } from "react-router-dom"
import { CreateTerritory, territoryEndpoints } from "../../../../../http/territory"
import { RouteForm } from "../../../../components/route-form"
import { BLAME, newTerritory, TerritoryFields } from "../../../../components/territory/territory-fields"
import { useAction } from "../../../../lib/api"
import { nameIn } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"

const CreateTerritoryPage = () => {
  const { say, language } = useText()
  const [search] = useSearchParams()

  return (
    <RouteForm
      as="modal"
      title={say("territory.create")}
      description={say("territory.create_hint")}
      submit={say("action.create")}
      schema={CreateTerritory}
      values={newTerritory(search.get("parent_id") ?? "")}
      action={useAction(territoryEndpoints.createTerritory)}
      blame={BLAME}
      done={({ territory }) => ({
        message: say("territory.created", { name: nameIn(language, territory.name, territory.name_zh) }),
        to: `/dealers/territories/${territory.id}`,
      })}
    >
      {({ control }) => <TerritoryFields control={control} />}
    </RouteForm>
  )
}

export default CreateTerritoryPage
