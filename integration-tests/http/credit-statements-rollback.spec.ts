import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { closeCreditStatementsWorkflow } from "../../src/workflows/credit/close-statements"
import {
  confirmCreditStatementWorkflow,
  confirmOverdueCreditStatementsWorkflow,
} from "../../src/workflows/credit/confirm-statement"
import { answerCreditLineWorkflow, disputeCreditLineWorkflow } from "../../src/workflows/credit/dispute-line"
import { reissueCreditStatementWorkflow } from "../../src/workflows/credit/reissue-statement"
import { removeCreditCycleWorkflow, setCreditCycleWorkflow } from "../../src/workflows/credit/set-cycle"
import { makeDealer } from "../support/checkout"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-statement-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-statement-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  close: failing("close", (input) => closeCreditStatementsWorkflow.runAsStep({ input })),
  reissue: failing("reissue", (input) => reissueCreditStatementWorkflow.runAsStep({ input })),
  confirm: failing("confirm", (input) => confirmCreditStatementWorkflow.runAsStep({ input })),
  overdue: failing("overdue", (input) => confirmOverdueCreditStatementsWorkflow.runAsStep({ input })),
  dispute: failing("dispute", (input) => disputeCreditLineWorkflow.runAsStep({ input })),
  answer: failing("answer", (input) => answerCreditLineWorkflow.runAsStep({ input })),
  set: failing("set", (input) => setCreditCycleWorkflow.runAsStep({ input })),
  remove: failing("remove", (input) => removeCreditCycleWorkflow.runAsStep({ input })),
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ getContainer, dbConnection }) => {
    let accountId: string
    let chargeId: string
    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const fail = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
      const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
    }
    const close = async () =>
      (
        await closeCreditStatementsWorkflow(getContainer()).run({
          input: { account_id: null, actor_id: "u" },
        })
      ).result
    const charge = async (on: string) =>
      (
        await credit().record({
          ...{ account_id: accountId, kind: "fee", amount: "10", key: `fee:${on}`, now: new Date() },
          effective_at: new Date(`${on}T04:00:00Z`),
        })
      ).id
    /** The chain of the account as it stands. */
    const chain = async () => {
      const all = await credit().listDealerCreditStatements(
        { account_id: accountId },
        { order: { number: "ASC" } }
      )

      return all
        .filter(({ status }) => status !== "withdrawn")
        .map(({ id, version, status, closing, confirmed_at, deadline_on }) => ({
          ...{ id, version, status, closing, confirmed_at, deadline_on },
        }))
    }

    beforeAll(async () => {
      const dealer = await makeDealer(getContainer(), "D1")
      accountId = await credit().openAccount({ dealer_id: dealer.id, currency_code: "cny" })
      await dbConnection.raw("UPDATE dealer_credit_account SET created_at = '2026-09-10'")
      await setCreditCycleWorkflow(getContainer()).run({
        input: { kind: "monthly", month_day: 31, effective_on: "2026-01-01", created_by: "u" },
      })
      chargeId = await charge("2026-09-15")
    })

    describe("when a later step fails", () => {
      it("takes back the statements of a close, which are then made anew under the same numbers", async () => {
        await fail(FAILING.close, { account_id: null, actor_id: "u" })
        expect(await chain()).toEqual([])
        expect(await close()).toHaveLength(2)
        const { length } = await credit().listDealerCreditStatements({ account_id: accountId })
        expect([length, (await chain()).map(({ version }) => version)]).toEqual([4, [1, 1]])
      })

      it("lets the old versions of a reissue stand as before, confirmed where they were", async () => {
        const [september = ""] = await close()
        await credit().statements.confirm({ id: september, now: new Date(), actor_id: "c" })
        await charge("2026-09-20")
        const before = await chain()
        const input = { id: september, reason: "Late", actor_id: "u" }
        await fail(FAILING.reissue, input)
        expect(await chain()).toEqual(before)
        const { result } = await reissueCreditStatementWorkflow(getContainer()).run({ input })
        expect(result).toHaveLength(2)
        expect(await credit().statements.differing()).toEqual([])
      })

      it("leaves a statement, its lines and the charge as they stood before a dispute, an answer or a confirmation", async () => {
        const [september = ""] = await close()
        const isDisputed = async () =>
          (await credit().listDealerCreditItems({ transaction_id: chargeId }))[0]!.is_disputed
        const line = { id: september, line: chargeId, actor_id: "c" }
        const before = await chain()
        await fail(FAILING.dispute, { ...line, reason: "x", claimed_amount: null })
        expect([await chain(), await isDisputed()]).toEqual([before, false])
        await fail(FAILING.confirm, { id: september, actor_id: "c", lines: [chargeId] })
        await fail(FAILING.confirm, { id: september, actor_id: "c" })
        expect(await chain()).toEqual(before)
        await credit().statements.dispute({ ...line, reason: "x", claimed_amount: null, now: new Date() })
        const disputed = await chain()
        await fail(FAILING.answer, { ...line, outcome: "rejected", answer: "No" })
        expect([await chain(), await isDisputed()]).toEqual([disputed, true])
        const done = await credit().statements.answer({
          ...{ ...line, outcome: "accepted", answer: "Yes", now: new Date() },
        })
        expect([done.remark_ids.length, await isDisputed()]).toEqual([1, false])
      })

      it("carries a dispute that nobody has answered to the new version, and brings it back", async () => {
        const [september = ""] = await close()
        const dispute = { id: september, line: chargeId, reason: "Too much", claimed_amount: "7" }
        await credit().statements.dispute({ ...dispute, now: new Date(), actor_id: "c" })
        await charge("2026-09-21")
        const before = await chain()
        const input = { id: september, reason: "Late", actor_id: "u" }
        await fail(FAILING.reissue, input)
        expect(await chain()).toEqual(before)
        const { result } = await reissueCreditStatementWorkflow(getContainer()).run({ input })
        expect((await chain()).find(({ id }) => id === result[0])).toMatchObject({ status: "disputed" })
        const answer = { id: result[0]!, line: chargeId, outcome: "rejected", answer: "No" } as const
        await credit().statements.answer({ ...answer, now: new Date(), actor_id: "u" })
        const [item] = await credit().listDealerCreditItems({ transaction_id: chargeId })
        expect(item).toMatchObject({ is_disputed: false })
      })

      it("lets what silence confirmed wait for the dealer again", async () => {
        await close()
        await dbConnection.raw("UPDATE dealer_credit_statement SET deadline_on = '2026-11-01'")
        const before = await chain()
        await fail(FAILING.overdue, {})
        expect(await chain()).toEqual(before)
      })

      it("leaves the cycles as they were", async () => {
        const before = await credit().listDealerCreditCycles({})
        await fail(FAILING.set, { kind: "half_monthly", effective_on: "2026-02-01", created_by: "u" })
        await fail(FAILING.remove, { id: before[0]!.id })
        expect(await credit().listDealerCreditCycles({})).toMatchObject(
          before.map(({ id, kind }) => ({ id, kind }))
        )
      })
    })

    it("goes on where a close broke off between two periods", async () => {
      const [first = ""] = await close()
      const all = await chain()
      await credit().statements.withdraw(all.slice(1).map(({ id }) => id))
      expect((await chain()).map(({ id }) => id)).toEqual([first])
      expect(await close()).toHaveLength(1)
      expect((await chain()).map(({ closing }) => closing)).toEqual(["10", "10"])
    })
  },
})
