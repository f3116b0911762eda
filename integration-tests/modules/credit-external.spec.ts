import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ALL_COUNT } from "../../src/modules/credit/domain/exposure"
import { writeTransaction } from "../../src/modules/credit/ledger"
import type CreditModuleService from "../../src/modules/credit/service"
import type { Sql } from "../../src/framework/transact"
import { lockAccounts } from "../../src/modules/credit/sql"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

const HOUR = 3_600_000

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let accountId: string
    let serial = 0
    const raw = async (sql: string): Promise<unknown> => await MikroOrmWrapper.forkManager().execute(sql)
    const key = () => `k${(serial += 1)}`
    /** The rows of a ledger carry the database's own time, so balances are drawn before or after now. */
    const report = (balance: string, as_of: Date, more: object = {}) =>
      service.externals.report({
        ...{ account_id: accountId, balance, as_of, key: key(), now: new Date(), created_by: "u" },
        ...more,
      })
    const toMode = (mode: "shop" | "external") =>
      service.externals.switchMode({
        ...{ account_id: accountId, mode, reason: "x", key: key(), now: NOW, created_by: "u" },
      })
    const hold = (amount: string, dealer_id = "dealer_1") =>
      service.placeHold({ key: key(), dealer_id, currency_code: "cny", amount, now: NOW })
    const charge = (hold_id: string, amount: string) =>
      service.chargeHold({ hold_id, amount, key: key(), now: NOW })
    const counted = async () => {
      const { held, charged, unapplied } = (await service.standing(accountId, NOW)).account.balance

      return [held.toNumber(), charged.toNumber(), unapplied.toNumber()]
    }
    const past = () => new Date(Date.now() - HOUR)

    describe("an account of an ERP", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
      })
      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      it("counts what the ERP says, our open holds, and our charges since; payments here wait for its next balance", async () => {
        await report("400", past())
        expect(await counted()).toEqual([0, 0, 0])
        await toMode("external")
        const placed = await hold("300")
        await charge(placed.id, "100")
        expect(await counted()).toEqual([200, 500, 0])
        await service.record({ account_id: accountId, kind: "payment", amount: "90", key: key(), now: NOW })
        expect(await counted()).toEqual([200, 500, 0])
        expect(await outcomeOf(hold("300.01"))).toBe("credit_insufficient")
        await hold("300")
        await report("410", new Date())
        expect(await counted()).toEqual([500, 410, 0])
      })

      it("counts money that the dealer has at the ERP as room", async () => {
        await report("-50", past())
        await toMode("external")
        expect(await counted()).toEqual([0, 0, 50])
        expect(await outcomeOf(hold("1050.01"))).toBe("credit_insufficient")
        await hold("1050")
      })

      it("counts a charge that was taken back as its hold, not twice", async () => {
        await report("0", past())
        await toMode("external")
        const placed = await hold("300")
        const { id } = await charge(placed.id, "300")
        await service.reverse({ account_id: accountId, transaction_id: id, key: key(), now: NOW })
        expect(await counted()).toEqual([300, 0, 0])
      })

      it("counts in its group what the ERP says", async () => {
        const head = await openWithLimit(service, "head", "500")
        accountId = await openWithLimit(service, "dealer_2", "1000", head)
        await report("400", past())
        await toMode("external")
        expect(await outcomeOf(hold("100.01", "dealer_2"))).toBe("credit_group_insufficient")
        await hold("100", "dealer_2")
      })

      it("never passes the limit, however many order at once while the ERP's balance is renewed", async () => {
        await report("500", past())
        await toMode("external")
        const outcomes = await Promise.all([
          ...Array.from({ length: 12 }, () => outcomeOf(hold("100"))),
          outcomeOf(report("500", new Date(Date.now() - 1))),
        ])
        expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(5 + 1)
        expect(await counted()).toEqual([500, 500, 0])
      })

      it("is counted by the database as the code counts it", async () => {
        await report("950", past())
        await toMode("external")
        const [{ charged }] = (await raw(
          `SELECT dealer_credit_counted_charged(a) AS charged FROM dealer_credit_account a WHERE id = '${accountId}'`
        )) as [{ charged: string }]
        expect(Number(charged)).toBe(950)
      })

      it("is refused by the database itself, a cent above the ERP's room, whatever the code had decided", async () => {
        await report("950", past())
        await toMode("external")
        const placed = await hold("20")
        await charge(placed.id, "20")
        /** The ledger's own statement, asked by nobody before; taken back when it was written. */
        const overdraw = (amount: string) =>
          outcomeOf(
            MikroOrmWrapper.forkManager().transactional(async (manager) => {
              const trx = manager.getTransactionContext() as {
                raw: (sql: string, bindings: object) => Promise<{ rows: unknown[] }>
              }
              const sql = (async (statement, bindings = {}) =>
                (await trx.raw(statement, bindings)).rows) as Sql
              const [account] = await lockAccounts(sql, [accountId])
              const writing = { amount, key: key(), hash: "x", effective_at: NOW }
              await writeTransaction(sql, account!, "hold", writing, { roof: "1000", counts: ALL_COUNT })
              throw new Error("written")
            })
          )
        expect(await overdraw("30.01")).toBe("busy")
        expect(await overdraw("30")).toBe("Error: written")
        expect(await counted()).toEqual([0, 970, 0])
      })

      it("takes a balance once per key, none older than the one in force, none of the future", async () => {
        const as_of = past()
        const first = await report("400", as_of, { key: "a" })
        expect((await report("400", as_of, { key: "a" })).id).toBe(first.id)
        expect(await outcomeOf(report("401", as_of, { key: "a" }))).toBe("credit_key_conflict")
        expect(await outcomeOf(report("1", new Date(as_of.getTime() - 1)))).toBe(
          "credit_external_balance_older"
        )
        expect(await outcomeOf(report("1", new Date(Date.now() + HOUR)))).toBe(
          "credit_external_balance_future"
        )
        expect(await outcomeOf(report("1.001", as_of))).toBe("amount_too_precise")
        expect(await outcomeOf(report("1", as_of, { account_id: "nobody" }))).toBe("credit_account_not_found")
      })

      it("becomes one only with a balance, and goes back only when nothing would be forgotten", async () => {
        expect(await outcomeOf(toMode("external"))).toBe("credit_external_balance_missing")
        await report("70", past())
        await toMode("external")
        expect(await toMode("external")).toBeNull()
        expect(await outcomeOf(toMode("shop"))).toBe("credit_mode_would_lose")
        await service.record({ account_id: accountId, kind: "opening", amount: "70", key: key(), now: NOW })
        await toMode("shop")
        expect(await counted()).toEqual([0, 70, 0])
      })

      it("takes the newest word back, so that the one before counts again, and keeps every row", async () => {
        await report("70", past())
        const second = await report("90", new Date())
        const withdraw = (row_id: string) =>
          service.externals.withdraw({ account_id: accountId, row_id, created_by: "u" })
        await withdraw(second.id)
        await withdraw(second.id)
        const account = await service.retrieveDealerCreditAccount(accountId)
        expect(Number(account.external_balance)).toBe(70)
        const thirdKey = key()
        const third = await report("95", new Date(), { key: thirdKey })
        const rows = await service.listDealerCreditExternalBalances({ account_id: accountId })
        expect(rows.map(({ kind }) => kind).sort()).toEqual(["balance", "balance", "balance", "undo"])
        const oldest = rows.find(({ balance }) => Number(balance) === 70)!
        expect(await outcomeOf(withdraw(oldest.id))).toBe("credit_external_superseded")
        await withdraw(third.id)
        const again = async () => await report("95", third.as_of!, { key: thirdKey })
        const fourth = await again()
        expect(fourth.id).not.toBe(third.id)
        expect((await again()).id).toBe(fourth.id)
        expect(Number((await service.retrieveDealerCreditAccount(accountId)).external_balance)).toBe(95)
        for (const statement of ["UPDATE %t SET balance = 1", "DELETE FROM %t", "TRUNCATE %t CASCADE"]) {
          await expect(raw(statement.replace("%t", "dealer_credit_external_balance"))).rejects.toThrow(
            /added, never/
          )
        }
      })
    })

    describe("the series of charge numbers", () => {
      it("has no gap and no number twice, however many charge at once and some are refused", async () => {
        await raw(
          `CREATE FUNCTION refuse_item() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`
        )
        await raw(`CREATE TRIGGER refuse_item BEFORE INSERT ON dealer_credit_item FOR EACH ROW
          WHEN (NEW.due_on = '2031-07-07') EXECUTE FUNCTION refuse_item()`)
        const accounts = await Promise.all(["a", "b", "c"].map((id) => openWithLimit(service, id, "0")))
        const write = (at: number) =>
          service.record({
            account_id: accounts[at % 3]!,
            kind: "external_charge",
            amount: at % 5 === 0 ? "1.001" : "1",
            key: key(),
            now: NOW,
            // What the database refuses after the number was taken takes the number back.
            document: { document_on: "2031-05-01", due_on: at % 7 === 0 ? "2031-07-07" : "2031-06-01" },
          })
        const outcomes = await Promise.all(Array.from({ length: 60 }, (_, at) => outcomeOf(write(at))))
        const done = outcomes.filter((outcome) => outcome === "done").length
        expect(done).toBe(41)
        const items = await service.listDealerCreditItems({ document_on: "2031-05-01" }, { take: 100 })
        expect(items.map(({ document_number }) => document_number).sort()).toEqual(
          Array.from({ length: done }, (_, at) => `2031-${String(at + 1).padStart(6, "0")}`)
        )
      })
    })
  },
})
