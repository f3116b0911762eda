import { useParams } from "react-router-dom"
import {
  CreateDunningProcess,
  creditDunningEndpoints,
  UpdateDunningProcess,
} from "../../../../../../http/credit-dunning"
import { ProcessFields } from "../../../../../components/dunning/process-fields"
import {
  PROCESS_BLAME,
  processValuesOf,
  toProcessBody,
} from "../../../../../components/dunning/process-values"
import { RouteForm } from "../../../../../components/route-form"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

/** As strict as for a new process, and with the version that was read. */
const PROCESS = CreateDunningProcess.extend({ version: UpdateDunningProcess.shape.version })

const EditDunningProcessPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(creditDunningEndpoints.retrieveDunningProcess, { params: { id } })
  const action = useAction(creditDunningEndpoints.updateDunningProcess, { id })
  const process = data?.process

  return process?.id === id ? (
    <RouteForm
      as="modal"
      back="/dealers/dunning"
      title={say("dunning.edit")}
      description={process.name}
      submit={say("action.save")}
      schema={PROCESS}
      values={processValuesOf(process)}
      toBody={(values) => ({ ...toProcessBody(values), version: process.version })}
      action={action}
      blame={PROCESS_BLAME}
      done={(reply) => ({ message: say("dunning.saved", { name: reply.process.name }) })}
    >
      {(form) => <ProcessFields form={form} />}
    </RouteForm>
  ) : null
}

export default EditDunningProcessPage
