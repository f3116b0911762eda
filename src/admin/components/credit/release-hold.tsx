import { type CreditAccount, creditEndpoints, type CreditHold } from "../../../http/credit"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { TextAreaField } from "../fields"

type ReleaseProps = { account: CreditAccount; hold: CreditHold; onClose: () => void }

/** Gives back what a hold still keeps, with a reason. */
export const ReleaseHold = ({ account, hold, onClose }: ReleaseProps) => {
  const { say } = useText()
  const { money } = useFormat()

  return (
    <DialogForm
      title={say("credit_hold.release")}
      description={say("credit_hold.release_hint", { amount: money(hold.remaining, account.currency_code) })}
      submit={say("credit_hold.release")}
      doneMessage={say("credit_hold.release_done")}
      onClose={onClose}
      schema={creditEndpoints.releaseCreditHold.body}
      values={{ reason: "" }}
      action={useAction(creditEndpoints.releaseCreditHold, { id: account.id, hold_id: hold.id })}
    >
      {({ control }) => <TextAreaField control={control} name="reason" label={say("field.reason")} />}
    </DialogForm>
  )
}
