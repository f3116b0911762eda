import { creditItemEndpoints } from "../../../../../../http/credit-items"
import { DayField } from "../../../../../components/day-field"
import { SelectField, TextAreaField, TextField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useFormat } from "../../../../../lib/format"
import { useText } from "../../../../../lib/text"
import { useCreditAccountOfPage } from "../../../../../lib/use-credit-account"
import { useKey } from "../../../../../lib/use-key"

const KINDS = ["external_charge", "opening", "fee"] as const
const NEW = {
  kind: "external_charge",
  amount: "",
  document_number: "",
  document_on: "",
  due_on: "",
  reference: "",
  note: "",
}

const ChargePage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { id, account } = useCreditAccountOfPage()
  const key = useKey()
  const action = useAction(creditItemEndpoints.recordCreditCharge, { id })

  return account ? (
    <RouteForm
      as="drawer"
      title={say("credit_entry.charge")}
      description={say("credit_entry.charge_hint")}
      submit={say("credit_entry.charge")}
      schema={creditItemEndpoints.recordCreditCharge.body}
      values={NEW}
      toBody={(values: typeof NEW) => ({ ...values, key })}
      action={action}
      blame={{
        amount_too_precise: "amount",
        credit_document_dates: "due_on",
        credit_document_exists: "document_number",
      }}
      done={({ entry }) => ({
        message: say("credit_entry.charge_done", { amount: money(entry.amount, entry.currency_code) }),
      })}
    >
      {({ control }) => (
        <>
          <SelectField
            control={control}
            name="kind"
            label={say("credit_entry.kind")}
            options={KINDS.map((value) => ({ value, label: say(`credit_entry.kinds.${value}`) }))}
          />
          <TextField
            control={control}
            name="amount"
            label={`${say("credit_item.amount")} (${account.currency_code.toUpperCase()})`}
            type="number"
          />
          <TextField
            control={control}
            name="document_number"
            label={say("credit_entry.document_number")}
            hint={say("credit_entry.document_number_hint")}
            isOptional
          />
          <DayField control={control} name="document_on" label={say("credit_item.document_on")} />
          <DayField control={control} name="due_on" label={say("credit_item.due_on")} />
          <TextField control={control} name="reference" label={say("credit_entry.reference")} isOptional />
          <TextAreaField control={control} name="note" label={say("field.note")} isOptional />
        </>
      )}
    </RouteForm>
  ) : null
}

export default ChargePage
