import type { MedusaContainer } from "@medusajs/framework/types"
import { dunningFacts } from "../../adapters/queries/credit-dunning"
import { notificationChannels } from "../../adapters/queries/credit-dunning-people"
import { CREDIT_MODULE } from "../../modules/credit"
import { refusal } from "../refuse"
import { type DunningLook, type DunningSettings, lookAt } from "./dunning-lines"

const PAGE = 500

export type DunningAsked = {
  now: Date
  /** These accounts only. */
  account_ids?: readonly string[] | undefined
  /** Leaves out what is to be said where the day has not come so far. */
  from_hour?: number | null | undefined
}

/** What dunning is decided by in this store now, or would be if one more process were switched on. Two queries. */
export const dunningSettings = async (
  container: MedusaContainer,
  tried?: string
): Promise<DunningSettings> => {
  const { dunning } = container.resolve(CREDIT_MODULE)
  const [processes, channels] = await Promise.all([dunning.processes(), notificationChannels(container)])

  if (tried !== undefined && processes.every(({ id }) => id !== tried)) {
    throw refusal("credit_dunning_process_not_found", { id: tried })
  }
  const on = processes
    .map((process) => ({ ...process, is_on: process.is_on || process.id === tried }))
    .filter(({ is_on }) => is_on)

  return { processes: on, channels, notices: dunning.notices }
}

/** Channels that a step or a notice wants and for which there is no provider. */
export const missingChannels = ({ processes, notices, channels }: DunningSettings): string[] => {
  const { channel, dueInDays, limitPercent } = notices
  const wanted = [
    ...processes.flatMap(({ steps }) => steps.map((step) => step.channel)),
    ...(dueInDays !== null || limitPercent !== null ? [channel] : []),
  ]

  return [...new Set(wanted)].filter((one) => !channels.includes(one)).sort()
}

/** What is to be said now, one page of accounts after the other: one query a page, whatever is found. */
export async function* dunningPages(
  container: MedusaContainer,
  settings: DunningSettings,
  { now, account_ids, from_hour }: DunningAsked
): AsyncGenerator<DunningLook[]> {
  const { processes, notices } = settings
  const days = processes.flatMap(({ steps }) => steps.map((step) => -step.days))
  const lead = Math.max(0, notices.dueInDays ?? 0, ...days)
  const part = notices.limitPercent === null ? null : notices.limitPercent / 100
  const { counts } = container.resolve(CREDIT_MODULE)
  for (let after = "", isMore = true; isMore;) {
    const page = { now, counts, lead, part, account_ids, after, limit: PAGE }
    const facts = await dunningFacts(container, page)
    yield facts.map((one) => {
      const look = lookAt(one, settings)

      return one.hour < (from_hour ?? 0) ? { ...look, lines: [] } : look
    })
    after = facts.at(-1)?.account_id ?? ""
    isMore = facts.length === PAGE
  }
}
