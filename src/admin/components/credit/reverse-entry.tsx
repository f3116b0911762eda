import { type CreditAccount, creditEndpoints, type CreditEntry } from "../../../http/credit"
import { useAction } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { TextAreaField } from "../fields"

type ReverseProps = { account: CreditAccount; entry: CreditEntry; onClose: () => void }

/** Takes an entry of the ledger back, with a reason. */
export const ReverseEntry = ({ account, entry, onClose }: ReverseProps) => {
  const { say } = useText()
  const { money } = useFormat()
  const what = {
    kind: say(`credit_entry.kinds.${entry.kind}`),
    amount: money(entry.amount, entry.currency_code),
  }

  return (
    <DialogForm
      title={say("credit_entry.reverse")}
      description={say("credit_entry.reverse_hint", what)}
      submit={say("credit_entry.reverse")}
      doneMessage={say("credit_entry.reverse_done")}
      onClose={onClose}
      schema={creditEndpoints.reverseCreditEntry.body}
      values={{ note: "" }}
      action={useAction(creditEndpoints.reverseCreditEntry, { id: account.id, entry_id: entry.id })}
    >
      {({ control }) => <TextAreaField control={control} name="note" label={say("field.reason")} />}
    </DialogForm>
  )
}
