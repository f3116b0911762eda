import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  moduleOptions: { credit: { writeOffTolerance: { CNY: "1" } } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    let accountId: string
    let serial = 0
    const raw = async (sql: string): Promise<unknown> => await MikroOrmWrapper.forkManager().execute(sql)
    const record = (
      kind: "external_charge" | "payment" | "credit_note" | "fee",
      amount: string,
      rest: Partial<Parameters<CreditModuleService["record"]>[0]> = {}
    ) => {
      serial += 1

      return service.record({ account_id: accountId, kind, amount, key: `k${serial}`, now: NOW, ...rest })
    }
    const charge = async (amount: string, due_on: string, number?: string) => {
      const document = { document_on: "2026-10-01", due_on, ...(number && { number }) }
      const { id } = await record("external_charge", amount, { document })

      return itemOf(id)
    }
    const itemOf = async (transaction_id: string) =>
      (await service.listDealerCreditItems({ transaction_id }))[0]!
    const openOf = async (id: string) => Number((await service.retrieveDealerCreditItem(id)).open)
    const balance = async () => {
      const { charged, unapplied } = (await service.standing(accountId, NOW)).account.balance

      return [charged.toNumber(), unapplied.toNumber()]
    }

    describe("documents of an account", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
      })
      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      it("are paid the oldest due first, in part where the money ends, and what is over stays unapplied", async () => {
        const late = await charge("100", "2026-12-01")
        const early = await charge("50", "2026-11-01")
        await record("payment", "70")
        expect([await openOf(early.id), await openOf(late.id)]).toEqual([0, 80])
        await record("payment", "100")
        expect([await openOf(late.id), ...(await balance())]).toEqual([0, 0, 20])
        const next = await charge("30", "2026-12-02")
        expect([await openOf(next.id), ...(await balance())]).toEqual([10, 10, 0])
      })

      it("are paid as named; more than is open is refused, and nothing is written", async () => {
        const first = await charge("50", "2026-11-01")
        const second = await charge("100", "2026-12-01")
        await record("payment", "60", { apply_to: [{ item_id: second.id }] })
        expect([await openOf(first.id), await openOf(second.id)]).toEqual([50, 40])
        const named = (item_id: string, amount: string) => ({ apply_to: [{ item_id, amount }] })
        expect(await outcomeOf(record("payment", "60", named(second.id, "40.01")))).toBe(
          "credit_item_exceeded"
        )
        expect(await outcomeOf(record("payment", "10", named(first.id, "20")))).toBe("credit_item_exceeded")
        expect(await outcomeOf(record("payment", "10", named("dcitm_none", "5")))).toBe(
          "credit_item_not_found"
        )
        const other = await openWithLimit(service, "dealer_2", "1000")
        expect(await outcomeOf(record("payment", "5", { account_id: other, ...named(first.id, "5") }))).toBe(
          "credit_item_not_found"
        )
        expect(await balance()).toEqual([90, 0])
      })

      it("stand open again when the payment bounces, with their own day due, and can be paid once more", async () => {
        const item = await charge("50", "2026-11-01")
        const { id } = await record("payment", "80")
        expect(await balance()).toEqual([0, 30])
        await service.reverse({ account_id: accountId, transaction_id: id, key: "bounced", now: NOW })
        expect([await openOf(item.id), item.due_on, ...(await balance())]).toEqual([50, "2026-11-01", 50, 0])
        await record("payment", "50")
        expect(await openOf(item.id)).toBe(0)
      })

      it("give their payment back when a charge is reversed", async () => {
        const item = await charge("50", "2026-11-01")
        await record("payment", "50")
        await service.reverse({
          account_id: accountId,
          transaction_id: item.transaction_id,
          key: "back",
          now: NOW,
        })
        expect([await openOf(item.id), ...(await balance())]).toEqual([0, 0, 50])
      })

      it("can be rearranged: a credit is taken off one charge and used for another, each once per key", async () => {
        const first = await charge("50", "2026-11-01")
        const second = await charge("50", "2026-12-01")
        const credit = await itemOf((await record("payment", "50")).id)
        const asked = { account_id: accountId, credit_item_id: credit.id, now: NOW }
        const back = await service.items.unallocate({ ...asked, item_id: first.id, key: "u" })
        expect(await service.items.unallocate({ ...asked, item_id: first.id, key: "u" })).toMatchObject({
          id: back.id,
        })
        expect(await balance()).toEqual([100, 50])
        expect(await outcomeOf(service.items.unallocate({ ...asked, key: "u2" }))).toBe(
          "credit_item_not_applied"
        )
        await service.items.allocate({
          ...asked,
          applications: [{ item_id: second.id, amount: "30" }],
          key: "a",
        })
        expect([await openOf(first.id), await openOf(second.id), ...(await balance())]).toEqual([
          50, 20, 70, 20,
        ])
        const wrong = { ...asked, credit_item_id: first.id, applications: [{ item_id: second.id }], key: "w" }
        expect(await outcomeOf(service.items.allocate(wrong))).toBe("credit_item_wrong_side")
        const tooMuch = { ...asked, applications: [{ item_id: second.id, amount: "20.01" }], key: "x" }
        expect(await outcomeOf(service.items.allocate(tooMuch))).toBe("credit_item_exceeded")
      })

      it("use one credit once, however many ask at the same time", async () => {
        const items = await Promise.all(["50", "50", "50"].map((amount) => charge(amount, "2026-11-01")))
        const credit = await itemOf((await record("payment", "50", { apply: "none" })).id)
        const outcomes = await Promise.all(
          items.map(({ id }, at) =>
            outcomeOf(
              service.items.allocate({
                account_id: accountId,
                credit_item_id: credit.id,
                applications: [{ item_id: id }],
                key: `a${at}`,
                now: NOW,
              })
            )
          )
        )
        expect(outcomes.sort()).toEqual(["credit_item_exceeded", "credit_item_exceeded", "done"])
      })

      it("are written off up to the tolerance of their currency, once", async () => {
        const small = await charge("0.8", "2026-11-01")
        const large = await charge("1.01", "2026-11-01")
        const off = (item_id: string, key: string) =>
          service.items.writeOff({ account_id: accountId, item_id, key, now: NOW })
        await off(small.id, "w1")
        expect(await outcomeOf(off(small.id, "w2"))).toBe("credit_write_off_too_large")
        expect(await outcomeOf(off(large.id, "w3"))).toBe("credit_write_off_too_large")
        expect(await balance()).toEqual([1.01, 0])
      })

      it("are numbered by year without gaps, also when one is refused; a number of the merchant's is used once", async () => {
        const [a, b] = await Promise.all([charge("1", "2026-11-01"), charge("2", "2026-11-01")])
        expect(await outcomeOf(charge("1.001", "2026-11-01"))).toBe("amount_too_precise")
        const c = await charge("3", "2026-11-01", "INV-7")
        const d = await charge("4", "2026-11-01")
        const numbers = [a, b, d].map((item) => Number(item.document_number?.slice(5))).sort((x, y) => x - y)
        expect(numbers).toEqual([numbers[0]!, numbers[0]! + 1, numbers[0]! + 2])
        expect([a.document_number?.slice(0, 5), c.document_number]).toEqual(["2026-", "INV-7"])
        expect(await outcomeOf(charge("3", "2026-11-01", "INV-7"))).toBe("credit_document_exists")
      })

      it("are not paid by a bank line in another currency than the account's, whoever says that it is theirs", async () => {
        const { imports } = service
        const file = {
          kind: "payment" as const,
          file_hash: "f1",
          file_name: null,
          line_count: 2,
          created_by: "u",
        }
        const { id: import_id } = await imports.begin({
          ...file,
          options: { open_accounts: false, write_off: false },
        })
        const waiting = { status: "waiting", code: "credit_import_dealer_unknown", account_id: null } as const
        await imports.addLines(
          import_id,
          ["eur", "cny"].map((currency, line) => ({
            ...{ ...waiting, line, params: {}, line_key: null, extra: {} },
            values: { date: "2026-11-01", amount: "10", currency },
          }))
        )
        await imports.checked(import_id)
        const lines = await service.listDealerCreditImportLines({ import_id }, { order: { line: "ASC" } })
        const assigned = lines.map(({ id }) =>
          outcomeOf(imports.assign({ import_id, id, account_id: accountId }))
        )
        expect(await Promise.all(assigned)).toEqual(["credit_currency_mismatch", "done"])
      })

      it("are never changed or removed, whoever asks", async () => {
        const item = await charge("5", "2026-11-01")
        await record("payment", "5")
        for (const statement of [
          `UPDATE dealer_credit_item SET amount = 6 WHERE id = '${item.id}'`,
          `UPDATE dealer_credit_item SET due_on = '2027-01-01' WHERE id = '${item.id}'`,
          `DELETE FROM dealer_credit_item WHERE id = '${item.id}'`,
          `UPDATE dealer_credit_application SET amount = 1`,
          `DELETE FROM dealer_credit_application`,
          `TRUNCATE dealer_credit_application`,
        ]) {
          await expect(raw(statement)).rejects.toThrow(/never changed|added, never/)
        }
      })
    })
  },
})
