import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { creditDunningEndpoints, DunningLine as ShownLine } from "../../http/credit-dunning"
import { type Language, sentenceOf } from "../../http/errors"
import type { DunningLine } from "./dunning-lines"
import { dunningPages, dunningSettings, missingChannels } from "./dunning-pages"
import { daysFrom } from "../../modules/credit/domain/dunning"

type Preview = z.output<typeof creditDunningEndpoints.previewDunning.response>

export type PreviewAsked = {
  now: Date
  language: Language
  limit: number
  offset: number
  q?: string | undefined
  account_id?: string | undefined
  process_id?: string | undefined
  kind?: string | undefined
  is_due?: "true" | "false" | undefined
}

const amountOf = (action: DunningLine["action"], item: DunningLine["item"]): number | null =>
  action ? Number(action.params.amount) : item ? Number(item.open) : null

const shown = (
  { facts, process, kind, item, action, code, params }: DunningLine,
  language: Language
): ShownLine => ({
  id: [facts.account_id, kind, item?.id].filter(Boolean).join(":"),
  account_id: facts.account_id,
  dealer: facts.dealer,
  currency_code: facts.currency_code,
  process: process && { id: process.id, name: process.name },
  kind,
  level: action?.level ?? null,
  channel: action?.channel ?? null,
  audience: action?.audience ?? null,
  item_id: item?.id ?? null,
  document_number: item?.document_number ?? null,
  due_on: item?.due_on ?? null,
  days_overdue: item && daysFrom(item.due_on, facts.today),
  amount: amountOf(action, item),
  is_due: action !== null,
  code,
  params,
  message: sentenceOf(code, params, language),
})

const isAsked = ({ facts: { dealer }, kind, item, action }: DunningLine, asked: PreviewAsked): boolean => {
  const words = [dealer.name, dealer.code, item?.document_number ?? ""].map((word) => word.toLowerCase())

  return (
    (!asked.kind || asked.kind === kind) &&
    (!asked.is_due || (asked.is_due === "true") === (action !== null)) &&
    (!asked.q || words.some((word) => word.includes((asked.q ?? "").toLowerCase())))
  )
}

/** Exactly what a run would say now, and why it would not; what is sent comes first. Writes nothing. */
export const previewDunning = async (container: MedusaContainer, asked: PreviewAsked): Promise<Preview> => {
  const { now, account_id, language, limit, offset } = asked
  const settings = await dunningSettings(container, asked.process_id)
  const lines: DunningLine[] = []
  const account_ids = account_id ? [account_id] : undefined
  for await (const looks of dunningPages(container, settings, { now, account_ids })) {
    lines.push(...looks.flatMap((look) => look.lines))
  }
  const [due, rests] = [lines.filter(({ action }) => action), lines.filter(({ action }) => !action)]
  const found = [...due, ...rests].filter((line) => isAsked(line, asked))

  return {
    lines: found.slice(offset, offset + limit).map((line) => shown(line, language)),
    count: found.length,
    due_count: due.length,
    rest_count: rests.length,
    missing_channels: missingChannels(settings),
    limit,
    offset,
  }
}
