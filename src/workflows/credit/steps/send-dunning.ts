import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"
import type { DunningActionRow } from "../../../modules/credit/service"
import { deliverDunning } from "../dunning-delivery"
import type { DunningLine, DunningSettings } from "../dunning-lines"
import { dunningPages, dunningSettings } from "../dunning-pages"

type Outcome = Parameters<ReturnType<typeof serviceOf>["settle"]>[1]

const serviceOf = (container: MedusaContainer) => container.resolve(CREDIT_MODULE).dunning

const isSame = ({ kind, item, action }: DunningLine, row: DunningActionRow): boolean =>
  kind === row.kind &&
  (item?.id ?? null) === row.item_id &&
  (!action || (action.level === row.level && action.step_days === row.step_days))

/** Reads the account again: a payment, a promise or a dispute that came since it was planned stops the letter. */
const sendOne = async (
  container: MedusaContainer,
  settings: DunningSettings,
  row: DunningActionRow,
  now: Date
): Promise<Outcome> => {
  const lines: DunningLine[] = []
  for await (const looks of dunningPages(container, settings, { now, account_ids: [row.account_id] })) {
    lines.push(...looks.flatMap((look) => look.lines))
  }
  const line = lines.find((one) => isSame(one, row))
  if (!line?.action) {
    const code = line?.code ?? "credit_dunning_settled"

    return { status: "skipped", reason: { code, params: line?.params ?? {} } }
  }
  if (line.action.day !== row.day) {
    return { status: "skipped", reason: { code: "credit_dunning_outdated", params: {} } }
  }

  return deliverDunning(container, { row, action: line.action, dealerId: line.facts.dealer_id })
}

/**
 * Sends what waits: each is taken, looked at afresh, sent, and marked, so that two runs at once send it once and a run that broke
 * off is continued. There is no undo: what was sent stays sent and marked, and is never sent again.
 */
export const sendDunningStep = createStep(
  "dealer-send-credit-dunning",
  async (
    { now: instant, account_ids }: { now: string; account_ids: string[] | null; planned: number },
    { container }
  ) => {
    const now = new Date(instant)
    const dunning = serviceOf(container)
    const settings = await dunningSettings(container)
    const counts = { sent: 0, failed: 0, skipped: 0 }
    for (const id of await dunning.waiting({ now, account_ids })) {
      const row = await dunning.claim(id, now)
      if (row) {
        const outcome = await sendOne(container, settings, row, now)
        await dunning.settle(id, outcome, now)
        counts[outcome.status] += 1
      }
    }

    return new StepResponse(counts)
  }
)
