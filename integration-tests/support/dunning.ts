import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { DEALER_MODULE } from "../../src/modules/dealer"
import {
  createDunningProcessWorkflow,
  deleteDunningProcessWorkflow,
  updateDunningProcessWorkflow,
} from "../../src/workflows/credit/dunning-process"
import { runCreditDunningWorkflow } from "../../src/workflows/credit/run-dunning"
import { planDunningStep, type RunDunningInput } from "../../src/workflows/credit/steps/plan-dunning"
import { makeDealer } from "./checkout"

const failStep = createStep("test-dunning-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-dunning-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
/** The workflows of dunning, each followed by a step that fails. */
export const FAILING = {
  create: failing("create", (input) => createDunningProcessWorkflow.runAsStep({ input })),
  update: failing("update", (input) => updateDunningProcessWorkflow.runAsStep({ input })),
  delete: failing("delete", (input) => deleteDunningProcessWorkflow.runAsStep({ input })),
  plan: failing("plan", (input: WorkflowData<RunDunningInput>) => planDunningStep(input)),
  run: failing("run", (input) => runCreditDunningWorkflow.runAsStep({ input })),
}
const DAY = 24 * 60 * 60_000

/** The instant at noon in UTC so many days from today, and its day. */
export const dayAt = (days: number): { now: Date; day: string } => {
  const today = new Date().toISOString().slice(0, 10)
  const now = new Date(new Date(`${today}T12:00:00Z`).getTime() + days * DAY)

  return { now, day: now.toISOString().slice(0, 10) }
}

export const step = (days: number, level: number, more: object = {}) => ({
  ...{ days, level, channel: "email", template: `letter-${level}`, audience: "finance" },
  ...more,
})

/** Dealers with accounts and charges, a run of dunning on any day, and what it sent. */
export const dunningOf = (container: MedusaContainer) => {
  const credit = container.resolve(CREDIT_MODULE)
  let serial = 0
  const key = () => `k${(serial += 1)}`

  return {
    key,
    /** A dealer with a bookkeeper and an owner; the bookkeeper reads Chinese. */
    dealer: async (code: string, limit = "10000", salesOwnerId: string | null = null) => {
      const { id } = await makeDealer(container, code)
      await container.resolve(DEALER_MODULE).updateDealers({ id, sales_owner_id: salesOwnerId })
      const customers = await container
        .resolve(Modules.CUSTOMER)
        .createCustomers([
          { email: `finance@${code.toLowerCase()}.dev`, metadata: { locale: "zh-CN" } },
          { email: `owner@${code.toLowerCase()}.dev` },
        ])
      await container.resolve(DEALER_MODULE).createDealerMembers([
        { dealer_id: id, customer_id: customers[0]!.id, role: "finance" },
        { dealer_id: id, customer_id: customers[1]!.id, role: "owner" },
      ])
      const accountId = await credit.openAccount({ dealer_id: id, currency_code: "cny" })
      const wish = {
        ...{ kind: "permanent" as const, credit_limit: limit, is_unlimited: false, starts_at: null },
        ...{ ends_at: null, reason: "First", created_by: "u" },
      }
      await credit.changeLimit(accountId, wish, new Date())

      return { id, accountId }
    },
    /** A charge due so many days from today; below zero before. */
    charge: async (account_id: string, dueIn: number, amount = "100") => {
      const document = { document_on: "2026-01-01", due_on: dayAt(dueIn).day }
      const written = {
        account_id,
        kind: "external_charge",
        amount,
        key: key(),
        now: new Date(),
        document,
      } as const
      const { id } = await credit.record(written)

      return (await credit.listDealerCreditItems({ transaction_id: id }))[0]!
    },
    pay: (account_id: string, amount: string) =>
      credit.record({ account_id, kind: "payment", amount, key: key(), now: new Date() }),
    note: (id: string, change: { promised_on?: string | null; is_disputed?: boolean }) =>
      credit.updateDealerCreditItems({ id, ...change }),
    /** Runs dunning so many days from today. */
    run: async (days = 0, more: Partial<RunDunningInput> = {}) => {
      const input = { account_ids: null, from_hour: null, kinds: null, actor_id: null, ...more }
      const { result } = await runCreditDunningWorkflow(container).run({
        input: { now: dayAt(days).now.toISOString(), ...input },
      })

      return result
    },
    level: async (accountId: string) => (await credit.retrieveDealerCreditAccount(accountId)).dunning_level,
    /** Everything sent by dunning so far: to whom, which template. */
    sent: async () => {
      const all = await container
        .resolve(Modules.NOTIFICATION)
        .listNotifications({}, { order: { created_at: "ASC" } })

      return all
        .filter(
          ({ resource_type, status }) =>
            resource_type === "dealer_credit_dunning_action" && String(status) === "success"
        )
        .map(({ to, template, data }) => ({ to, template, data: data as Record<string, string> }))
    },
  }
}
