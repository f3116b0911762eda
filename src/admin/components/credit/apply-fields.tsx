import { Button, Input, Text } from "@medusajs/ui"
import { type Control, Controller, type FieldPath, type FieldValues, useFormState } from "react-hook-form"
import { creditItemEndpoints } from "../../../http/credit-items"
import { useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useItemWords } from "./item-words"

const MOST = 200

/** What a person types beside charges: an amount as text, by the charge's id; undefined where nothing was typed yet. */
export type Parts = Record<string, string | undefined>

/** The charges that were named, as a body takes them. */
export const namedParts = (parts: Parts): { item_id: string; amount: string }[] =>
  Object.entries(parts).flatMap(([item_id, amount]) =>
    amount?.trim() ? [{ item_id, amount: amount.trim() }] : []
  )

/** The first message of whatever is wrong in a part of a form. */
const messageIn = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null) {
    return undefined
  }
  const { message } = error as { message?: unknown }

  return typeof message === "string" && message
    ? message
    : Object.values(error)
        .map(messageIn)
        .find((one) => one !== undefined)
}

type ApplyFieldsProps<V extends FieldValues> = {
  control: Control<V>
  accountId: string
  /** Where the form keeps the parts. */
  name: FieldPath<V>
  /** Where the body has them: its errors are shown here. */
  errorOf: string
}

/** The open charges of an account with an amount to type beside each. */
export const ApplyFields = <V extends FieldValues>({
  control,
  accountId,
  name,
  errorOf,
}: ApplyFieldsProps<V>) => {
  const { say, language } = useText()
  const { errors } = useFormState({ control })
  const { data, error } = useEndpoint(creditItemEndpoints.listCreditItems, {
    params: { id: accountId },
    query: { side: "debit", is_open: "true", order: "due_on", limit: MOST },
  })
  const wrong = messageIn((errors as Record<string, unknown>)[errorOf])

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus">{say("credit_item.apply_pick")}</legend>
      <Text size="small" className="text-ui-fg-subtle">
        {say(data?.count === 0 ? "credit_item.apply_none" : "credit_item.apply_pick_hint")}
      </Text>
      {error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {messageOf(error, say, language)}
        </Text>
      )}
      {data && data.count > MOST && (
        <Text size="small" className="text-ui-fg-subtle">
          {say("credit_item.apply_most", { shown: MOST, total: data.count })}
        </Text>
      )}
      {data?.items.map((item) => (
        <Controller
          key={item.id}
          control={control}
          name={`${name}.${item.id}` as FieldPath<V>}
          render={({ field }) => <Part {...field} item={item} />}
        />
      ))}
      {wrong && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {wrong}
        </Text>
      )}
    </fieldset>
  )
}

type OpenItem = {
  kind: string
  document_number: string | null
  due_on: string | null
  open: number
  currency_code: string
}
type PartProps = { item: OpenItem; value: string | undefined; onChange: (value: string) => void }

const Part = ({ item, value, onChange }: PartProps) => {
  const { say } = useText()
  const { day, money } = useFormat()
  const { nameOf } = useItemWords()

  return (
    <div className="flex items-center gap-x-3">
      <div className="min-w-0 flex-1">
        <div className="txt-compact-small truncate">{nameOf(item)}</div>
        <div className="txt-compact-xsmall text-ui-fg-muted tabular-nums">
          {money(item.open, item.currency_code)} · {item.due_on && day(item.due_on)}
        </div>
      </div>
      <Button size="small" variant="transparent" type="button" onClick={() => onChange(String(item.open))}>
        {say("credit_item.apply_whole")}
      </Button>
      <Input
        size="small"
        className="text-right tabular-nums"
        style={{ width: 128 }}
        inputMode="decimal"
        aria-label={nameOf(item)}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
