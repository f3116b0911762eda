import { useSearchParams } from "react-router-dom"
import { creditImportEndpoints, NewCreditImport } from "../../../../../http/credit-imports"
import { ImportFields, newImport, toImportBody } from "../../../../components/credit-import/import-fields"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const CreateImportPage = () => {
  const { say } = useText()
  const [search] = useSearchParams()

  return (
    <RouteForm
      as="modal"
      title={say("credit_import.create")}
      description={say("credit_import.create_hint")}
      submit={say("credit_import.check")}
      schema={NewCreditImport}
      values={newImport(search.get("kind"))}
      toBody={toImportBody}
      action={useAction(creditImportEndpoints.createCreditImport)}
      done={({ credit_import }) => ({
        message: say("credit_import.checked"),
        to: `/dealers/credit-imports/${credit_import.id}`,
      })}
    >
      {(form) => <ImportFields form={form} />}
    </RouteForm>
  )
}

export default CreateImportPage
