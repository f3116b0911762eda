import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { TextAreaField } from "../../../../../../components/fields"
import { RouteForm } from "../../../../../../components/route-form"
import { useAction } from "../../../../../../lib/api"
import { useFormat } from "../../../../../../lib/format"
import { useText } from "../../../../../../lib/text"
import { useCreditItemOfPage } from "../../../../../../lib/use-credit-item"
import { useKey } from "../../../../../../lib/use-key"

const NEW = { note: "" }

const WriteOffPage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { item, drawer, params } = useCreditItemOfPage()
  const key = useKey()
  const action = useAction(creditItemEndpoints.writeOffCreditItem, params)

  return item ? (
    <RouteForm
      as="drawer"
      back={drawer}
      title={say("credit_item.write_off")}
      description={say("credit_item.write_off_hint", { open: money(item.open, item.currency_code) })}
      submit={say("credit_item.write_off")}
      schema={creditItemEndpoints.writeOffCreditItem.body}
      values={NEW}
      toBody={(values: typeof NEW) => ({ ...values, key })}
      action={action}
      done={() => ({ message: say("credit_item.write_off_done") })}
    >
      {({ control }) => <TextAreaField control={control} name="note" label={say("field.reason")} />}
    </RouteForm>
  ) : null
}

export default WriteOffPage
