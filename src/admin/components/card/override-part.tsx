import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import {
  CreateOverride,
  decisionEndpoints,
  type DealerOverride,
  type SubjectType,
  type WishedAddress,
} from "../../../http/decision"
import { useAction, useEndpoint } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { useFormat } from "../../lib/format"
import { type TextKey, useText } from "../../lib/text"
import { DialogForm } from "../dialog-form"
import { InstantField, TextAreaField } from "../fields"
import { AdminName } from "../person"

type Words = { title: TextKey; give: TextKey; hint: TextKey }

type Subject = { type: SubjectType; id: string }

const FOR_ORDER: Words = { title: "override.one", give: "override.give", hint: "override.hint" }
const FOR_NEW_DRAFT: Words = {
  title: "override.draft_one",
  give: "override.draft_give",
  hint: "override.draft_hint",
}

/** The overrides that let one new draft order be opened for a customer, and the way to give one. */
export const NewDraftOverridePart = ({ customerId }: { customerId: string }) => (
  <OverridePart type="draft_order" id={customerId} words={FOR_NEW_DRAFT} />
)

/** The overrides of an order or draft, and the way to give one. */
export const OverridePart = ({ type, id, words = FOR_ORDER }: Subject & { words?: Words }) => {
  const { say, language } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error } = useEndpoint(decisionEndpoints.listOverrides, {
    query: { subject_id: id, subject_type: type, limit: 5 },
  })

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {say(words.title)}
      </Text>
      {error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {messageOf(error, say, language)}
        </Text>
      )}
      {data?.overrides.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {say("override.none")}
        </Text>
      )}
      {data?.overrides.map((one) => (
        <Given key={one.id} override={one} />
      ))}
      <div>
        <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
          {say(words.give)}
        </Button>
      </div>
      {isOpen && <GiveOverride type={type} id={id} words={words} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

const Given = ({ override }: { override: DealerOverride }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const isOver = override.expires_at < new Date().toISOString()
  const standing = override.used_at
    ? say("override.used", { at: dateTime(override.used_at) })
    : say(isOver ? "override.expired" : "override.until", { at: dateTime(override.expires_at) })

  return (
    <Text size="small" className="text-ui-fg-subtle break-words">
      {override.reason} · {standing} · <AdminName id={override.created_by} />
    </Text>
  )
}

type GiveOverrideProps = Subject & {
  words?: Words
  /** Of an order: the new delivery address it is for. */
  address?: WishedAddress
  onClose: () => void
}

/** The form for an override, with its reason and its end. */
export const GiveOverride = ({ type, id, words = FOR_ORDER, address, onClose }: GiveOverrideProps) => {
  const { say } = useText()

  return (
    <DialogForm
      title={say(words.give)}
      description={say(words.hint)}
      submit={say(words.give)}
      doneMessage={say("override.given")}
      onClose={onClose}
      schema={CreateOverride}
      values={{ reason: "", expires_at: "" }}
      toBody={(values) => ({
        ...values,
        subject_type: type,
        subject_id: id,
        ...(address && { shipping_address: address }),
      })}
      action={useAction(decisionEndpoints.createOverride)}
      blame={{ override_expired_at: "expires_at" }}
    >
      {({ control }) => (
        <>
          <TextAreaField control={control} name="reason" label={say("field.reason")} />
          <InstantField
            control={control}
            name="expires_at"
            label={say("override.expires")}
            hint={say("override.expires_hint")}
            isOptional
          />
        </>
      )}
    </DialogForm>
  )
}
