import { useParams } from "react-router-dom"
import { territoryEndpoints, CreateTerritory } from "../../../../../../http/territory"
import { RouteForm } from "../../../../../components/route-form"
import {
  BLAME,
  TerritoryFields,
  territoryValuesOf,
} from "../../../../../components/territory/territory-fields"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { nameIn } from "../../../../../lib/sources"
import { useText } from "../../../../../lib/text"

const EditTerritoryPage = () => {
  const { say, language } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(territoryEndpoints.retrieveTerritory, { params: { id } })
  const action = useAction(territoryEndpoints.updateTerritory, { id })

  return data ? (
    <RouteForm
      as="drawer"
      title={say("territory.edit")}
      submit={say("action.save")}
      schema={CreateTerritory}
      values={territoryValuesOf(data.territory)}
      action={action}
      blame={BLAME}
      done={({ territory }) => ({
        message: say("territory.saved", { name: nameIn(language, territory.name, territory.name_zh) }),
      })}
    >
      {({ control }) => <TerritoryFields control={control} />}
    </RouteForm>
  ) : null
}

export default EditTerritoryPage
