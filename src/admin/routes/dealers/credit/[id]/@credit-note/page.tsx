import { creditItemEndpoints } from "../../../../../../http/credit-items"
import { ApplyWay, NEW_APPLY, toApply } from "../../../../../components/credit/apply-way"
import { DayField } from "../../../../../components/day-field"
import { TextAreaField, TextField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useFormat } from "../../../../../lib/format"
import { useText } from "../../../../../lib/text"
import { useCreditAccountOfPage } from "../../../../../lib/use-credit-account"
import { useKey } from "../../../../../lib/use-key"

const NEW = { amount: "", document_number: "", document_on: "", reference: "", note: "", ...NEW_APPLY }

const CreditNotePage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { id, account } = useCreditAccountOfPage()
  const key = useKey()
  const action = useAction(creditItemEndpoints.recordCreditNote, { id })

  return account ? (
    <RouteForm
      as="drawer"
      title={say("credit_entry.credit_note")}
      description={say("credit_entry.credit_note_hint")}
      submit={say("credit_entry.credit_note")}
      schema={creditItemEndpoints.recordCreditNote.body}
      values={NEW}
      toBody={(values: typeof NEW) => ({ ...toApply(values), key })}
      action={action}
      blame={{
        amount_too_precise: "amount",
        credit_amount_invalid: "amount",
        credit_document_exists: "document_number",
      }}
      done={({ entry }) => ({
        message: say("credit_entry.credit_note_done", { amount: money(entry.amount, entry.currency_code) }),
      })}
    >
      {(form) => (
        <>
          <TextField
            control={form.control}
            name="amount"
            label={`${say("credit_item.amount")} (${account.currency_code.toUpperCase()})`}
            type="number"
          />
          <TextField
            control={form.control}
            name="document_number"
            label={say("credit_entry.document_number")}
            hint={say("credit_entry.credit_note_number_hint")}
            isOptional
          />
          <DayField
            control={form.control}
            name="document_on"
            label={say("credit_item.document_on")}
            hint={say("credit_entry.document_on_hint")}
            isOptional
          />
          <TextField
            control={form.control}
            name="reference"
            label={say("credit_entry.reference")}
            isOptional
          />
          <ApplyWay form={form} accountId={id} />
          <TextAreaField control={form.control} name="note" label={say("field.reason")} />
        </>
      )}
    </RouteForm>
  ) : null
}

export default CreditNotePage
