import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { lateAccounts } from "../../adapters/queries/credit-late-fees"
import { CREDIT_MODULE } from "../../modules/credit"
import type { ChargedFee } from "../../modules/credit/service"

export type ChargeLateFeesInput = {
  /** The instant from which the last full month is told; now unless said. */
  now?: string
}

const PAGE = 100

const chargeLateFeesStep = createStep(
  "dealer-charge-credit-late-fees",
  async ({ now: said }: ChargeLateFeesInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const now = said ? new Date(said) : new Date()
    const charged: ChargedFee[] = []
    let after = ""
    for (;;) {
      const { accounts } = await lateAccounts(container, { after, limit: PAGE, now })
      const previews = await credit.terms.previewLateFees(accounts)
      for (const account of accounts) {
        const due = previews.find(({ account_id }) => account_id === account.account_id)
        const fee = due?.is_due && (await credit.terms.chargeLateFee(account, { now, actor_id: null }))
        if (fee) {
          charged.push(fee)
        }
      }
      const last = accounts.at(-1)
      if (!last || accounts.length < PAGE) {
        return new StepResponse(charged.length, charged)
      }
      after = last.account_id
    }
  },
  async (charged, { container }) => {
    for (const { account_id, transaction_id } of charged ?? []) {
      await container.resolve(CREDIT_MODULE).reverse({
        account_id,
        transaction_id,
        key: `undo:${transaction_id}`,
        now: new Date(),
        is_undo: true,
      })
    }
  }
)

/**
 * Charges every account for what it paid too late in the last full month, where late fees are on: one fee per account and month,
 * however often it runs. Answers how many.
 */
export const chargeLateFeesWorkflow = createWorkflow(
  "dealer-charge-credit-late-fees",
  (input: WorkflowData<ChargeLateFeesInput>) => new WorkflowResponse(chargeLateFeesStep(input))
)
