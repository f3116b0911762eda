import { CreateDunningProcess, creditDunningEndpoints } from "../../../../../http/credit-dunning"
import { ProcessFields } from "../../../../components/dunning/process-fields"
import { NEW_PROCESS, PROCESS_BLAME, toProcessBody } from "../../../../components/dunning/process-values"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const CreateDunningProcessPage = () => {
  const { say } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("dunning.create")}
      description={say("dunning.create_hint")}
      submit={say("action.create")}
      schema={CreateDunningProcess}
      values={NEW_PROCESS}
      toBody={toProcessBody}
      action={useAction(creditDunningEndpoints.createDunningProcess)}
      blame={PROCESS_BLAME}
      done={({ process }) => ({ message: say("dunning.created", { name: process.name }) })}
    >
      {(form) => <ProcessFields form={form} />}
    </RouteForm>
  )
}

export default CreateDunningProcessPage
