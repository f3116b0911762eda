import { ChangeCreditLimit, creditEndpoints } from "../../../../../../http/credit"
import {
  InstantField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"
import { useCreditAccountOfPage } from "../../../../../lib/use-credit-account"

const NEW = {
  kind: "permanent",
  credit_limit: "",
  is_unlimited: false,
  starts_at: "",
  ends_at: "",
  reason: "",
}

/** An unlimited account needs no amount; a permanent limit has no window. */
const toBody = ({ starts_at, ends_at, credit_limit, ...values }: typeof NEW) => ({
  ...values,
  credit_limit: values.is_unlimited ? "0" : credit_limit,
  ...(values.kind === "temporary" && { starts_at, ends_at }),
})

const LimitPage = () => {
  const { say } = useText()
  const { id, account } = useCreditAccountOfPage()
  const action = useAction(creditEndpoints.changeCreditLimit, { id })

  return account ? (
    <RouteForm
      as="drawer"
      title={say("credit_limit.change")}
      description={say("credit_limit.change_hint")}
      submit={say("action.save")}
      schema={ChangeCreditLimit}
      values={NEW}
      toBody={toBody}
      action={action}
      blame={{ credit_limit_window: "ends_at", amount_too_precise: "credit_limit" }}
      done={({ limit_change: change }) => ({
        message: say(change.needs_approval ? "credit_limit.waits" : "credit_limit.changed"),
      })}
    >
      {({ control, watch }) => (
        <>
          <SelectField
            control={control}
            name="kind"
            label={say("credit_limit.kind")}
            options={(["permanent", "temporary"] as const).map((value) => ({
              value,
              label: say(`credit_limit.kinds.${value}`),
            }))}
          />
          {!watch("is_unlimited") && (
            <TextField
              control={control}
              name="credit_limit"
              label={`${say("credit_limit.amount")} (${account.currency_code.toUpperCase()})`}
              type="number"
            />
          )}
          <SwitchField control={control} name="is_unlimited" label={say("credit.unlimited")} />
          {watch("kind") === "temporary" && (
            <>
              <InstantField control={control} name="starts_at" label={say("credit_limit.starts")} />
              <InstantField control={control} name="ends_at" label={say("credit_limit.ends")} />
            </>
          )}
          <TextAreaField control={control} name="reason" label={say("field.reason")} />
        </>
      )}
    </RouteForm>
  ) : null
}

export default LimitPage
