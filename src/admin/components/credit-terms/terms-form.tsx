import { useWatch, type UseFormReturn } from "react-hook-form"
import { ChangeCreditTerms, creditTermsEndpoints, ROLLS } from "../../../http/credit-terms"
import { useAction, useEndpoint } from "../../lib/api"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { SelectField, TextAreaField, TextField } from "../fields"
import { PickerField } from "../picker"
import { RouteForm } from "../route-form"
import { type TermsValues, termsValuesOf, toTermsBody } from "./terms-values"

const KINDS = ["inherit", "net", "end_of_month", "fixed_day"] as const

/** By when a dealer pays, or every dealer where no account is named: in a drawer over the page it belongs to. */
export const TermsForm = ({ accountId }: { accountId?: string }) => {
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

  return data ? (
    <RouteForm
      as="drawer"
      title={say("credit_terms.edit")}
      description={say("credit_terms.edit_hint")}
      submit={say("action.save")}
      schema={ChangeCreditTerms}
      values={termsValuesOf(data.credit_terms.terms.own)}
      toBody={toTermsBody}
      action={action}
      blame={{ credit_calendar_not_found: "terms.calendar_id" }}
      done={() => ({ message: say("credit_terms.saved") })}
    >
      {(form) => <Fields form={form} isStore={!accountId} />}
    </RouteForm>
  ) : null
}

const Fields = ({ form: { control }, isStore }: { form: UseFormReturn<TermsValues>; isStore: boolean }) => {
  const { say } = useText()
  const { kind, roll } = useWatch({ control, name: "terms" })
  const number = (name: "days" | "months" | "day" | "cut_off", isOptional = false) => (
    <TextField
      control={control}
      name={`terms.${name}`}
      label={say(`credit_terms.${name}`)}
      {...(name !== "days" && { hint: say(`credit_terms.${name}_hint`) })}
      type="number"
      isOptional={isOptional}
    />
  )

  return (
    <>
      <SelectField
        control={control}
        name="terms.kind"
        label={say("credit_terms.kind")}
        options={KINDS.map((value) => ({
          value,
          label: say(`credit_terms.kinds.${isStore && value === "inherit" ? "plain" : value}`),
        }))}
      />
      {kind === "fixed_day" && number("day")}
      {(kind === "end_of_month" || kind === "fixed_day") && number("months")}
      {(kind === "net" || kind === "end_of_month") && number("days")}
      {kind === "fixed_day" && number("cut_off", true)}
      {kind !== "inherit" && (
        <SelectField
          control={control}
          name="terms.roll"
          label={say("credit_terms.roll")}
          options={ROLLS.map((value) => ({ value, label: say(`credit_terms.rolls.${value}`) }))}
        />
      )}
      {kind !== "inherit" && roll !== "none" && (
        <PickerField
          control={control}
          name="terms.calendar_id"
          label={say("credit_terms.calendar")}
          hint={say("credit_terms.no_calendar")}
          source={sources.calendars}
          isOptional
        />
      )}
      <TextAreaField control={control} name="reason" label={say("field.reason")} />
    </>
  )
}
