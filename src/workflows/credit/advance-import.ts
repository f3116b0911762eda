import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { zonesOfLines } from "../../adapters/queries/credit-import-facts"
import { CREDIT_MODULE } from "../../modules/credit"
import { refusalOf } from "../../shared/refusal"

const CHUNK = 200

/** Told when a chunk of an import is done and lines are left; carries `{ id }`. */
export const CREDIT_IMPORT_ADVANCED = "dealer-credit-import.advanced"

type Done = { import_id: string; status: "running" | "reversing"; line_ids: string[] }

/** Does the work of one line. False: somebody else is changing the account right now, so the line is left for the next chunk. */
const settle = async (
  container: MedusaContainer,
  lineId: string,
  refusedAs: "refused" | "reversed",
  work: Promise<void>
): Promise<boolean> => {
  try {
    await work

    return true
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused) {
      throw error
    }
    if (refused.code === "busy") {
      return false
    }
    const { reasons: _reasons, ...params } = refused.params
    await container.resolve(CREDIT_MODULE).imports.refuse(lineId, refusedAs, refused.code, params)

    return true
  }
}

const advanceStep = createStep(
  "dealer-advance-credit-import",
  async ({ id }: { id: string }, { container }) => {
    const { imports } = container.resolve(CREDIT_MODULE)
    const claimed = await imports.claim(id, new Date())
    if (!claimed) {
      return new StepResponse<{ is_left: boolean }, Done | null>({ is_left: false }, null)
    }
    const isReversal = claimed.status === "reversing"
    const status = isReversal ? "reversing" : "running"
    const line_ids = await imports.next({ import_id: id, status: isReversal ? "ok" : "ready", limit: CHUNK })
    const zones = await zonesOfLines(container, line_ids)
    const asked = { actor_id: claimed.created_by, now: new Date() }
    let isSettled = true
    try {
      for (const lineId of line_ids) {
        const work = isReversal
          ? imports.reverse({ ...asked, id: lineId, is_undo: false, note: claimed.reason })
          : imports.write({ ...asked, id: lineId, import: claimed, zone: zones.get(lineId) ?? "UTC" })
        isSettled = (await settle(container, lineId, isReversal ? "reversed" : "refused", work)) && isSettled
      }
    } catch (error) {
      await imports.setStatus(id, "failed", error instanceof Error ? error.message.slice(0, 500) : "")
      throw error
    }
    const is_left = line_ids.length === CHUNK || !isSettled
    await imports.setStatus(id, is_left ? status : isReversal ? "reversed" : "done")

    return new StepResponse<{ is_left: boolean }, Done | null>(
      { is_left },
      { import_id: id, status, line_ids }
    )
  },
  async (done, { container }) => {
    if (done?.status !== "running") {
      return
    }
    const { imports } = container.resolve(CREDIT_MODULE)
    for (const id of done.line_ids) {
      await imports.reverse({ id, is_undo: true, note: null, actor_id: null, now: new Date() })
    }
    await imports.setStatus(done.import_id, "running")
  }
)

/**
 * Writes the next lines of an import that is under way, or takes them back, and asks for the next chunk; each line is a transaction
 * of its own and written once, so it can be run again at any time. Taking back is final, as every reversal.
 */
export const advanceCreditImportWorkflow = createWorkflow(
  "dealer-advance-credit-import",
  (input: WorkflowData<{ id: string }>) => {
    const done = advanceStep(input)
    when({ done }, ({ done: { is_left } }) => is_left).then(() => {
      emitEventStep({ eventName: CREDIT_IMPORT_ADVANCED, data: input })
    })

    return new WorkflowResponse(done)
  }
)
