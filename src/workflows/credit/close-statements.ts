import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { type SettledAccount, settledAccounts } from "../../adapters/queries/credit-cycles"
import { CREDIT_MODULE } from "../../modules/credit"
import {
  type Period,
  periodsToClose,
  type SettlementCycle,
} from "../../modules/credit/domain/settlement-cycle"
import { refusal } from "../refuse"
import { CREDIT_STATEMENT_EVENTS } from "./statement-events"

export type CloseStatementsInput = {
  /** Null: every account that is settled. */
  account_id: string | null
  actor_id: string | null
}

const cycleOf = ({ kind, weekday, every_weeks, anchor_on, month_day }: SettledAccount): SettlementCycle => {
  switch (kind) {
    case "weekly":
      return { kind, weekday: weekday ?? 7, every: every_weeks ?? 1, ...(anchor_on && { anchor: anchor_on }) }
    case "monthly":
      return { kind, day: month_day ?? 31 }
    default:
      return { kind }
  }
}

/** Thousands of accounts have the same few periods; each is worked out once. */
const duePeriods = (accounts: readonly SettledAccount[], now: Date) => {
  const known = new Map<string, Period[]>()

  return accounts.map((account) => {
    const { account_id, dealer_code, dealer_name, zone, last_to_on, starts_on } = account
    const cycle = cycleOf(account)
    const key = JSON.stringify([cycle, zone, last_to_on ?? [starts_on]])
    const periods = known.get(key) ?? periodsToClose(cycle, zone, { last_to_on, starts_on }, now)
    known.set(key, periods)

    return periods.map((period) => ({ ...period, account_id, dealer_code, dealer_name, zone }))
  })
}

/** Each round closes one period of every account and stands by itself: what broke off between two is gone on with next time. */
const closeStatementsStep = createStep(
  "dealer-close-credit-statements",
  async ({ account_id, actor_id }: CloseStatementsInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    if (account_id !== null && !(await credit.listDealerCreditAccounts({ id: account_id })).length) {
      throw refusal("credit_account_not_found", { id: account_id })
    }
    const now = new Date()
    const due = duePeriods(await settledAccounts(container, now, account_id), now)
    const rounds = Math.max(0, ...due.map((periods) => periods.length))
    const made: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const periods = due.flatMap((of) => of[round] ?? [])
      made.push(...(await credit.statements.close(periods, { now, actor_id })).map(({ id }) => id))
    }

    return new StepResponse(made, made)
  },
  async (made, { container }) => {
    if (made?.length) {
      await container.resolve(CREDIT_MODULE).statements.withdraw(made)
    }
  }
)

/** Closes every period that has ended. Run again it adds nothing. Answers the ids of the statements made. */
export const closeCreditStatementsWorkflow = createWorkflow(
  "dealer-close-credit-statements",
  (input: WorkflowData<CloseStatementsInput>) => {
    const made = closeStatementsStep(input)
    when({ made }, (data) => data.made.length > 0).then(() => {
      const data = transform({ made }, (all) => all.made.map((id) => ({ id })))
      emitEventStep({ eventName: CREDIT_STATEMENT_EVENTS.issued, data })
    })

    return new WorkflowResponse(made)
  }
)
