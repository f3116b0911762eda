import type { UseFormReturn } from "react-hook-form"
import { useText } from "../../lib/text"
import { SelectField } from "../fields"
import { ApplyFields, namedParts, type Parts } from "./apply-fields"

/** What a person says of which charges something pays. */
export type ApplyValues = { apply: string; parts: Parts }

export const NEW_APPLY: ApplyValues = { apply: "oldest", parts: {} }

/** The body's `apply_to`: absent for the oldest due first. */
export const toApply = <V extends ApplyValues>({ apply, parts, ...values }: V) => ({
  ...values,
  ...(apply === "named" && { apply_to: namedParts(parts) }),
})

/** Which charges are paid: the oldest due first, or those that are named. */
export const ApplyWay = <V extends ApplyValues>({
  form,
  accountId,
}: {
  form: UseFormReturn<V>
  accountId: string
}) => {
  const { say } = useText()
  // The fields of this part are the same in every form that has it.
  const { watch, control } = form as unknown as UseFormReturn<ApplyValues>

  return (
    <>
      <SelectField
        control={control}
        name="apply"
        label={say("credit_item.apply")}
        options={(["oldest", "named"] as const).map((value) => ({
          value,
          label: say(`credit_item.apply_ways.${value}`),
        }))}
      />
      {watch("apply") === "named" && (
        <ApplyFields control={control} accountId={accountId} name="parts" errorOf="apply_to" />
      )}
    </>
  )
}
