import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { dunningPeople, notificationChannels } from "../../adapters/queries/credit-dunning-people"
import {
  sentUnder,
  STATEMENT_NEWS_TYPE,
  type StatementNews,
  statementNews,
} from "../../adapters/queries/credit-statement-news"
import { CREDIT_MODULE } from "../../modules/credit"
import { messageToDealer, noticeToAdmins } from "./statement-messages"

export type TellStatementNewsInput = {
  /** Of these statements; null: of all since three days ago, to catch up with what an event missed. */
  ids: string[] | null
  /** An ISO instant. */
  now: string
}

const DAYS = 3
const DAY_MS = 24 * 60 * 60_000
/** How often it is tried to reach somebody. */
const TRIES = 3

type Message = Pick<CreateNotificationDTO, "to" | "channel" | "template" | "data" | "receiver_id">

const toDealer = async (container: MedusaContainer, news: StatementNews): Promise<Message[]> => {
  const { dunning, statements } = container.resolve(CREDIT_MODULE)
  const { channel, statements: isOn } = dunning.notices
  if (!isOn || channel === "feed") {
    return []
  }
  const people = await dunningPeople(container, news.dealer_id)

  return people
    .filter(({ kind }) => kind !== "sales_owner")
    .flatMap(({ id, email, phone, locale }) => {
      const to = channel === "sms" ? phone : email
      const data = messageToDealer(news, statements.confirmsItself, locale)

      return to
        ? [{ to, channel, template: `dealer-credit-statement-${news.kind}`, data, receiver_id: id }]
        : []
    })
}

/** The bell knows one template; which of the news it was is told by the resource. */
const toAdmins = (news: StatementNews): Message[] => [{ ...noticeToAdmins(news), receiver_id: null }]

/** A key for each try: Medusa cannot send under a failed one again. By them what was told is found along an index. */
const keysOf = (resourceId: string, { receiver_id }: Message): string[] =>
  Array.from(
    { length: TRIES },
    (_, at) => `dealer-credit-statement-${resourceId}-${receiver_id ?? "admin"}-${String(at)}`
  )

/** Tells one piece of news to each of its receivers once; answers how many were told, and why others were not. */
const tell = async (container: MedusaContainer, news: StatementNews, channels: readonly string[]) => {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const messages = news.kind === "disputed" ? toAdmins(news) : await toDealer(container, news)
  const resource_id = `${news.subject_id}:${news.kind}`
  const keys = messages.flatMap((message) => keysOf(resource_id, message))
  const earlier = keys.length ? await sentUnder(container, keys) : []
  const outcome = { told: 0, withheld: 0, failed: 0 }
  for (const message of messages) {
    const own = earlier.filter(({ receiver_id }) => receiver_id === (message.receiver_id ?? null))
    const isTold = own.some(({ status }) => status !== "failure")
    const key = keysOf(resource_id, message)[own.length]
    if (!channels.includes(message.channel)) {
      outcome.withheld += 1
    } else if (!isTold && key !== undefined) {
      await notifications
        .createNotifications({
          ...message,
          resource_id,
          resource_type: STATEMENT_NEWS_TYPE,
          trigger_type: "dealer-tell-credit-statement-news",
          idempotency_key: key,
        })
        .then(
          () => (outcome.told += 1),
          () => (outcome.failed += 1)
        )
    }
  }

  return outcome
}

/** There is no undo: a notification cannot be taken back, and what was told is never told again. */
const tellStatementNewsStep = createStep(
  "dealer-tell-credit-statement-news",
  async ({ ids, now }: TellStatementNewsInput, { container }) => {
    const since = new Date(new Date(now).getTime() - DAYS * DAY_MS)
    const [channels, found] = await Promise.all([
      notificationChannels(container),
      statementNews(container, { ids, since }),
    ])
    const sums = { told: 0, withheld: 0, failed: 0 }
    for (const news of found) {
      const { told, withheld, failed } = await tell(container, news, channels)
      sums.told += told
      sums.withheld += withheld
      sums.failed += failed
    }

    return new StepResponse(sums)
  }
)

/**
 * Tells owners and finance members of statements that were issued and of disputes that were answered, and admins of lines that were
 * disputed: each of them once, however often it is asked. Answers how many were told, withheld for want of a provider, and failed.
 */
export const tellCreditStatementNewsWorkflow = createWorkflow(
  "dealer-tell-credit-statement-news",
  (input: TellStatementNewsInput) => new WorkflowResponse(tellStatementNewsStep(input))
)
