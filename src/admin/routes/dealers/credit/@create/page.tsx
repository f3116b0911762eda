import { useSearchParams } from "react-router-dom"
import { creditEndpoints, OpenCreditAccount } from "../../../../../http/credit"
import { groupAccounts } from "../../../../components/credit/account-source"
import { SelectField, SwitchField, TextAreaField, TextField } from "../../../../components/fields"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { sources } from "../../../../lib/sources"
import { useStoreCurrencies } from "../../../../lib/store"
import { useText } from "../../../../lib/text"

const NEW = {
  dealer_id: "",
  currency_code: "",
  credit_limit: "",
  is_unlimited: false,
  tolerance: "",
  parent_id: "",
  reason: "",
}

const toBody = ({ credit_limit, is_unlimited, ...values }: typeof NEW) => ({
  ...values,
  is_unlimited,
  credit_limit: is_unlimited ? "" : credit_limit,
})

const OpenAccountPage = () => {
  const { say } = useText()
  const [search] = useSearchParams()
  const currencies = useStoreCurrencies()

  return (
    <RouteForm
      as="modal"
      title={say("credit.open")}
      description={say("credit.open_hint")}
      submit={say("credit.open")}
      schema={OpenCreditAccount}
      values={{ ...NEW, dealer_id: search.get("for_dealer") ?? "" }}
      toBody={toBody}
      action={useAction(creditEndpoints.openCreditAccount)}
      blame={{
        credit_account_exists: "currency_code",
        credit_parent_invalid: "parent_id",
        dealer_not_found: "dealer_id",
        currency_not_found: "currency_code",
        amount_too_precise: "credit_limit",
      }}
      done={({ credit_account: account }) => ({
        message: say("credit.opened", { name: account.dealer.name }),
        to: `/dealers/credit/${account.id}`,
      })}
    >
      {({ control, watch }) => (
        <>
          <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
            <PickerField
              control={control}
              name="dealer_id"
              label={say("dealer.one")}
              source={sources.dealers}
            />
            <SelectField
              control={control}
              name="currency_code"
              label={say("field.currency")}
              options={currencies}
            />
            {!watch("is_unlimited") && (
              <TextField
                control={control}
                name="credit_limit"
                label={say("credit.limit")}
                type="number"
                isOptional
              />
            )}
            <TextField
              control={control}
              name="tolerance"
              label={say("credit.tolerance")}
              hint={say("credit.tolerance_hint")}
              type="number"
              isOptional
            />
            <PickerField
              key={watch("currency_code")}
              control={control}
              name="parent_id"
              label={say("credit.group")}
              hint={say("credit.group_hint")}
              source={groupAccounts(watch("currency_code"))}
              isOptional
            />
          </div>
          <SwitchField control={control} name="is_unlimited" label={say("credit.unlimited")} />
          <TextAreaField control={control} name="reason" label={say("credit.first_reason")} />
        </>
      )}
    </RouteForm>
  )
}

export default OpenAccountPage
