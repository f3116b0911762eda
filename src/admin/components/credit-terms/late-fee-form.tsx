import { useWatch, type UseFormReturn } from "react-hook-form"
import { ChangeCreditTerms, creditTermsEndpoints } from "../../../http/credit-terms"
import { useAction, useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { SelectField, SwitchField, TextAreaField, TextField } from "../fields"
import { RouteForm } from "../route-form"
import { type LateFeeValues, lateFeeValuesOf, toLateFeeBody } from "./late-fee-values"

/** What paying late costs a dealer, or every dealer where no account is named: in a drawer over the page it belongs to. */
export const LateFeeForm = ({ accountId }: { accountId?: string }) => {
  const { say } = useText()
  const [read, write] = accountId
    ? ([
        creditTermsEndpoints.retrieveAccountCreditTerms,
        creditTermsEndpoints.changeAccountCreditTerms,
      ] as const)
    : ([creditTermsEndpoints.retrieveCreditTerms, creditTermsEndpoints.changeCreditTerms] as const)
  const params = { id: accountId ?? "" }
  const { data } = useEndpoint(read, { params })
  const action = useAction(write, params)
  if (!data) {
    return null
  }
  const { own, in_force } = data.credit_terms.late_fee
  const values = lateFeeValuesOf(own, in_force)

  return (
    <RouteForm
      as="drawer"
      title={say("credit_terms.edit_fee")}
      description={say("credit_terms.edit_fee_hint")}
      submit={say("action.save")}
      schema={ChangeCreditTerms}
      values={accountId ? values : { ...values, source: "own" as const }}
      toBody={toLateFeeBody}
      action={action}
      done={() => ({ message: say("credit_terms.fee_saved") })}
    >
      {(form) => <Fields form={form} isStore={!accountId} />}
    </RouteForm>
  )
}

const Fields = ({ form: { control }, isStore }: { form: UseFormReturn<LateFeeValues>; isStore: boolean }) => {
  const { say } = useText()
  const source = useWatch({ control, name: "source" })

  return (
    <>
      {!isStore && (
        <SelectField
          control={control}
          name="source"
          label={say("credit_terms.fee_source")}
          options={(["inherit", "own"] as const).map((value) => ({
            value,
            label: say(`credit_terms.fee_sources.${value}`),
          }))}
        />
      )}
      {source === "own" && (
        <>
          <SwitchField
            control={control}
            name="late_fee.is_on"
            label={say("credit_terms.is_on")}
            hint={say("credit_terms.fee_from")}
          />
          <TextField
            control={control}
            name="late_fee.annual_rate"
            label={say("credit_terms.rate")}
            hint={say("credit_terms.rate_hint")}
            type="number"
          />
          <TextField
            control={control}
            name="late_fee.grace_days"
            label={say("credit_terms.grace")}
            hint={say("credit_terms.grace_hint")}
            type="number"
          />
          <TextAreaField
            control={control}
            name="late_fee.minimums"
            label={say("credit_terms.minimums")}
            hint={say("credit_terms.minimums_hint")}
            isOptional
          />
        </>
      )}
      <TextAreaField control={control} name="reason" label={say("field.reason")} />
    </>
  )
}
