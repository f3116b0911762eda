import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { useItemWords } from "../../../../../../components/credit/item-words"
import { DayField } from "../../../../../../components/day-field"
import { SwitchField } from "../../../../../../components/fields"
import { RouteForm } from "../../../../../../components/route-form"
import { useAction } from "../../../../../../lib/api"
import { useText } from "../../../../../../lib/text"
import { useCreditItemOfPage } from "../../../../../../lib/use-credit-item"

const PromisePage = () => {
  const { say } = useText()
  const { nameOf } = useItemWords()
  const { item, drawer, params } = useCreditItemOfPage()
  const action = useAction(creditItemEndpoints.promiseCreditItem, params)

  return item ? (
    <RouteForm
      as="drawer"
      back={drawer}
      title={`${say("credit_item.promise")}: ${nameOf(item)}`}
      description={say("credit_item.promise_hint")}
      submit={say("action.save")}
      schema={creditItemEndpoints.promiseCreditItem.body}
      values={{ promised_on: item.promised_on ?? "", is_disputed: item.is_disputed }}
      action={action}
      done={() => ({ message: say("credit_item.promise_done") })}
    >
      {({ control }) => (
        <>
          <DayField control={control} name="promised_on" label={say("credit_item.promised_on")} isOptional />
          <SwitchField control={control} name="is_disputed" label={say("credit_item.is_disputed")} />
        </>
      )}
    </RouteForm>
  ) : null
}

export default PromisePage
