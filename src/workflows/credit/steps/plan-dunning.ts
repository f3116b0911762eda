import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"
import type { NewDunningAction, Planned } from "../../../modules/credit/service"
import { dunningPages, dunningSettings, missingChannels } from "../dunning-pages"

export type RunDunningInput = {
  now: string
  /** Null: all. */
  account_ids: string[] | null
  /** Null: whatever the hour. */
  from_hour: number | null
  /** Null: of every kind. */
  kinds: NewDunningAction["kind"][] | null
  actor_id: string | null
}

/**
 * Plans what is due, so that it is said once however often and by whomever it is planned; writes at which level accounts stand
 * and which notices may be given again. Undone: what nobody began to send is planned no longer, and levels are as before.
 */
export const planDunningStep = createStep(
  "dealer-plan-credit-dunning",
  async ({ now: instant, account_ids, from_hour, kinds, actor_id }: RunDunningInput, { container }) => {
    const now = new Date(instant)
    const { dunning } = container.resolve(CREDIT_MODULE)
    const settings = await dunningSettings(container)
    const done: Planned[] = []
    let withheld = 0
    const asked = { now, from_hour, account_ids: account_ids ?? undefined }
    for await (const looks of dunningPages(container, settings, asked)) {
      withheld += looks
        .flatMap(({ lines }) => lines)
        .filter(({ code }) => code === "credit_dunning_no_provider").length
      const actions = looks
        .flatMap(({ lines }) => lines.flatMap(({ action }) => action ?? []))
        .filter(({ kind }) => !kinds || kinds.includes(kind))
      const levels = looks.flatMap(({ level }) => level ?? [])
      const rearmed = looks.flatMap(({ is_rearmed, account_id }) => (is_rearmed ? account_id : []))
      if (actions.length || levels.length || rearmed.length) {
        done.push(await dunning.plan({ actions, levels, rearmed, actor_id, now }))
      }
    }
    const planned = done.reduce((sum, { ids }) => sum + ids.length, 0)

    return new StepResponse({ planned, withheld, missing_channels: missingChannels(settings) }, done)
  },
  async (done, { container }) => {
    for (const page of done ?? []) {
      await container.resolve(CREDIT_MODULE).dunning.unplan(page)
    }
  }
)
