import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { creditStopEndpoints } from "../../src/http/credit-stops"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { changeCreditLimitWorkflow } from "../../src/workflows/credit/change-limit"
import { CREDIT_CONTROL_EVENTS } from "../../src/workflows/credit/control-events"
import { tellWaitingCreditWorkflow } from "../../src/workflows/credit/tell-waiting"
import { makeDealer } from "../support/checkout"
import { makeCreditStore, until } from "../support/credit-store"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-fail-limit-waits", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = createWorkflow("test-limit-waits-then-fails", (input: WorkflowData<object>) => {
  changeCreditLimitWorkflow.runAsStep({ input: input as never })
  failStep()

  return new WorkflowResponse(undefined)
})

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>
    let ben: Awaited<ReturnType<typeof makeAdmin>>
    let heard: string[] = []
    const base = "/admin/dealer-credit-accounts"

    const notices = async () => {
      const { data } = await api.get("/admin/notifications?channel=feed&limit=100", shop.admin)

      return (data.notifications as { data: { title: string; description: string } }[])
        .map(({ data: { title, description } }) => `${title} ${description}`)
        .filter((text) => text.includes("waits"))
    }
    const told = async (count: number) => {
      await until(async () => (await notices()).length >= count)

      return await notices()
    }
    const ask = async (credit_limit: number, more: object = {}) =>
      creditEndpoints.changeCreditLimit.response.parse(
        (
          await api.post(
            `${base}/${shop.accountId}/limit-changes`,
            { credit_limit, reason: "Season", ...more },
            shop.admin
          )
        ).data
      ).limit_change
    const waiting = async (needs_verdict: string) =>
      creditEndpoints.listCreditAccounts.response
        .parse((await api.get(`${base}?needs_verdict=${needs_verdict}`, shop.admin)).data)
        .credit_accounts.map(({ id }) => id)

    beforeAll(async () => {
      shop = await makeCreditStore(api as never, getContainer())
      ben = await makeAdmin(getContainer(), "ben@test.dev")
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      for (const name of Object.values(CREDIT_CONTROL_EVENTS)) {
        bus.subscribe(name, ({ data }) => {
          heard.push(`${name} ${JSON.stringify(Object.keys(data as object))}`)

          return Promise.resolve()
        })
      }
    })
    beforeEach(() => {
      heard = []
    })

    it("tells once of a limit that waits for a second person, and finds its account until somebody has spoken", async () => {
      expect(await waiting("true")).toEqual([])
      const { id } = await ask(1_000_000.01)
      expect(await told(1)).toEqual([
        "A limit of 1,000,000.01 CNY for Dealer D1 waits for a second person. Dealer D1 的额度 1,000,000.01 CNY 等待另一人审批。",
      ])
      await tellWaitingCreditWorkflow(getContainer()).run()
      expect(await notices()).toHaveLength(1)
      expect(heard).toEqual(['dealer-credit-limit.waiting ["id"]'])
      expect([await waiting("true"), await waiting("false")]).toEqual([[shop.accountId], []])
      await api.post(
        `${base}/${shop.accountId}/limit-changes/${id}/verdict`,
        { verdict: "rejection", reason: "No" },
        ben
      )
      expect([await waiting("true"), await waiting("false")]).toEqual([[], [shop.accountId]])
      expect(
        (await api.get(`${base}?needs_verdict=maybe`, { ...ben, validateStatus: () => true })).status
      ).toBe(400)
    })

    it("tells of an account that is to have no limit, and nobody of a limit that needs no second person", async () => {
      await ask(5000)
      const other = await makeDealer(getContainer(), "D9")
      await api.post(
        base,
        { dealer_id: other.id, currency_code: "cny", is_unlimited: true, reason: "New" },
        shop.admin
      )
      expect(await told(1)).toEqual([expect.stringContaining("Dealer D9 is to have no limit in CNY")])
      expect(heard).toHaveLength(1)
    })

    it("catches up with what no event told, once, and leaves what was taken back", async () => {
      const wish = {
        ...{ account_id: shop.accountId, kind: "permanent", credit_limit: "2000000", is_unlimited: false },
        ...{ starts_at: null, ends_at: null, reason: "x", created_by: "u" },
      }
      const { errors } = await failing(getContainer()).run({ input: wish, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
      expect((await tellWaitingCreditWorkflow(getContainer()).run()).result).toBe(0)
      const { account_id, ...change } = { ...wish, kind: "permanent" as const }
      await getContainer().resolve(CREDIT_MODULE).changeLimit(account_id, change, new Date())
      const runs = [1, 2].map(async () => (await tellWaitingCreditWorkflow(getContainer()).run()).result)
      await Promise.allSettled(runs)
      expect((await tellWaitingCreditWorkflow(getContainer()).run()).result).toBe(0)
      expect(await notices()).toHaveLength(1)
      expect(heard).toEqual([])
    })

    it("tells once of an order that waits for a clerk, however often it is asked, and that it was decided", async () => {
      await api.post(
        "/admin/dealer-credit-rules",
        {
          ...{ name: "Nearly full", outcome: "review", scope_type: "all", is_on: true },
          condition: { fact: "used_percent", op: "gt", value: 80 },
          examples: [{ name: "Full", given: { used_percent: 81 }, holds: true }],
        },
        shop.admin
      )
      const cartId = await shop.readyCart(14)
      const complete = () =>
        api.post(`/store/carts/${cartId}/complete`, {}, { ...shop.buyer, validateStatus: () => true })
      expect((await complete()).data.code).toBe("credit_review_required")
      expect((await complete()).data.code).toBe("credit_review_required")
      expect(await told(1)).toEqual([
        "An order of Dealer D1 waits for a credit clerk: 1,400.00 CNY. Dealer D1 的一笔订单等待信用人员处理：1,400.00 CNY。",
      ])
      const [stop] = creditStopEndpoints.listCreditStops.response.parse(
        (await api.get("/admin/dealer-credit-stops?status=open", shop.admin)).data
      ).credit_stops
      await api.post(`/admin/dealer-credit-stops/${stop!.id}/release`, { reason: "Known for years" }, ben)
      expect((await complete()).status).toBe(200)
      await until(() => Promise.resolve(heard.length >= 2))
      expect(heard).toEqual(['dealer-credit-stop.opened ["id"]', 'dealer-credit-stop.decided ["id"]'])
      expect(await notices()).toHaveLength(1)
    })
  },
})
