import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { ApplyFields, namedParts, type Parts } from "../../../../../../components/credit/apply-fields"
import { TextAreaField } from "../../../../../../components/fields"
import { RouteForm } from "../../../../../../components/route-form"
import { useAction } from "../../../../../../lib/api"
import { useFormat } from "../../../../../../lib/format"
import { useText } from "../../../../../../lib/text"
import { useCreditItemOfPage } from "../../../../../../lib/use-credit-item"
import { useKey } from "../../../../../../lib/use-key"

const NEW: { parts: Parts; note: string } = { parts: {}, note: "" }

const AllocatePage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { item, drawer, params } = useCreditItemOfPage()
  const key = useKey()
  const action = useAction(creditItemEndpoints.allocateCreditItem, params)

  return item ? (
    <RouteForm
      as="drawer"
      back={drawer}
      title={say("credit_item.allocate")}
      description={say("credit_item.allocate_hint", { open: money(item.open, item.currency_code) })}
      submit={say("credit_item.allocate")}
      schema={creditItemEndpoints.allocateCreditItem.body}
      values={NEW}
      toBody={({ parts, ...values }: typeof NEW) => ({ ...values, key, applications: namedParts(parts) })}
      action={action}
      done={() => ({ message: say("credit_item.allocate_done") })}
    >
      {({ control }) => (
        <>
          <ApplyFields control={control} accountId={params.id} name="parts" errorOf="applications" />
          <TextAreaField control={control} name="note" label={say("field.note")} isOptional />
        </>
      )}
    </RouteForm>
  ) : null
}

export default AllocatePage
