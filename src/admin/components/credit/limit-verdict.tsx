import {
  type CreditAccount,
  creditEndpoints,
  type CreditLimitChange,
  DecideCreditLimit,
} from "../../../http/credit"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { SelectField, TextAreaField } from "../fields"

type VerdictProps = { account: CreditAccount; change: CreditLimitChange; onClose: () => void }

/** A second person agrees to a limit change, or rejects it. */
export const LimitVerdict = ({ account, change, onClose }: VerdictProps) => {
  const { say } = useText()
  const { money } = useFormat()
  const person = sources.users.useOne(change.created_by ?? "")
  const action = useAction(creditEndpoints.decideCreditLimit, { id: account.id, change_id: change.id })

  return (
    <DialogForm
      title={say("credit_limit.decide")}
      description={say("credit_limit.decide_hint", {
        who: person?.label ?? change.created_by ?? say("value.unknown_person"),
        amount: change.is_unlimited
          ? say("credit.unlimited")
          : money(change.credit_limit, account.currency_code),
        kind: say(`credit_limit.kinds.${change.kind}`),
        reason: change.reason,
      })}
      submit={say("action.save")}
      doneMessage={say("credit_limit.decided")}
      onClose={onClose}
      schema={DecideCreditLimit}
      values={{ verdict: "", reason: "" }}
      action={action}
    >
      {({ control }) => (
        <>
          <SelectField
            control={control}
            name="verdict"
            label={say("credit_limit.verdict")}
            placeholder={say("action.choose")}
            options={(["approval", "rejection"] as const).map((value) => ({
              value,
              label: say(`credit_limit.verdicts.${value}`),
            }))}
          />
          <TextAreaField control={control} name="reason" label={say("field.reason")} />
        </>
      )}
    </DialogForm>
  )
}
