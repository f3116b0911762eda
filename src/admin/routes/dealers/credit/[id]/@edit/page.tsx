import { CREDIT_STATUSES, creditEndpoints, UpdateCreditAccount } from "../../../../../../http/credit"
import { groupAccounts } from "../../../../../components/credit/account-source"
import { SelectField, TextAreaField, TextField } from "../../../../../components/fields"
import { PickerField } from "../../../../../components/picker"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"
import { useCreditAccountOfPage } from "../../../../../lib/use-credit-account"

/** As strict as for a new account: an emptied tolerance is an error, not "no change". */
const ACCOUNT = UpdateCreditAccount.required({ status: true, tolerance: true })

const EditAccountPage = () => {
  const { say } = useText()
  const { id, account } = useCreditAccountOfPage()
  const action = useAction(creditEndpoints.updateCreditAccount, { id })

  return account ? (
    <RouteForm
      as="drawer"
      title={say("credit.edit")}
      description={say("credit.edit_hint")}
      submit={say("action.save")}
      schema={ACCOUNT}
      values={{
        status: account.status,
        status_reason: account.status_reason ?? "",
        tolerance: String(account.tolerance),
        parent_id: account.parent_id ?? "",
        reason: "",
      }}
      action={action}
      blame={{
        credit_parent_invalid: "parent_id",
        credit_parent_not_found: "parent_id",
        amount_too_precise: "tolerance",
        credit_tolerance_above_approval: "tolerance",
        credit_change_reason_missing: "reason",
      }}
      done={() => ({ message: say("credit.saved") })}
    >
      {({ control }) => (
        <>
          <SelectField
            control={control}
            name="status"
            label={say("field.status")}
            options={CREDIT_STATUSES.map((value) => ({ value, label: say(`credit.status.${value}`) }))}
          />
          <TextAreaField control={control} name="status_reason" label={say("field.reason")} isOptional />
          <TextField
            control={control}
            name="tolerance"
            label={`${say("credit.tolerance")} (${account.currency_code.toUpperCase()})`}
            hint={say("credit.tolerance_hint")}
            type="number"
          />
          <PickerField
            control={control}
            name="parent_id"
            label={say("credit.group")}
            hint={say("credit.group_hint")}
            source={groupAccounts(account.currency_code, id)}
            isOptional
          />
          <TextAreaField
            control={control}
            name="reason"
            label={say("credit_bend.reason")}
            hint={say("credit_bend.reason_hint")}
            isOptional
          />
        </>
      )}
    </RouteForm>
  ) : null
}

export default EditAccountPage
