import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileTierGroupsWorkflow } from "./reconcile-tier-groups"

let running: Promise<void> | null = null
let isStale = false

const untilFresh = async (container: MedusaContainer): Promise<void> => {
  do {
    isStale = false
    await reconcileTierGroupsWorkflow(container).run()
  } while (isStale)
}

/** Brings every tier group in step. Calls that come while it runs share one more run: a thousand edits cost two, not a thousand. */
export const reconcileTierGroups = (container: MedusaContainer): Promise<void> => {
  if (running) {
    isStale = true

    return running
  }
  running = untilFresh(container).finally(() => {
    running = null
  })

  return running
}
