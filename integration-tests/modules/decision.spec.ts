import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { DECISION_MODULE } from "../../src/modules/decision"
import DealerDecision from "../../src/modules/decision/models/decision"
import DealerOverride from "../../src/modules/decision/models/override"
import type DecisionModuleService from "../../src/modules/decision/service"
import type { NewDecision } from "../../src/modules/decision/service"

jest.setTimeout(60_000)

const folder = path.resolve(__dirname, "../../src/modules/decision")

moduleIntegrationTestRunner<DecisionModuleService>({
  moduleName: DECISION_MODULE,
  moduleModels: [DealerDecision, DealerOverride],
  resolve: folder,
  pathToMigrations: path.join(folder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const now = new Date("2026-11-23T10:00:00Z")
    const refused: NewDecision = {
      path: "complete_cart",
      subject_type: "cart",
      subject_id: "cart_1",
      dealer_id: "dlr_1",
      customer_id: "cus_1",
      actor_type: "customer",
      actor_id: "cus_1",
      outcome: "deny",
      reasons: [{ guard: "dealer", outcome: "deny", code: "dealer_suspended", params: { name: "D" } }],
      inputs: { lines: [] },
    }
    const allowed: NewDecision = { ...refused, outcome: "allow", reasons: [] }
    const grant = (more: object = {}) =>
      service.createDealerOverrides({
        subject_type: "cart",
        subject_id: "cart_1",
        payload_hash: "same",
        reason: "Agreed",
        created_by: "user_1",
        expires_at: new Date("2026-11-23T11:00:00Z"),
        ...more,
      })
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute(text)

    it("keeps a refusal as not placed, all else waits", async () => {
      expect(await service.recordDecision(refused, "same", now)).toMatchObject({
        outcome: "deny",
        status: "not_placed",
        override_id: null,
      })
      expect(await service.recordDecision(allowed, "same", now)).toMatchObject({
        outcome: "allow",
        status: "pending",
      })
    })

    it("keeps the same refusal of the same state once a day and counts it, also when ten ask at once", async () => {
      const ask = (more: Partial<NewDecision> = {}, hash = "same", at = now) =>
        service.recordRefusal({ ...refused, ...more }, hash, at)
      const first = await ask()
      const again = await Promise.all([...Array.from({ length: 9 }, () => ask())])
      expect(new Set([first, ...again].map(({ id }) => id)).size).toBe(1)
      expect(await service.retrieveDealerDecision(first.id)).toMatchObject({
        attempts: 10,
        status: "not_placed",
        reasons: refused.reasons,
        inputs: { lines: [], payload_hash: "same" },
      })
      const other = { guard: "dealer", outcome: "deny", code: "role_not_allowed", params: {} } as const
      const others = await Promise.all([
        ask({}, "other"),
        ask({ actor_id: "cus_2" }),
        ask({ reasons: [...refused.reasons, other] }),
        ask({ inputs: { request: { items: 2 } } }),
        ask({}, "same", new Date("2026-11-24T00:00:00Z")),
      ])
      expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(6)
      expect(others.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1])
    })

    it("keeps a refusal that was told already without using up an override given meanwhile", async () => {
      const override = await grant()
      expect(await service.recordRefusal(refused, "same", now)).toMatchObject({
        status: "not_placed",
        override_id: null,
      })
      expect((await service.retrieveDealerOverride(override.id)).used_at).toBeNull()
    })

    it("lets an override pass once, also when ten ask at once, and keeps every reason", async () => {
      const override = await grant()
      const records = await Promise.all(
        Array.from({ length: 10 }, () => service.recordDecision(refused, "same", now))
      )
      const passed = records.filter(({ outcome }) => outcome === "allow")
      expect(passed).toMatchObject([{ status: "pending", override_id: override.id }])
      expect((passed[0]!.reasons as unknown as { code: string }[]).map(({ code }) => code)).toEqual([
        "dealer_suspended",
        "override_used",
      ])
    })

    it.each<[string, object]>([
      ["has ended", { expires_at: now }],
      ["was given for another state", { payload_hash: "other" }],
      ["was given for another cart", { subject_id: "cart_2" }],
      ["was given for an order", { subject_type: "order" }],
      ["is used up", { used_at: now }],
    ])("does not pass by an override that %s", async (_, more) => {
      await grant(more)
      expect((await service.recordDecision(refused, "same", now)).outcome).toBe("deny")
      expect(await service.hasOverride({ subject_type: "cart", subject_id: "cart_1" }, "same", now)).toBe(
        false
      )
    })

    it("does not use up an override for what is allowed anyway", async () => {
      const override = await grant()
      await service.recordDecision(allowed, "same", now)
      expect((await service.retrieveDealerOverride(override.id)).used_at).toBeNull()
    })

    it("gives an override back when nothing came of the order, and only then", async () => {
      const override = await grant()
      const { id } = await service.recordDecision(refused, "same", now)
      expect(await service.abandonDecisions([id])).toEqual([id])
      expect((await service.retrieveDealerOverride(override.id)).used_at).toBeNull()
      const again = await service.recordDecision(refused, "same", now)
      await service.placeDecisions([again.id], "order_1")
      expect(await service.abandonDecisions([again.id])).toEqual([])
      expect((await service.retrieveDealerOverride(override.id)).used_at).not.toBeNull()
    })

    it("marks an order that no guard has seen once, however many find it", async () => {
      const unseen = { ...allowed, path: "create_order", subject_type: "order" as const, order_id: "order_1" }
      const ids = await Promise.all(Array.from({ length: 10 }, () => service.recordUnchecked(unseen)))
      expect(ids.filter(Boolean)).toHaveLength(1)
      const { id } = await service.recordDecision(allowed, "same", now)
      await service.placeDecisions([id], "order_2")
      expect(await service.recordUnchecked({ ...unseen, order_id: "order_2" })).toBeNull()
    })

    it("refuses to change, remove or empty records; their fate may change", async () => {
      const { id } = await service.recordDecision(allowed, "same", now)
      const statements = [
        `UPDATE dealer_decision SET outcome = 'deny' WHERE id = '${id}'`,
        `UPDATE dealer_decision SET reasons = '[]', inputs = '{}' WHERE id = '${id}'`,
        `UPDATE dealer_decision SET deleted_at = now() WHERE id = '${id}'`,
        `UPDATE dealer_decision SET attempts = 0 WHERE id = '${id}'`,
        `DELETE FROM dealer_decision`,
        `TRUNCATE dealer_decision`,
      ]
      for (const statement of statements) {
        await expect(sql(statement)).rejects.toThrow(/dealer_decision: /)
      }
      await expect(service.softDeleteDealerDecisions([id])).rejects.toThrow()
      await sql(`UPDATE dealer_decision SET status = 'placed', order_id = 'order_1' WHERE id = '${id}'`)
      expect(await service.retrieveDealerDecision(id)).toMatchObject({
        status: "placed",
        order_id: "order_1",
      })
    })
  },
})
