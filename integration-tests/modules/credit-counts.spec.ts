import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type * as Deciding from "../../src/modules/credit/domain/decide-hold"
import type CreditModuleService from "../../src/modules/credit/service"
import { allow } from "../../src/shared/decision"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(240_000)

const mockDecision = { isBlind: false }
jest.mock("../../src/modules/credit/domain/decide-hold", () => {
  const real = jest.requireActual<typeof Deciding>("../../src/modules/credit/domain/decide-hold")

  return {
    ...real,
    decideHold: (question: Deciding.HoldQuestion) =>
      mockDecision.isBlind ? allow() : real.decideHold(question),
  }
})

/** What the database alone answers, when the decision before it has let everything pass. */
const blindly = async (work: () => Promise<string>): Promise<string> => {
  mockDecision.isBlind = true

  return await work().finally(() => {
    mockDecision.isBlind = false
  })
}

type Case = {
  counts: Partial<Record<"held" | "charged" | "unapplied", boolean>>
  /** The most that fits under a limit of 1,000 with 300 held, 200 charged, or 100 paid in advance. */
  withDebts: string
  withMoney: string
}

const CASES: Case[] = [
  { counts: {}, withDebts: "500", withMoney: "800" },
  { counts: { held: false }, withDebts: "800", withMoney: "1100" },
  { counts: { charged: false }, withDebts: "700", withMoney: "800" },
  { counts: { unapplied: false }, withDebts: "500", withMoney: "700" },
  { counts: { held: false, charged: false, unapplied: false }, withDebts: "1000", withMoney: "1000" },
]

for (const { counts, withDebts, withMoney } of CASES) {
  moduleIntegrationTestRunner<CreditModuleService>({
    ...CREDIT_MODULE_RUN,
    moduleOptions: { credit: { counts } },
    testSuite: ({ service }) =>
      describe(`with the option counts ${JSON.stringify(counts)}`, () => {
        const hold = (key: string, amount: string) =>
          outcomeOf(service.placeHold({ key, dealer_id: "d1", currency_code: "cny", amount, now: NOW }))
        const aCentMore = (amount: string) => (Number(amount) + 0.01).toFixed(2)
        const chargeOf = async (amount: string) => {
          const { id: hold_id } = await service.placeHold({
            ...{ key: `charge_${amount}`, dealer_id: "d1", currency_code: "cny", amount, now: NOW },
          })
          await service.chargeHold({ hold_id, amount, key: `cap_${amount}`, now: NOW })
        }

        afterEach(async () => {
          expect(await service.verify()).toEqual([])
        })

        it("lets exactly as much through as the balances that count leave, beside what is held and owed", async () => {
          await openWithLimit(service, "d1", "1000")
          await chargeOf("200")
          expect(await hold("held", "300")).toBe("done")
          expect(await hold("over", aCentMore(withDebts))).toBe("credit_insufficient")
          expect(await blindly(() => hold("over", aCentMore(withDebts)))).toBe("busy")
          expect(await hold("fits", withDebts)).toBe("done")
        })

        it("lets exactly as much through as they leave beside what is held and money paid in advance", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          await service.record({ account_id: id, kind: "payment", amount: "100", key: "pay", now: NOW })
          expect(await hold("held", "300")).toBe("done")
          expect(await hold("over", aCentMore(withMoney))).toBe("credit_insufficient")
          expect(await blindly(() => hold("over", aCentMore(withMoney)))).toBe("busy")
          expect(await hold("fits", withMoney)).toBe("done")
        })
      }),
  })
}

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service }) =>
    describe("the roof over an account", () => {
      const hold = (key: string, amount: string) =>
        outcomeOf(service.placeHold({ key, dealer_id: "d1", currency_code: "cny", amount, now: NOW }))
      const limit = (credit_limit: string, is_unlimited = false) => ({
        ...{ kind: "permanent" as const, credit_limit, is_unlimited, starts_at: null, ends_at: null },
        ...{ reason: "Test", created_by: "user_1" },
      })

      it("lets a hold above the limit through within the tolerance, and refuses one a cent above it", async () => {
        const id = await openWithLimit(service, "d1", "1000")
        await service.changeAccount(id, { tolerance: "50" }, { reason: "Test", actor_id: "user_1" })
        expect(await hold("first", "900")).toBe("done")
        expect(await hold("over", "150.01")).toBe("credit_insufficient")
        expect(await blindly(() => hold("over", "150.01"))).toBe("busy")
        expect(await hold("bent", "150")).toBe("done")
        expect(await hold("more", "0.01")).toBe("credit_insufficient")
        expect((await service.standing(id, NOW)).account.balance.held.toFixed()).toBe("1050")
        expect(await service.verify()).toEqual([])
      })

      it("gives no credit by a tolerance where the limit is 0", async () => {
        const id = await service.openAccount({ dealer_id: "d1", currency_code: "cny", tolerance: "50" })
        expect(await hold("over", "0.01")).toBe("credit_insufficient")
        expect(await blindly(() => hold("over", "0.01"))).toBe("busy")
        await service.record({ account_id: id, kind: "payment", amount: "30", key: "pay", now: NOW })
        expect(await hold("paid", "30")).toBe("done")
        expect(await hold("more", "0.01")).toBe("credit_insufficient")
      })

      it("is none over an unlimited account, until it has a limit again", async () => {
        const id = await openWithLimit(service, "d1", "0")
        await service.changeLimit(id, limit("0", true), NOW)
        expect(await hold("huge", "999999999999.99")).toBe("done")
        expect(await hold("more", "0.01")).toBe("done")
        await service.changeLimit(id, limit("1000"), NOW)
        expect(await hold("over", "0.01")).toBe("credit_insufficient")
        expect((await service.standing(id, NOW)).account.balance.held.toFixed()).toBe("1000000000000")
        expect(await service.verify()).toEqual([])
      })
    }),
})
