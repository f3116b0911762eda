import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service }) => {
    const author = { reason: "Test", actor_id: "u" }
    const open = (dealer_id: string, parent_id: string | null = null) =>
      service.openAccount({ dealer_id, currency_code: "cny", parent_id })

    describe("an account", () => {
      it("keeps both of two changes made at once", async () => {
        const id = await open("d1")
        for (let round = 0; round < 10; round += 1) {
          await service.changeAccount(id, { status: "active", tolerance: "0" }, author)
          await Promise.all([
            service.changeAccount(id, { status: "on_hold" }, author),
            service.changeAccount(id, { tolerance: "50" }, author),
          ])
          const [row] = await service.listDealerCreditAccounts({ id })
          expect([row?.status, Number(row?.tolerance)]).toEqual(["on_hold", 50])
        }
      })

      it("that is opened again begins without the credit it had", async () => {
        const id = await openWithLimit(service, "d1", "500000")
        await service.changeAccount(id, { status: "closed" }, author)
        expect(await open("d1")).toBe(id)
        expect(await service.listDealerCreditAccounts({ id })).toMatchObject([
          { status: "active", credit_limit: "0" },
        ])
      })

      it("that others stand under is opened again under no other, nor under itself", async () => {
        const head = await open("d1")
        await open("d2", head)
        await service.changeAccount(head, { status: "closed" }, author)
        const top = await open("d3")
        expect(await outcomeOf(open("d1", top))).toBe("credit_parent_invalid")
        expect(await outcomeOf(open("d1", head))).toBe("credit_parent_invalid")
        expect(await service.listDealerCreditAccounts({ id: head })).toMatchObject([{ status: "closed" }])
      })
    })
  },
})
