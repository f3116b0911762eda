import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) =>
    describe("credit, with books that balance after every test", () => {
      const sql = (statement: string) => MikroOrmWrapper.forkManager().execute(statement)
      const hold = (key: string, amount: string, dealer_id = "d1", currency_code = "cny") =>
        service.placeHold({ key, dealer_id, currency_code, amount, now: NOW })
      const pay = (account_id: string, amount: string, key: string) =>
        service.record({ account_id, kind: "payment", amount, key, now: NOW })
      const balance = async (id: string) => {
        const { held, charged, unapplied } = (await service.standing(id, NOW)).account.balance

        return [held, charged, unapplied].map((amount) => amount.toFixed()).join("/")
      }
      const count = (outcomes: string[]) =>
        outcomes.reduce<Record<string, number>>((sums, one) => ({ ...sums, [one]: (sums[one] ?? 0) + 1 }), {})

      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      describe("races", () => {
        it("lets exactly 15 of 60 at once through a limit for 15", async () => {
          const id = await openWithLimit(service, "d1", "1500")
          const outcomes = await Promise.all(
            Array.from({ length: 60 }, (_, at) => outcomeOf(hold(`cart_${at}`, "100")))
          )
          expect(count(outcomes)).toEqual({ done: 15, credit_insufficient: 45 })
          expect(await balance(id)).toBe("1500/0/0")
          expect(await service.listDealerCreditHolds({ account_id: id })).toHaveLength(15)
        })

        it("lets exactly 10 of 60 through a group's limit for 10, whichever child asks", async () => {
          const group = await openWithLimit(service, "group", "1000")
          for (const child of ["a", "b", "c"]) {
            await openWithLimit(service, child, "100000", group)
          }
          const outcomes = await Promise.all(
            Array.from({ length: 60 }, (_, at) =>
              outcomeOf(hold(`cart_${at}`, "100", ["a", "b", "c", "group"][at % 4]))
            )
          )
          expect(count(outcomes)).toEqual({ done: 10, credit_group_insufficient: 50 })
        })

        it("places one hold for many calls with one key", async () => {
          const id = await openWithLimit(service, "d1", "1500")
          const placed = await Promise.all(Array.from({ length: 12 }, () => hold("cart_1", "100")))
          expect(new Set(placed.map((one) => one.id)).size).toBe(1)
          expect(await balance(id)).toBe("100/0/0")
        })

        it("uses each part of a hold once when charge and release come at once", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          for (const round of [1, 2, 3, 4, 5]) {
            const { id: hold_id } = await hold(`cart_${round}`, "100")
            const outcomes = await Promise.all([
              outcomeOf(service.chargeHold({ hold_id, amount: "100", key: `cap_${round}`, now: NOW })),
              outcomeOf(service.releaseHold({ hold_id, amount: "100", key: `rel_${round}`, now: NOW })),
            ])
            expect(outcomes.sort()).toEqual(["credit_hold_exceeded", "done"])
          }
          expect((await service.standing(id, NOW)).account.balance.held.toFixed()).toBe("0")
        })

        it("gives the turn at an order to one, until it is given back or has ended by itself", async () => {
          const { turns } = service
          const many = await Promise.all(Array.from({ length: 8 }, () => turns.take("order_1")))
          const [first, ...others] = many.filter((turn) => turn !== null)
          expect(others).toEqual([])
          expect(await turns.take("order_2")).not.toBeNull()
          expect(await turns.keep(first!)).toBe(true)
          await sql("UPDATE dealer_credit_order_turn SET ends_at = now() - interval '1 second'")
          const second = await turns.take("order_1")
          expect(second!.holder).not.toBe(first!.holder)
          expect(await turns.keep(first!)).toBe(false)
          await turns.giveBack(first!)
          expect(await turns.take("order_1")).toBeNull()
          await turns.giveBack(second!)
          expect(await turns.take("order_1")).not.toBeNull()
        })

        it("answers busy when the account stays locked for three seconds", async () => {
          await openWithLimit(service, "d1", "1000")
          const manager = MikroOrmWrapper.forkManager()
          await manager.begin()
          await manager.execute("SELECT * FROM dealer_credit_account FOR UPDATE")
          expect(await outcomeOf(hold("cart_1", "100"))).toBe("busy")
          await manager.rollback()
          expect(await outcomeOf(hold("cart_1", "100"))).toBe("done")
        })
      })

      describe("the ledger", () => {
        const seed = async () => {
          const id = await openWithLimit(service, "d1", "1000")
          const { id: hold_id } = await hold("cart_1", "100")
          await service.chargeHold({ hold_id, amount: "40", key: "cap_1", now: NOW })

          return { id, hold_id }
        }

        it.each([
          "dealer_credit_entry",
          "dealer_credit_transaction",
          "dealer_credit_limit_change",
          "dealer_credit_application",
        ])("refuses UPDATE, DELETE and TRUNCATE of %s", async (table) => {
          const { id } = await seed()
          await pay(id, "40", "pay_1")
          for (const statement of [
            `UPDATE ${table} SET updated_at = now()`,
            `DELETE FROM ${table}`,
            `TRUNCATE ${table} CASCADE`,
          ]) {
            await expect(sql(statement)).rejects.toThrow(/rows are added, never changed or removed/)
          }
        })

        it("refuses to change what a document says, to delete one, and to truncate what the ledger stands on", async () => {
          await seed()
          for (const statement of [
            "UPDATE dealer_credit_item SET amount = amount + 1",
            "UPDATE dealer_credit_item SET due_on = '2031-01-01'",
            "DELETE FROM dealer_credit_item",
          ]) {
            await expect(sql(statement)).rejects.toThrow(/a document is never changed or removed/)
          }
          for (const table of ["account", "hold", "item"]) {
            await expect(sql(`TRUNCATE dealer_credit_${table}`)).rejects.toThrow(/foreign key/)
            await expect(sql(`TRUNCATE dealer_credit_${table} CASCADE`)).rejects.toThrow(/rows are added/)
          }
        })

        it("refuses the generated deletes, and an account that has a history", async () => {
          const { id } = await seed()
          const [entry] = await service.listDealerCreditEntries({ account_id: id })
          await expect(service.deleteDealerCreditEntries([entry!.id])).rejects.toThrow()
          await expect(service.softDeleteDealerCreditEntries([entry!.id])).rejects.toThrow()
          await expect(service.softDeleteDealerCreditAccounts([id])).rejects.toThrow()
          await expect(sql("DELETE FROM dealer_credit_account")).rejects.toThrow()
        })

        it("refuses a double entry that does not add up", async () => {
          await seed()
          await expect(
            sql(`INSERT INTO dealer_credit_entry (id, transaction_id, account_id, seq, ledger, currency_code, amount, balance_after, effective_at, recorded_at)
               SELECT 'x' || id, id, account_id, seq, 'fee_income', 'cny', 1, 1, now(), now() FROM dealer_credit_transaction`)
          ).rejects.toThrow(/debit and credit/)
        })

        it("knows the balance after every entry", async () => {
          const { id, hold_id } = await seed()
          await service.releaseHold({ hold_id, key: "rel_1", now: NOW })
          await pay(id, "50", "pay_1")
          const rows = await service.listDealerCreditTransactions(
            { account_id: id },
            { order: { seq: "ASC" } }
          )
          expect(
            rows.map((row) => [row.seq, row.kind, row.held_after, row.charged_after, row.unapplied_after])
          ).toEqual([
            [1, "hold", "100", "0", "0"],
            [2, "charge", "60", "40", "0"],
            [3, "release", "0", "40", "0"],
            [4, "payment", "0", "0", "10"],
          ])
        })

        it("finds and names a balance corrupted by hand", async () => {
          const { id } = await seed()
          await sql("UPDATE dealer_credit_account SET charged = charged + 0.01")
          expect(await service.verify()).toEqual([
            { account_id: id, what: "charged", reference: null, stored: "40.01", rebuilt: "40" },
            { account_id: id, what: "open_debits", reference: null, stored: "40.01", rebuilt: "40" },
          ])
          await sql("UPDATE dealer_credit_account SET charged = charged - 0.01, held = held - 10")
          expect((await service.verify(id)).map(({ what, stored }) => [what, stored])).toEqual([
            ["held", "50"],
            ["open_holds", "50"],
          ])
          await sql("UPDATE dealer_credit_account SET held = held + 10, seq = seq + 1")
          expect(await service.verify()).toMatchObject([{ what: "sequence", stored: "3", rebuilt: "2" }])
          await sql("UPDATE dealer_credit_account SET seq = seq - 1")
        })
      })

      describe("keys", () => {
        it("answers what was written, and refuses a key that stood for something else", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          const first = await pay(id, "50", "bank_1")
          expect(await pay(id, "50.00", "bank_1")).toEqual(first)
          expect(await outcomeOf(pay(id, "51", "bank_1"))).toBe("credit_key_conflict")
          expect(await balance(id)).toBe("0/0/50")

          const { id: hold_id } = await hold("cart_1", "100")
          expect(await outcomeOf(hold("cart_1", "101"))).toBe("credit_key_conflict")
          const charge = await service.chargeHold({ hold_id, amount: "40", key: "cap_1", now: NOW })
          expect(await service.chargeHold({ hold_id, amount: "40", key: "cap_1", now: NOW })).toEqual(charge)
          expect(await outcomeOf(service.chargeHold({ hold_id, amount: "41", key: "cap_1", now: NOW }))).toBe(
            "credit_key_conflict"
          )
          expect(
            await outcomeOf(service.chargeHold({ hold_id, amount: "60.01", key: "cap_2", now: NOW }))
          ).toBe("credit_hold_exceeded")
        })

        it("places a released hold anew under its old key, and asks the limit again", async () => {
          const id = await openWithLimit(service, "d1", "100")
          const first = await hold("cart_1", "100")
          await service.releaseHold({ hold_id: first.id, key: "rel", now: NOW })
          expect(await service.releaseHold({ hold_id: first.id, key: "again", now: NOW })).toBe(null)
          const second = await hold("cart_1", "100")
          expect(second.id).not.toBe(first.id)
          await service.releaseHold({ hold_id: second.id, key: "rel", now: NOW }).catch(() => undefined)
          await service.releaseHold({ hold_id: second.id, key: "rel_2", now: NOW })
          await hold("cart_2", "100")
          expect(await outcomeOf(hold("cart_1", "100"))).toBe("credit_insufficient")
          expect(await balance(id)).toBe("100/0/0")
        })
      })

      describe("corrections", () => {
        it("writes a charge and a release once more under their keys when the undo of a step took them back", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          const { id: hold_id } = await hold("cart_1", "100")
          const undo = (transaction_id: string) =>
            service.reverse({
              ...{ account_id: id, transaction_id, key: `undo:${transaction_id}`, now: NOW, is_undo: true },
            })
          const charge = () => service.chargeHold({ hold_id, amount: "40", key: "cap_1", now: NOW })
          const first = await charge()
          await undo(first.id)
          expect(await balance(id)).toBe("100/0/0")
          const second = await charge()
          expect(second.id).not.toBe(first.id)
          expect(await charge()).toEqual(second)
          expect(await balance(id)).toBe("60/40/0")
          await undo(second.id)
          expect((await charge()).id).not.toBe(second.id)

          const release = () => service.releaseHold({ hold_id, key: "rel_1", now: NOW })
          const given = await release()
          expect(await balance(id)).toBe("0/40/0")
          await undo(given!.id)
          expect(await balance(id)).toBe("60/40/0")
          const again = await release()
          expect(again!.id).not.toBe(given!.id)
          expect(await release()).toEqual(again)
          expect(await balance(id)).toBe("0/40/0")
        })

        it("gives back what a hold keeps again since a charge of it was reversed, though it was given back before", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          const { id: hold_id } = await hold("cart_1", "100")
          const charge = await service.chargeHold({ hold_id, amount: "40", key: "cap_1", now: NOW })
          const release = () => service.releaseHold({ hold_id, key: "clerk", now: NOW })
          expect(await release()).toMatchObject({ amount: "60" })
          await service.reverse({ account_id: id, transaction_id: charge.id, key: "wrong", now: NOW })
          expect(await balance(id)).toBe("40/0/0")
          expect(await release()).toMatchObject({ amount: "40" })
          expect(await balance(id)).toBe("0/0/0")
        })

        it("reverses a bounced payment and a charge once, by rows of their own", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          const { id: hold_id } = await hold("cart_1", "100")
          const charge = await service.chargeHold({ hold_id, amount: "100", key: "cap_1", now: NOW })
          const payment = await pay(id, "130", "bank_1")
          expect(await balance(id)).toBe("0/0/30")
          const reverse = (transaction_id: string, key: string) =>
            service.reverse({ account_id: id, transaction_id, key, now: NOW })
          const reversal = await reverse(payment.id, "bounced")
          expect(await reverse(payment.id, "bounced")).toEqual(reversal)
          expect(await outcomeOf(reverse(payment.id, "again"))).toBe("credit_already_reversed")
          expect(await outcomeOf(reverse(reversal.id, "back"))).toBe("credit_not_reversible")
          expect(await balance(id)).toBe("0/100/0")
          await reverse(charge.id, "mistake")
          expect(await balance(id)).toBe("100/0/0")
          expect(await service.retrieveDealerCreditHold(hold_id)).toMatchObject({
            status: "open",
            charged: "0",
          })
          expect(await outcomeOf(reverse("nothing", "x"))).toBe("credit_transaction_not_found")
        })
      })

      describe("accounts and limits", () => {
        it("refuses a second account, a wrong group, an unknown dealer's hold and another currency", async () => {
          const id = await openWithLimit(service, "d1", "100")
          const open = (dealer_id: string, currency_code: string, parent_id: string | null = null) =>
            outcomeOf(service.openAccount({ dealer_id, currency_code, parent_id }))
          expect(await open("d1", "cny")).toBe("credit_account_exists")
          expect(await open("d2", "usd", id)).toBe("credit_parent_invalid")
          expect(await open("d2", "cny", "nobody")).toBe("credit_parent_not_found")
          expect(await open("d2", "cny", id)).toBe("done")
          expect(await outcomeOf(service.changeAccount(id, { parent_id: id }))).toBe("credit_parent_invalid")
          expect(await outcomeOf(hold("k", "1", "d1", "usd"))).toBe("credit_currency_mismatch")
          expect(await outcomeOf(hold("k", "1", "nobody"))).toBe("credit_account_missing")
          expect(await outcomeOf(hold("k", "0.001"))).toBe("amount_too_precise")
          expect(await outcomeOf(hold("k", "0"))).toBe("credit_amount_invalid")
          expect(await outcomeOf(hold("k", "-5"))).toBe("credit_amount_invalid")
        })

        it("keeps one of two accounts opened at once", async () => {
          const outcomes = await Promise.all(
            [1, 2].map(() => outcomeOf(service.openAccount({ dealer_id: "d1", currency_code: "cny" })))
          )
          expect(outcomes.sort()).toEqual(["credit_account_exists", "done"])
        })

        it("lets a limit fall below the exposure and stops the next order", async () => {
          const id = await openWithLimit(service, "d1", "1000")
          await hold("cart_1", "600")
          await service.changeLimit(id, limit("permanent", "500"), NOW)
          expect(await outcomeOf(hold("cart_2", "1"))).toBe("credit_insufficient")
          await service.changeAccount(id, { status: "on_hold" })
          expect(await outcomeOf(hold("cart_2", "1"))).toBe("credit_on_hold")
        })

        it("uses a temporary limit within its window only", async () => {
          const id = await openWithLimit(service, "d1", "100")
          const day = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000)
          await service.changeLimit(
            id,
            { ...limit("temporary", "500"), starts_at: day(1), ends_at: day(3) },
            NOW
          )
          const holdOn = (key: string, offset: number) =>
            outcomeOf(
              service.placeHold({
                key,
                dealer_id: "d1",
                currency_code: "cny",
                amount: "150",
                now: day(offset),
              })
            )
          expect(await holdOn("a", 0)).toBe("credit_insufficient")
          expect(await holdOn("b", 1)).toBe("done")
          expect(await holdOn("c", 3)).toBe("credit_insufficient")
          expect(
            await outcomeOf(
              service.changeLimit(id, { ...limit("temporary", "5"), starts_at: day(3), ends_at: day(2) }, NOW)
            )
          ).toBe("credit_limit_window")
        })
      })

      const limit = (kind: "permanent" | "temporary", credit_limit: string) => ({
        kind,
        credit_limit,
        is_unlimited: false,
        starts_at: null,
        ends_at: null,
        reason: "Season",
        created_by: "user_1",
      })
    }),
})

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  moduleOptions: { credit: { limitApprovalAbove: { CNY: 1000 } } },
  testSuite: ({ service }) => {
    it("waits for a second person above the merchant's amount", async () => {
      const id = await openWithLimit(service, "d1", "1000")
      const raise = await service.changeLimit(
        id,
        {
          kind: "permanent",
          credit_limit: "1000.01",
          is_unlimited: false,
          starts_at: null,
          ends_at: null,
          reason: "Season",
          created_by: "user_1",
        },
        NOW
      )
      const limitNow = async () => (await service.standing(id, NOW)).account.limit.credit_limit.toFixed()
      const verdict = (kind: "approval" | "rejection", created_by: string) =>
        outcomeOf(service.decideLimit(id, { change_id: raise.id, kind, reason: "Seen", created_by }))
      expect(raise.needs_approval).toBe(true)
      expect(await limitNow()).toBe("1000")
      expect(await verdict("approval", "user_1")).toBe("credit_limit_own_change")
      expect(await verdict("approval", "user_2")).toBe("done")
      expect(await limitNow()).toBe("1000.01")
      expect(await verdict("rejection", "user_3")).toBe("credit_limit_decided")
    })
  },
})
