import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(180_000)

/** Cents. The pure model knows nothing of ledgers: what is held, what is owed (below zero: paid too much), what is left of each hold. */
type Model = {
  limit: number
  held: number
  owed: number
  holds: number[]
  reversible: { owed: number; hold: number | null; amount: number }[]
}
type Real = {
  service: CreditModuleService
  accountId: string
  dealerId: string
  holdIds: string[]
  transactionIds: string[]
  serial: number
}

const text = (cents: number): string => (cents / 100).toFixed(2)

const stateOf = async ({ service, accountId }: Real): Promise<string> => {
  const { held, charged, unapplied } = (await service.standing(accountId, NOW)).account.balance

  expect([held, charged, unapplied].filter((amount) => amount.isLessThan(0))).toEqual([])

  return [held, charged.minus(unapplied)].map((amount) => amount.times(100).toFixed()).join("/")
}

/** Runs one operation, and checks that the real account did what the model says, or was left untouched. */
const step = async (
  real: Real,
  model: Model,
  expected: string,
  act: (key: string) => Promise<unknown>
): Promise<void> => {
  const before = await stateOf(real)
  real.serial += 1
  const outcome = await outcomeOf(act(`${real.dealerId}_${real.serial}`))
  expect(outcome).toBe(expected)
  const after = await stateOf(real)
  expect(after).toBe(expected === "done" ? `${model.held}/${model.owed}` : before)
  expect(model.holds.reduce((sum, rest) => sum + rest, 0)).toBe(model.held)
}

type Command = fc.AsyncCommand<Model, Real>

const command = (name: string, check: (model: Model) => boolean, run: Command["run"]): Command => ({
  check,
  run,
  toString: () => name,
})

const hold = (amount: number) =>
  command(
    `hold ${amount}`,
    () => true,
    async (model, real) => {
      const fits = model.held + model.owed + amount <= model.limit
      if (fits) {
        model.held += amount
        model.holds.push(amount)
      }
      await step(real, model, fits ? "done" : "credit_insufficient", async (key) => {
        const { id } = await real.service.placeHold({
          key,
          dealer_id: real.dealerId,
          currency_code: "cny",
          amount: text(amount),
          now: NOW,
        })
        real.holdIds.push(id)
      })
    }
  )

const part = (kind: "charge" | "release", which: number, amount: number) =>
  command(
    `${kind} ${amount} of ${which}`,
    ({ holds }) => holds.length > 0,
    async (model, real) => {
      const at = which % model.holds.length
      const fits = amount <= model.holds[at]!
      if (fits) {
        model.holds[at]! -= amount
        model.held -= amount
        if (kind === "charge") {
          model.owed += amount
          model.reversible.push({ owed: amount, hold: at, amount })
        }
      }
      await step(real, model, fits ? "done" : "credit_hold_exceeded", async (key) => {
        const request = { hold_id: real.holdIds[at]!, amount: text(amount), key, now: NOW }
        if (kind === "release") {
          await real.service.releaseHold(request)
        } else {
          real.transactionIds.push((await real.service.chargeHold(request)).id)
        }
      })
    }
  )

const entry = (kind: "payment" | "refund" | "fee" | "write_off", amount: number) =>
  command(
    `${kind} ${amount}`,
    () => true,
    async (model, real) => {
      const change = kind === "fee" ? amount : -amount
      model.owed += change
      model.reversible.push({ owed: change, hold: null, amount })
      await step(real, model, "done", async (key) => {
        const request = { account_id: real.accountId, kind, amount: text(amount), key, now: NOW }
        real.transactionIds.push((await real.service.record(request)).id)
      })
    }
  )

const reversal = (which: number) =>
  command(
    `reverse ${which}`,
    ({ reversible }) => reversible.length > 0,
    async (model, real) => {
      const at = which % model.reversible.length
      const taken = model.reversible[at]!
      const isFirst = taken.amount > 0
      if (isFirst) {
        model.owed -= taken.owed
        if (taken.hold !== null) {
          model.held += taken.amount
          model.holds[taken.hold]! += taken.amount
        }
        model.reversible[at] = { owed: 0, hold: null, amount: 0 }
      }
      await step(real, model, isFirst ? "done" : "credit_already_reversed", (key) =>
        real.service.reverse({
          account_id: real.accountId,
          transaction_id: real.transactionIds[at]!,
          key,
          now: NOW,
        })
      )
    }
  )

/** Which credit pays which debit changes; what is owed does not, so the model knows nothing of it. */
const rearrange = (kind: "allocate" | "unallocate", which: number) =>
  command(
    `${kind} ${which}`,
    ({ reversible }) => reversible.length > 0,
    async (model, real) => {
      const account_id = real.accountId
      const credits = await real.service.listDealerCreditItems({ account_id, side: "credit" })
      const [debit] = await real.service.listDealerCreditItems({
        account_id,
        side: "debit",
        open: { $ne: "0" },
      })
      const credit = credits[which % Math.max(credits.length, 1)]
      if (!credit) {
        return
      }
      const met = await real.service.listDealerCreditApplications({ credit_item_id: credit.id })
      const isMet = met.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0) > 0
      const isLive = !met.some(({ debit_item_id }) => debit_item_id === null)
      const asked = { account_id, credit_item_id: credit.id, now: NOW }
      if (kind === "unallocate") {
        const expected = isMet && isLive ? "done" : "credit_item_not_applied"
        await step(real, model, expected, (key) => real.service.items.unallocate({ ...asked, key }))
      } else if (debit) {
        const part = Math.min(Number(debit.open), Number(credit.open))
        const applications = [{ item_id: debit.id, amount: part || "0.01" }]
        await step(real, model, part > 0 ? "done" : "credit_item_exceeded", (key) =>
          real.service.items.allocate({ ...asked, applications, key })
        )
      }
    }
  )

const limit = (amount: number) =>
  command(
    `limit ${amount}`,
    () => true,
    async (model, real) => {
      model.limit = amount
      await step(real, model, "done", () =>
        real.service.changeLimit(
          real.accountId,
          {
            kind: "permanent",
            credit_limit: text(amount),
            is_unlimited: false,
            starts_at: null,
            ends_at: null,
            reason: "Any",
            created_by: null,
          },
          NOW
        )
      )
    }
  )

const amounts = fc.integer({ min: 1, max: 40_000 })
const which = fc.nat(20)
const commands = fc.commands(
  [
    amounts.map(hold),
    fc
      .tuple(fc.constantFrom("charge" as const, "release" as const), which, amounts)
      .map((all) => part(...all)),
    fc
      .tuple(
        fc.constantFrom("payment" as const, "refund" as const, "fee" as const, "write_off" as const),
        amounts
      )
      .map((all) => entry(...all)),
    which.map(reversal),
    fc
      .tuple(fc.constantFrom("allocate" as const, "unallocate" as const), which)
      .map((all) => rearrange(...all)),
    fc.integer({ min: 0, max: 150_000 }).map(limit),
  ],
  { maxCommands: 30 }
)

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service }) => {
    it("does what a pure model does, whatever is done in any order, and its books balance throughout", async () => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(commands, async (all) => {
          run += 1
          const dealerId = `dealer_${run}`
          const accountId = await openWithLimit(service, dealerId, "1000")
          const real: Real = { service, accountId, dealerId, holdIds: [], transactionIds: [], serial: 0 }
          const model: Model = { limit: 100_000, held: 0, owed: 0, holds: [], reversible: [] }
          await fc.asyncModelRun(() => ({ model, real }), all)
          expect(await service.verify(accountId)).toEqual([])
        }),
        { numRuns: Number(process.env.CREDIT_MODEL_RUNS ?? 60) }
      )
      expect(await service.verify()).toEqual([])
    })
  },
})
