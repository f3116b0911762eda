import { useSearchParams } from "react-router-dom"
import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { anyAccount } from "../../../../components/credit/account-source"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const ClosePeriodsPage = () => {
  const { say } = useText()
  const [search] = useSearchParams()

  return (
    <RouteForm
      as="drawer"
      back="/dealers/statements"
      title={say("credit_statement.close")}
      description={say("credit_statement.close_hint")}
      submit={say("credit_statement.close")}
      schema={creditStatementEndpoints.closeCreditStatements.body}
      values={{ account_id: search.get("account_id") ?? "" }}
      action={useAction(creditStatementEndpoints.closeCreditStatements)}
      blame={{ credit_account_not_found: "account_id" }}
      done={({ closed }) => ({ message: say("credit_statement.close_done", { count: closed }) })}
    >
      {({ control }) => (
        <PickerField
          control={control}
          name="account_id"
          label={say("credit_statement.close_account")}
          source={anyAccount}
          isOptional
        />
      )}
    </RouteForm>
  )
}

export default ClosePeriodsPage
