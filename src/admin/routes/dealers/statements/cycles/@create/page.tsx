import { creditStatementEndpoints } from "../../../../../../http/credit-statements"
import { CycleFields, NEW_CYCLE, toCycleBody } from "../../../../../components/credit-statement/cycle-fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

const SetCyclePage = () => {
  const { say } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("credit_cycle.set")}
      description={say("credit_cycle.hint")}
      submit={say("action.save")}
      schema={creditStatementEndpoints.setCreditCycle.body}
      values={NEW_CYCLE}
      toBody={toCycleBody}
      action={useAction(creditStatementEndpoints.setCreditCycle)}
      blame={{ dealer_not_found: "dealer_id", territory_not_found: "territory_id" }}
      done={() => ({ message: say("credit_cycle.set_done") })}
    >
      {({ control, watch }) => <CycleFields control={control} scope={watch("scope")} kind={watch("kind")} />}
    </RouteForm>
  )
}

export default SetCyclePage
