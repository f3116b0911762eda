import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type DunningPerson, dunningPeople } from "../../adapters/queries/credit-dunning-people"
import { type Language, sentenceOf } from "../../http/errors"
import type { Delivery, DunningActionRow, NewDunningAction } from "../../modules/credit/service"
import { inLanguage } from "./in-language"

type Receiver = { id: string | null; to: string; locale: string | null }

/** What came of sending an action. */
export type DeliveryOutcome = {
  status: "sent" | "failed"
  deliveries: Delivery[]
  params: NewDunningAction["params"]
  reason?: { code: string; params: Record<string, unknown> }
}

const KINDS: Record<string, DunningPerson["kind"][]> = {
  finance: ["finance"],
  owner: ["owner"],
  sales_owner: ["sales_owner"],
  company: ["finance", "owner", "sales_owner"],
}

/** Whom an action goes to. A company without a bookkeeper is told through its owners. The bell is one for all admins. */
const receiversOf = ({ channel, audience }: NewDunningAction, people: DunningPerson[]): Receiver[] => {
  if (channel === "feed") {
    return [{ id: null, to: "", locale: null }]
  }
  const named = people.filter(({ kind }) => KINDS[audience]?.includes(kind))
  const found = named.length || audience !== "finance" ? named : people.filter(({ kind }) => kind === "owner")

  return found.flatMap(({ id, email, phone, locale }) => {
    const to = channel === "sms" ? phone : email

    return to ? [{ id, to, locale }] : []
  })
}

const sentencesIn = (params: NewDunningAction["params"], language: Language) => ({
  title: sentenceOf(`credit_dunning_${params.text ?? ""}_title`, params, language),
  /** The bell of the admin calls it so. */
  description: sentenceOf(`credit_dunning_${params.text ?? ""}_body`, params, language),
})

/** What the provider's template is given: the text in the receiver's language, else in both, and every value of it. */
const dataFor = ({ locale }: Receiver, { params, level, kind }: NewDunningAction) => {
  const texts = { en: sentencesIn(params, "en"), zh: sentencesIn(params, "zh") }

  return { ...params, kind, level, ...inLanguage(locale, texts) }
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300)

/**
 * Sends an action to each of its receivers once. What an earlier attempt sent, or began to send before its process ended, is not
 * sent again: better once too few than twice. An attempt has a key of its own, as Medusa cannot send under a failed one again.
 */
export const deliverDunning = async (
  container: MedusaContainer,
  { row, action, dealerId }: { row: DunningActionRow; action: NewDunningAction; dealerId: string }
): Promise<DeliveryOutcome> => {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const [people, earlier] = await Promise.all([
    dunningPeople(container, dealerId),
    notifications.listNotifications({ resource_id: row.id }),
  ])
  const deliveries: Delivery[] = []
  const failures: string[] = []
  for (const receiver of receiversOf(action, people)) {
    const { id, to } = receiver
    const before = earlier.find((one) => (one.receiver_id ?? null) === id && one.status !== "failure")
    if (before) {
      deliveries.push({ receiver_id: id, to, notification_id: before.id })
      continue
    }
    await notifications
      .createNotifications({
        to,
        channel: action.channel,
        template: action.channel === "feed" ? "admin-ui" : action.template,
        data: dataFor(receiver, action),
        receiver_id: id,
        resource_id: row.id,
        resource_type: "dealer_credit_dunning_action",
        trigger_type: "dealer-run-credit-dunning",
        idempotency_key: `dealer-credit-dunning-${row.id}-${id ?? "admin"}-${row.attempts}`,
      })
      .then(
        (sent) => deliveries.push({ receiver_id: id, to, notification_id: sent.id }),
        (error: unknown) => failures.push(messageOf(error))
      )
  }
  const { channel, params } = action
  if (deliveries.length) {
    return { status: "sent", deliveries, params }
  }
  const reason = failures.length
    ? { code: "credit_dunning_send_failed", params: { message: failures.join("; ") } }
    : { code: "credit_dunning_no_receiver", params: { channel } }

  return { status: "failed", deliveries, params, reason }
}
