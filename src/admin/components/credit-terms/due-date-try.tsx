import { Button, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { creditTermsEndpoints } from "../../../http/credit-terms"
import { useAction } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

/** Asks when a charge of a day would fall due, by the terms of an account or of the store. */
export const DueDateTry = ({ accountId }: { accountId?: string }) => {
  const { say, language } = useText()
  const format = useFormat()
  const field = useId()
  const [day, setDay] = useState("")
  const { mutate, data, error, isPending } = useAction(creditTermsEndpoints.creditDueDate)
  const ask = (event: React.FormEvent) => {
    event.preventDefault()
    mutate({ ...(accountId && { account_id: accountId }), ...(day && { document_on: day }) })
  }

  return (
    <form onSubmit={ask} className="flex flex-col gap-y-2 px-6 py-4" noValidate>
      <Label htmlFor={field} size="small" weight="plus">
        {say("credit_terms.try")}
      </Label>
      <Text size="small" className="text-ui-fg-subtle">
        {say("credit_terms.try_hint")}
      </Text>
      <div className="flex items-center gap-x-2">
        <Input
          id={field}
          type="date"
          value={day}
          aria-label={say("credit_terms.document_on")}
          onChange={({ target }) => setDay(target.value)}
        />
        <Button type="submit" size="small" variant="secondary" isLoading={isPending}>
          {say("action.check")}
        </Button>
      </div>
      <Text size="small" role="status">
        {error && messageOf(error, say, language)}
        {data &&
          (data.due_on === data.before_roll
            ? say("credit_terms.due", { day: format.day(data.due_on) })
            : say("credit_terms.rolled", {
                day: format.day(data.due_on),
                before: format.day(data.before_roll),
              }))}
      </Text>
    </form>
  )
}
