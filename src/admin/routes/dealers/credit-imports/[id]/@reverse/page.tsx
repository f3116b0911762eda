import { useParams } from "react-router-dom"
import { creditImportEndpoints } from "../../../../../../http/credit-imports"
import { TextAreaField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

const ReverseImportPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()

  return (
    <RouteForm
      as="drawer"
      title={say("credit_import.reverse")}
      description={say("credit_import.reverse_hint")}
      submit={say("credit_import.reverse")}
      schema={creditImportEndpoints.reverseCreditImport.body}
      values={{ reason: "" }}
      action={useAction(creditImportEndpoints.reverseCreditImport, { id })}
      done={() => ({ message: say("credit_import.reversed") })}
    >
      {({ control }) => <TextAreaField control={control} name="reason" label={say("field.reason")} />}
    </RouteForm>
  )
}

export default ReverseImportPage
