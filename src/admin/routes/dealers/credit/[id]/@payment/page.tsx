import { creditEndpoints, RecordCreditPayment } from "../../../../../../http/credit"
import { ApplyWay, NEW_APPLY, toApply } from "../../../../../components/credit/apply-way"
import { InstantField, TextAreaField, TextField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useFormat } from "../../../../../lib/format"
import { useText } from "../../../../../lib/text"
import { useCreditAccountOfPage } from "../../../../../lib/use-credit-account"
import { useKey } from "../../../../../lib/use-key"

const NEW = { amount: "", received_at: "", reference: "", note: "", ...NEW_APPLY }

const PaymentPage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { id, account } = useCreditAccountOfPage()
  const key = useKey()
  const action = useAction(creditEndpoints.recordCreditPayment, { id })

  return account ? (
    <RouteForm
      as="drawer"
      title={say("credit_entry.payment")}
      description={say("credit_entry.payment_hint")}
      submit={say("credit_entry.payment")}
      schema={RecordCreditPayment}
      values={NEW}
      toBody={(values: typeof NEW) => ({ ...toApply(values), key })}
      action={action}
      blame={{
        amount_too_precise: "amount",
        credit_amount_invalid: "amount",
        credit_payment_future: "received_at",
      }}
      done={({ entry }) => ({
        message: say("credit_entry.payment_done", { amount: money(entry.amount, entry.currency_code) }),
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
          <InstantField
            control={form.control}
            name="received_at"
            label={say("credit_entry.received")}
            hint={say("credit_entry.received_hint")}
            isOptional
          />
          <TextField
            control={form.control}
            name="reference"
            label={say("credit_entry.reference")}
            isOptional
          />
          <ApplyWay form={form} accountId={id} />
          <TextAreaField control={form.control} name="note" label={say("field.note")} isOptional />
        </>
      )}
    </RouteForm>
  ) : null
}

export default PaymentPage
