import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { isReversible, KINDS, sideOf } from "../../src/modules/credit/domain/postings"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, openWithLimit } from "../support/credit"

jest.setTimeout(240_000)

const at = (day: string) => new Date(`${day}T04:00:00Z`)

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const raw = async <T>(sql: string): Promise<T[]> => await MikroOrmWrapper.forkManager().execute(sql)
    const byForce = (change: string) =>
      raw(`ALTER TABLE dealer_credit_transaction DISABLE TRIGGER USER; ${change};
        ALTER TABLE dealer_credit_transaction ENABLE TRIGGER USER`)
    const record = (account_id: string, kind: "fee" | "payment", amount: string, key: string, day: string) =>
      service.record({ account_id, kind, amount, key, now: at(day), effective_at: at(day) })

    describe("the ledger's chain", () => {
      let id: string
      let rows: Awaited<ReturnType<CreditModuleService["record"]>>[]
      beforeEach(async () => {
        id = await openWithLimit(service, "dealer_1", "1000")
        rows = [
          await record(id, "fee", "100", "k1", "2026-06-02"),
          await record(id, "payment", "30", "k2", "2026-06-20"),
          await record(id, "fee", "7", "k3", "2026-05-01"),
        ]
        const reversal = {
          account_id: id,
          transaction_id: rows[1]!.id,
          key: "k4",
          reason: "bounced",
          now: at("2026-06-25"),
        }
        rows.push(await service.reverse(reversal))
      })

      it("carries on each row what was charged and credited up to it, and within which instants", async () => {
        const stored = await service.listDealerCreditTransactions(
          { account_id: id },
          { order: { seq: "ASC" } }
        )
        expect(
          stored.map((row) => [
            row.debits_to_date,
            row.credits_to_date,
            row.lines_to_date,
            row.earliest_at,
            row.latest_at,
          ])
        ).toEqual([
          ["100", "0", 1, at("2026-06-02"), at("2026-06-02")],
          ["100", "30", 2, at("2026-06-02"), at("2026-06-20")],
          ["107", "30", 3, at("2026-05-01"), at("2026-06-20")],
          ["137", "30", 4, at("2026-05-01"), at("2026-06-25")],
        ])
        expect(new Set(stored.map(({ chain }) => chain)).size).toBe(4)
        expect(await service.verify()).toEqual([])
      })

      it.each([
        ["an amount", "UPDATE dealer_credit_transaction SET amount = amount + 0.01 WHERE seq = 2"],
        ["a note", "UPDATE dealer_credit_transaction SET note = 'another' WHERE seq = 2"],
        [
          "an instant",
          "UPDATE dealer_credit_transaction SET effective_at = effective_at - interval '1 second' WHERE seq = 2",
        ],
        ["who did it", "UPDATE dealer_credit_transaction SET actor_id = 'nobody' WHERE seq = 2"],
      ])("breaks where %s was altered by force", async (_what, change) => {
        await byForce(change)
        const broken = (await service.verify(id)).filter(({ what }) => what === "chain")
        expect(broken.map(({ reference }) => reference)).toEqual([rows[1]!.id])
      })

      it("breaks behind a row removed by force", async () => {
        await raw(`SET session_replication_role = replica; DELETE FROM dealer_credit_transaction WHERE seq = 3;
          SET session_replication_role = DEFAULT`)
        const broken = (await service.verify(id)).filter(({ what }) => what === "chain")
        expect(broken.map(({ reference }) => reference)).toEqual([rows[3]!.id])
      })

      it("is found by a statement even where every link after an altered row was written anew", async () => {
        const period = {
          account_id: id,
          dealer_code: "D1",
          dealer_name: "Dealer 1",
          from_on: "2026-05-01",
          to_on: "2026-06-30",
          zone: "UTC",
        }
        const bounds = {
          opens_at: new Date("2026-05-01T00:00:00Z"),
          closes_at: new Date("2026-07-01T00:00:00Z"),
        }
        const [closed] = await service.statements.close([{ ...period, ...bounds }], { now: at("2026-07-02") })
        await byForce(`UPDATE dealer_credit_transaction SET note = 'another' WHERE seq = 2;
          DO $$ DECLARE t dealer_credit_transaction; BEGIN
            FOR t IN SELECT * FROM dealer_credit_transaction ORDER BY seq LOOP
              UPDATE dealer_credit_transaction SET chain = (dealer_credit_carried(t)).chain WHERE id = t.id;
            END LOOP; END $$`)
        expect(await service.verify(id)).toEqual([])
        expect(await service.statements.differing()).toEqual([closed!.id])
      })

      it("names a carried sum that is not what the rows add up to", async () => {
        await byForce(
          "UPDATE dealer_credit_transaction SET debits_to_date = debits_to_date + 1 WHERE seq = 3"
        )
        expect(await service.verify(id)).toMatchObject([{ what: "to_date", reference: rows[2]!.id }])
      })

      it("takes no row that has none before it", async () => {
        await expect(
          raw(`INSERT INTO dealer_credit_transaction (id, account_id, seq, kind, amount, currency_code, idempotency_key, request_hash,
              held_after, charged_after, unapplied_after, effective_at, recorded_at)
            SELECT 'x', account_id, seq + 2, kind, amount, currency_code, 'x', 'x', 0, 0, 0, now(), now()
            FROM dealer_credit_transaction WHERE seq = 4`)
        ).rejects.toThrow(/has none before it/)
      })
    })

    it("says of every kind of entry what the code says: more owed, less, or neither", async () => {
      const said = await raw<{ kind: string; owed: string }>(
        `SELECT k.kind, dealer_credit_owed(jsonb_populate_record(NULL::dealer_credit_transaction,
           jsonb_build_object('kind', k.kind, 'amount', 5))) AS owed
         FROM jsonb_array_elements_text('${JSON.stringify(KINDS.filter((kind) => kind !== "reversal"))}') AS k(kind)`
      )
      expect(Object.fromEntries(said.map(({ kind, owed }) => [kind, Number(owed)]))).toEqual(
        Object.fromEntries(
          KINDS.filter((kind) => kind !== "reversal").map((kind) => [
            kind,
            isReversible(kind) && kind !== "release" ? (sideOf(kind) === "debit" ? 5 : -5) : 0,
          ])
        )
      )
    })
  },
})
