import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { keysOf } from "../../src/modules/price/domain/keys"
import PriceRule from "../../src/modules/price/models/price-rule"
import type PriceModuleService from "../../src/modules/price/service"
import type { PriceRuleData } from "../../src/modules/price/service"

const data = (over: Partial<PriceRuleData> = {}): PriceRuleData => {
  const rule = {
    name: "Gold",
    note: null,
    status: "active" as const,
    dealer_id: null,
    tier_id: "gold",
    territory_id: null,
    event_id: null,
    target_type: "all" as const,
    target_id: null,
    currency_code: "cny",
    form: "fixed" as const,
    base: "native" as const,
    breaks: [{ min_quantity: 1, value: "10" }],
    starts_at: null,
    ends_at: null,
    is_tax_inclusive: null,
    reaches_children: false,
    allows_promotions: true,
    ...over,
  }

  return { ...rule, ...keysOf(rule) }
}

moduleIntegrationTestRunner<PriceModuleService>({
  moduleName: "dealer_price",
  moduleModels: [PriceRule],
  resolve: path.resolve(__dirname, "../../src/modules/price"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/price/migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const rows = () =>
      MikroOrmWrapper.forkManager().execute("SELECT to_jsonb(r) AS row FROM dealer_price_rule r ORDER BY id")

    it("refuses at the table what no rule may be, whoever writes it", async () => {
      const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))
      const wrong: [string, Partial<PriceRuleData>][] = [
        ["scope", { tier_id: null }],
        ["scope", { dealer_id: "d" }],
        ["scope", { event_id: "e" }],
        ["target", { target_type: "variant" }],
        ["target", { target_id: "v" }],
        ["window", { starts_at: day(2), ends_at: day(2) }],
        ["window", { starts_at: day(2), ends_at: day(1) }],
        ["breaks", { breaks: [] }],
        ["currency", { currency_code: "CNY" }],
      ]
      for (const [constraint, over] of wrong) {
        await expect(service.addRule(data(over))).rejects.toThrow(`dealer_price_rule_${constraint}`)
      }
      expect(await rows()).toEqual([])
    })

    it("writes a rule once, also when ten write it at once; an archived one and one that differs stand beside it", async () => {
      const window = {
        starts_at: new Date("2027-01-01T00:00:00Z"),
        ends_at: new Date("2028-01-01T00:00:00Z"),
      }
      const made = await Promise.all(
        Array.from({ length: 10 }, (_, nth) => service.addRule(data({ ...window, name: `Gold ${nth}` })))
      )
      const [first] = made.filter(({ is_new }) => is_new)
      expect(made.filter(({ is_new }) => is_new)).toHaveLength(1)
      expect(made.every(({ id, name }) => id === first!.id && name === first!.name)).toBe(true)
      const others: Partial<PriceRuleData>[] = [
        { status: "draft" },
        { ...window, ends_at: null },
        { tier_id: "silver" },
        { breaks: [{ min_quantity: 2, value: "10" }] },
        { is_tax_inclusive: false },
        { reaches_children: true },
        { allows_promotions: false },
        { form: "amount_off" },
        { currency_code: "eur" },
      ]
      for (const other of others) {
        expect(await service.addRule(data({ ...window, ...other }))).toMatchObject({ is_new: true })
      }
      await service.updateDealerPriceRules({ id: first!.id, status: "archived" })
      expect(await service.addRule(data(window))).toMatchObject({ is_new: true })
    })

    it("lets one of many changes of one version through, and tells the others", async () => {
      const { id } = await service.addRule(data())
      const outcomes = await Promise.all(
        ["A", "B", "C", "D"].map((name) => service.changeRule({ id, version: 1, data: { name } }))
      )
      expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(3)
      const [rule] = await service.listDealerPriceRules({ id })
      expect(rule?.version).toBe(2)
    })

    it("puts a changed, a deleted and an archived rule back to the letter", async () => {
      const { id } = await service.addRule(data({ target_type: "variant", target_id: "v" }))
      const before = await rows()
      const changed = await service.changeRule({ id, version: 1, data: { name: "Other" } })
      const archived = async () => (await service.archiveRulesAt(["variant:v"]))[0]
      for (const undo of [changed, () => service.removeRule(id), archived]) {
        const snapshot = typeof undo === "function" ? await undo() : undo
        if (typeof snapshot !== "object") {
          throw new Error(String(snapshot))
        }
        expect(await rows()).not.toEqual(before)
        await service.putBackRule(snapshot)
        expect(await rows()).toEqual(before)
      }
    })

    it("does not put a rule back over a change somebody made since", async () => {
      const { id } = await service.addRule(data())
      const mine = await service.changeRule({ id, data: { name: "Mine" } })
      await service.changeRule({ id, data: { name: "Theirs" } })
      if (typeof mine === "object") {
        await service.putBackRule(mine)
      }
      const [rule] = await service.listDealerPriceRules({ id })
      expect(rule?.name).toBe("Theirs")
    })

    it("says that a rule to change or remove is missing", async () => {
      expect(await service.changeRule({ id: "none", data: { name: "X" } })).toBe("missing")
      expect(await service.removeRule("none")).toBe("missing")
    })
  },
})
