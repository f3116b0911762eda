import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  type ReturnWorkflow,
  type StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { installPriceOverlay } from "../../src/adapters/prices"
import { connectionOf } from "../../src/adapters/queries/price-goods"
import { priceEndpoints } from "../../src/http/price"
import { archivePriceRulesWorkflow } from "../../src/workflows/price/archive-price-rules"
import { archiveOrphanedRulesWorkflow } from "../../src/workflows/price/archive-orphaned-rules"
import { createPriceRuleWorkflow } from "../../src/workflows/price/create-price-rule"
import { deletePriceRuleWorkflow } from "../../src/workflows/price/delete-price-rule"
import { updatePriceRuleWorkflow } from "../../src/workflows/price/update-price-rule"
import { failureOf, makePriceWorld, makeRule } from "../support/prices"
import { JWT_SECRET, makeProduct } from "../support/store"

const failStep = createStep("test-price-fail", async (): Promise<StepResponse<undefined>> => {
  throw new Error("the last step failed")
})

/** The workflow, followed by a step that fails. */
const thenFail = <Input extends object>(workflow: ReturnWorkflow<Input, unknown, never[]>) =>
  createWorkflow(`test-failing-${workflow.getName()}`, (input: WorkflowData<Input>) => {
    workflow.runAsStep({ input })

    return new WorkflowResponse(failStep())
  })

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let world: Awaited<ReturnType<typeof makePriceWorld>>

    beforeAll(async () => {
      installPriceOverlay(getContainer())
      world = await makePriceWorld(getContainer())
    })

    const rule = (over: Record<string, unknown> = {}) => ({
      name: "Gold, cement",
      tier_id: world.gold.id,
      target_type: "variant",
      target_id: world.variantId,
      currency_code: "CNY",
      form: "fixed",
      breaks: [
        { min_quantity: 1, value: "90.50" },
        { min_quantity: 100, value: 80 },
      ],
      ...over,
    })
    const create = async (over: Record<string, unknown> = {}) => {
      const { data } = await api.post("/admin/dealer-price-rules", rule(over), world.admin)

      return priceEndpoints.createPriceRule.response.parse(data).price_rule
    }
    const refusedCreate = (over: Record<string, unknown>) =>
      failureOf(api.post("/admin/dealer-price-rules", rule(over), world.admin))
    const list = async (query: string) => {
      const { data } = await api.get(`/admin/dealer-price-rules?${query}`, world.admin)

      return priceEndpoints.listPriceRules.response.parse(data)
    }
    const listed = async (query: string) => (await list(query)).price_rules.map(({ name }) => name)
    describe("rules", () => {
      it("are created, read, changed and deleted, with names of what they are about", async () => {
        const made = await create({ territory_id: world.province.id, note: "<b>autumn</b>" })
        expect(made).toMatchObject({
          level: "tier_territory",
          status: "active",
          tier: { id: world.gold.id, name: "gold" },
          territory: { id: world.province.id, name: "province" },
          dealer: null,
          target: { id: world.variantId, name: "Cement · CEM-50 · CEM-50" },
          currency_code: "cny",
          base: "native",
          breaks: [
            { min_quantity: 1, value: "90.5" },
            { min_quantity: 100, value: "80" },
          ],
          note: "<b>autumn</b>",
          version: 1,
        })
        const path = `/admin/dealer-price-rules/${made.id}`
        expect(
          priceEndpoints.retrievePriceRule.response.parse((await api.get(path, world.admin)).data).price_rule
        ).toEqual(made)
        const changed = await api.post(
          path,
          { version: 1, name: "Winter", ends_at: "2030-01-01T00:00:00+08:00" },
          world.admin
        )
        expect(priceEndpoints.updatePriceRule.response.parse(changed.data).price_rule).toMatchObject({
          name: "Winter",
          ends_at: "2029-12-31T16:00:00.000Z",
          version: 2,
          breaks: made.breaks,
        })
        const gone = await api.delete(path, world.admin)
        expect(priceEndpoints.deletePriceRule.response.parse(gone.data).deleted).toBe(true)
        expect(await failureOf(api.get(path, world.admin))).toMatchObject({
          status: 404,
          code: "price_rule_not_found",
        })
        expect(await failureOf(api.delete(path, world.admin))).toMatchObject({ code: "price_rule_not_found" })
      })

      it("are refused by code for whatever is wrong with them", async () => {
        const wrong: [Record<string, unknown>, string][] = [
          [{ dealer_id: world.dealer.id }, "price_rule_scope"],
          [{ tier_id: null }, "price_rule_scope"],
          [{ tier_id: "nope" }, "tier_not_found"],
          [{ tier_id: null, dealer_id: "nope" }, "dealer_not_found"],
          [{ territory_id: "nope" }, "territory_not_found"],
          [{ target_id: "nope" }, "price_rule_target"],
          [{ target_id: null }, "price_rule_target"],
          [{ target_type: "product" }, "price_rule_target"],
          [{ target_type: "all" }, "price_rule_target"],
          [{ currency_code: "usd" }, "currency_not_found"],
          [{ starts_at: "2026-02-01T00:00:00Z", ends_at: "2026-01-01T00:00:00Z" }, "price_rule_window"],
          [
            {
              breaks: [
                { min_quantity: 2, value: 1 },
                { min_quantity: 1, value: 1 },
              ],
            },
            "price_rule_breaks",
          ],
          [{ breaks: [{ min_quantity: 1, value: "0.1234567891" }] }, "amount_too_precise"],
          [{ breaks: [{ min_quantity: 1, value: 1e12 }] }, "amount_out_of_range"],
          [{ breaks: [{ min_quantity: 1, value: -1 }] }, "price_rule_value"],
          [{ form: "percent_off", breaks: [{ min_quantity: 1, value: 15 }] }, "price_rule_value"],
        ]
        for (const [over, code] of wrong) {
          expect({ over, code: (await refusedCreate(over)).code }).toEqual({ over, code })
        }
        expect((await list("")).count).toBe(0)
      })

      it("are refused when the body is not the contract's", async () => {
        for (const over of [
          { surprise: true },
          { name: "" },
          { name: "x".repeat(1_000_000) },
          { breaks: [] },
          { breaks: [{ min_quantity: 0, value: 1 }] },
          { breaks: [{ min_quantity: 1, value: "1e3" }] },
          ...[true, "", "1e3", "0x10", [1], null, -1, 1e-300, 0.0000001, 1e12].map((min_quantity) => ({
            breaks: [{ min_quantity, value: 1 }],
          })),
          { form: "half_off" },
          { starts_at: "yesterday" },
          { starts_at: "0000-01-01T00:00:00Z" },
          { ends_at: "9999-12-31T23:59:59-12:00" },
        ]) {
          expect([400, 413]).toContain((await refusedCreate(over)).status)
        }
        expect((await list("")).count).toBe(0)
        const { breaks } = await create({ breaks: [{ min_quantity: "0.5", value: "1" }] })
        expect(breaks).toEqual([{ min_quantity: 0.5, value: "1" }])
      })

      it("are made once of two identical requests, whatever they are called", async () => {
        const made = await create({ name: "First" })
        expect(await refusedCreate({ name: "Second", note: "Again" })).toMatchObject({
          status: 400,
          code: "price_rule_exists",
          message: `The rule First (${made.id}) says the same price for the same goods already.`,
        })
        const twins = await Promise.all([1, 2, 3].map(() => refusedCreate({ status: "draft" })))
        expect(twins.map(({ code }) => code).sort()).toEqual(["", "price_rule_exists", "price_rule_exists"])
        await api.delete(`/admin/dealer-price-rules/${made.id}`, world.admin)
        expect((await create()).id).not.toBe(made.id)
      })

      it("say no in the reader's language", async () => {
        const chinese = { headers: { ...world.admin.headers, "accept-language": "zh-CN" } }
        const { message } = await failureOf(
          api.post("/admin/dealer-price-rules", rule({ tier_id: null }), chinese)
        )
        expect(message).toBe("价格规则须针对一个经销商，或等级和/或区域。")
        const odd = { name: 7, breaks: [{ min_quantity: -1, value: 1 }], starts_at: "0001-01-01T00:00:00Z" }
        const { data } = await api.post("/admin/dealer-price-rules", rule(odd), {
          ...chinese,
          validateStatus: () => true,
        })
        expect(data).toEqual({
          code: "invalid_data",
          type: "invalid_data",
          message:
            "请求无效：name：无效输入：期望 string，实际接收 数字；" +
            "breaks.0.min_quantity：须大于零，不超过 1,000,000,000，最多 6 位小数；" +
            "starts_at：年份须在 1900 至 9999 之间",
          details: { problem: expect.any(String), fields: ["name", "breaks.0.min_quantity", "starts_at"] },
        })
      })

      it("keep the first of two changes made from one reading", async () => {
        const { id } = await create()
        const change = (name: string) =>
          failureOf(api.post(`/admin/dealer-price-rules/${id}`, { version: 1, name }, world.admin))
        const codes = (await Promise.all([change("A"), change("B")])).map(({ code }) => code)
        expect(codes.sort()).toEqual(["", "price_rule_conflict"])
      })

      it("can be archived though their target is gone, but not be switched on", async () => {
        const { id } = await makeRule(getContainer(), {
          tier_id: world.gold.id,
          target_type: "variant",
          target_id: "variant_gone",
          status: "draft",
        })
        const set = (status: string) =>
          failureOf(api.post(`/admin/dealer-price-rules/${id}`, { status }, world.admin))
        expect((await set("active")).code).toBe("price_rule_target")
        expect((await set("archived")).status).toBe(200)
      })

      it("are found by text, level, scope, target, product, currency and instant, sorted and paged", async () => {
        await create({ name: "A 50%_off" })
        await create({
          name: "B",
          tier_id: null,
          dealer_id: world.dealer.id,
          target_type: "category",
          target_id: world.categoryId,
        })
        await create({
          name: "C",
          tier_id: null,
          territory_id: world.city.id,
          target_type: "all",
          target_id: null,
          status: "draft",
        })
        await create({
          name: "D",
          tier_id: null,
          dealer_id: world.other.id,
          target_type: "product",
          target_id: world.product.id,
          ends_at: "2020-01-01T00:00:00Z",
        })
        await create({
          name: "E",
          target_type: "variant",
          target_id: world.smallVariantId,
          currency_code: "eur",
        })
        expect(await listed("order=name")).toEqual(["A 50%_off", "B", "C", "D", "E"])
        expect(await listed("order=-name&limit=2&offset=1")).toEqual(["D", "C"])
        expect((await list("limit=1")).count).toBe(5)
        expect(await listed(`q=${encodeURIComponent("50%_")}`)).toEqual(["A 50%_off"])
        expect(await listed("q=D2")).toEqual(["D"])
        expect(await listed("q=CEM-25")).toEqual(["E"])
        expect(await listed("level=territory")).toEqual(["C"])
        expect(await listed("status=draft")).toEqual(["C"])
        expect(await listed(`dealer_id=${world.dealer.id}`)).toEqual(["B"])
        expect(await listed("currency_code=eur")).toEqual(["E"])
        expect(await listed(`product_id=${world.product.id}&order=name`)).toEqual([
          "A 50%_off",
          "B",
          "C",
          "D",
          "E",
        ])
        expect(await listed(`in_effect_at=${encodeURIComponent("2026-01-01T00:00:00Z")}&order=name`)).toEqual(
          ["A 50%_off", "B", "E"]
        )
        expect((await failureOf(list("order=passport"))).code).toBe("sort_unknown")
        expect((await failureOf(list("order=__proto__"))).code).toBe("sort_unknown")
      })

      it("are archived, and an admin is told, when their product is deleted", async () => {
        const container = getContainer()
        const doomed = await makeProduct(container, {
          title: "Doomed",
          channelId: world.store.channel.id,
          variants: [{ sku: "DOOM", prices: [] }],
        })
        const onVariant = await create({ name: "On DOOM", target_id: doomed.variants[0]!.id })
        const onProduct = await create({ name: "On Doomed", target_type: "product", target_id: doomed.id })
        const stays = await create({ name: "Stays" })
        await deleteProductsWorkflow(container).run({ input: { ids: [doomed.id] } })
        await archiveOrphanedRulesWorkflow(container).run({ input: {} })
        const statusOf = async (id: string) =>
          (await api.get(`/admin/dealer-price-rules/${id}`, world.admin)).data.price_rule.status
        expect(await statusOf(onVariant.id)).toBe("archived")
        expect(await statusOf(onProduct.id)).toBe("archived")
        expect(await statusOf(stays.id)).toBe("active")
        const notices = await container.resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
        expect(notices.map(({ data }) => String(data?.description)).join()).toContain("On DOOM")
      })

      it("are for admins only", async () => {
        expect((await failureOf(api.get("/admin/dealer-price-rules", world.owner))).status).toBe(401)
      })
    })

    describe("when a later step fails", () => {
      it("leaves the rules as they were", async () => {
        const container = getContainer()
        const kept = await makeRule(container, {
          tier_id: world.gold.id,
          target_type: "variant",
          target_id: "variant_gone",
        })
        const rows = async () =>
          (await connectionOf(container).raw("SELECT * FROM dealer_price_rule ORDER BY id")).rows
        const before = await rows()
        const body = priceEndpoints.createPriceRule.body.parse(rule())
        const runs = [
          () => thenFail(createPriceRuleWorkflow)(container).run({ input: { rule: body } }),
          () =>
            thenFail(updatePriceRuleWorkflow)(container).run({
              input: { id: kept.id, patch: { name: "Changed" } },
            }),
          () => thenFail(deletePriceRuleWorkflow)(container).run({ input: { id: kept.id } }),
          () => thenFail(archiveOrphanedRulesWorkflow)(container).run({ input: {} }),
          () =>
            thenFail(archivePriceRulesWorkflow)(container).run({
              input: { goods: { variant_ids: ["variant_gone"] } },
            }),
        ]
        for (const run of runs) {
          await expect(run()).rejects.toMatchObject({ message: "the last step failed" })
          expect(await rows()).toEqual(before)
        }
      })
    })
  },
})
