import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { holdOrderChangeWorkflow } from "../../src/workflows/credit/hold-order-change"
import { reconcileCreditWorkflow } from "../../src/workflows/credit/reconcile"
import { refusalOf } from "../../src/shared/refusal"
import { settleCreditOfOrderWorkflow } from "../../src/workflows/credit/settle-order"
import { makeCreditStore } from "../support/credit-store"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(600_000)

const failStep = createStep("orders-fail", () => {
  throw new Error("a later step fails")
})
const holdAndFail = createWorkflow("orders-hold-and-fail", (input: Parameters<typeof hold>[0]) => {
  holdOrderChangeWorkflow.runAsStep({ input })

  return new WorkflowResponse(failStep())
})
const hold = (input: { decision_id: string; order_id: string; path: "edit_order"; actor_id: null }) => input

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection, utils }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const one = () => ({ variant_id: shop.dear, quantity: 1 })
    const capture = async (orderId: string, amount?: number) => {
      const [payment] = await shop.payments(orderId)

      return shop.changes.ask(
        `/admin/payments/${payment!.id}/capture`,
        amount === undefined ? {} : { amount }
      )
    }
    const setQuantity = async (orderId: string, quantity: number) => {
      const [line] = await shop.changes.linesOf(orderId)

      return await shop.changes.edit(orderId, { set: [{ id: line!, quantity }] })
    }
    const decisionsOf = async (orderId: string) => {
      const { data } = await api.get(
        `/admin/dealer-decisions?subject_id=${orderId}&order=-created_at`,
        shop.admin
      )

      return data.decisions as { status: string; outcome: string; reasons: { code: string }[] }[]
    }
    const override = (subject_type: string, subject_id: string) =>
      shop.changes.post("/admin/dealer-overrides", { subject_type, subject_id, reason: "Season" })
    const reconcile = () => reconcileCreditWorkflow(getContainer()).run({ input: {} })
    const age = async () => {
      await dbConnection.raw("UPDATE dealer_credit_hold SET created_at = created_at - interval '1 hour'")
      await dbConnection.raw("UPDATE order_summary SET updated_at = updated_at - interval '1 hour'")
    }
    const draft = async (quantity: number, more: object = {}): Promise<string> => {
      const { data } = await shop.changes.post("/admin/draft-orders", {
        email: "ann@d1.dev",
        customer_id: shop.buyer.id,
        region_id: shop.store.region.id,
        sales_channel_id: shop.store.channel.id,
        items: [{ variant_id: shop.dear, quantity }],
        ...more,
      })

      return (data.draft_order as { id: string }).id
    }
    const convert = (id: string) => shop.changes.ask(`/admin/draft-orders/${id}/convert-to-order`)

    beforeAll(async () => {
      shop = await makeCreditStore(api as never, getContainer())
    })

    afterEach(async () => {
      jest.restoreAllMocks()
      await utils.waitWorkflowExecutions()
      expect(await shop.books()).toMatchObject({ is_balanced: true, discrepancies: [] })
    })

    describe("order edits", () => {
      it("holds the difference of an edit up, and one capture charges all of it", async () => {
        const orderId = await shop.order(3)
        expect(shop.codeOf(await shop.changes.edit(orderId, { add: [one()] }))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 400, charged: 0, unapplied: 0 })
        expect(await shop.payments(orderId)).toMatchObject([
          { amount: 400, canceled_at: null, status: "authorized" },
          { amount: 300, status: "canceled" },
        ])
        expect(shop.codeOf(await capture(orderId))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 400, unapplied: 0 })
      })

      it("holds and charges the difference of an edit up after part of it was charged", async () => {
        const orderId = await shop.order(3)
        await capture(orderId, 100)
        await shop.changes.edit(orderId, { add: [one()] })
        expect(await shop.figures()).toEqual({ held: 300, charged: 100, unapplied: 0 })
        expect(shop.codeOf(await capture(orderId))).toBe("done")
        await shop.changes.edit(orderId, { add: [one()] })
        expect(await shop.figures()).toEqual({ held: 100, charged: 400, unapplied: 0 })
        expect(shop.codeOf(await capture(orderId))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 500, unapplied: 0 })
      })

      it("refuses an edit that passes the limit by a cent, with the cure, and changes nothing", async () => {
        const orderId = await shop.order(3)
        await shop.setLimit(399.99)
        const refused = await shop.changes.edit(orderId, { add: [one()] })
        expect(shop.codeOf(refused)).toBe("400 credit_insufficient")
        expect(refused.data.details).toMatchObject({
          missing: "0.01",
          cure: { kind: "pay_or_remove", amount: "0.01" },
        })
        expect(await shop.figures()).toEqual({ held: 300, charged: 0, unapplied: 0 })
        await shop.setLimit(400)
        expect(shop.codeOf(await shop.changes.confirmEdit(orderId))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 400, charged: 0, unapplied: 0 })
      })

      it("lends nothing to an override: the hold is refused under lock, and the override is free again", async () => {
        const orderId = await shop.order(3)
        await shop.setLimit(300)
        expect(shop.codeOf(await shop.changes.edit(orderId, { add: [one()] }))).toMatch(/credit_insufficient/)
        await override("order", orderId)
        expect(shop.codeOf(await shop.changes.confirmEdit(orderId))).toBe("400 credit_insufficient")
        expect((await decisionsOf(orderId))[0]).toMatchObject({ outcome: "allow", status: "not_placed" })
        expect(await shop.figures()).toEqual({ held: 300, charged: 0, unapplied: 0 })
        await shop.setLimit(400)
        expect(shop.codeOf(await shop.changes.confirmEdit(orderId))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 400, charged: 0, unapplied: 0 })
      })

      it("gives a part of the hold back when an edit goes down, also far beyond the limit and on hold", async () => {
        const orderId = await shop.order(3)
        await shop.setLimit(1)
        await api.post(
          `/admin/dealer-credit-accounts/${shop.accountId}`,
          { status: "on_hold", status_reason: "Overdue" },
          shop.admin
        )
        expect(shop.codeOf(await setQuantity(orderId, 2))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 200, charged: 0, unapplied: 0 })
        expect(shop.codeOf(await capture(orderId))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 200, unapplied: 0 })
      })

      it("credits what was charged when an edit goes down, in Medusa's books as in ours", async () => {
        const orderId = await shop.order(3)
        await capture(orderId)
        expect(shop.codeOf(await setQuantity(orderId, 1))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 100, unapplied: 0 })
        expect(await shop.payments(orderId)).toMatchObject([{ refunds: [{ amount: 200 }] }])
        expect(await shop.ledger()).toEqual(["hold 300", "charge 300", "refund 200"])
      })

      it("gives back first what is held and then what was charged", async () => {
        const orderId = await shop.order(3)
        await capture(orderId, 200)
        expect(shop.codeOf(await setQuantity(orderId, 1))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 100, unapplied: 0 })
      })

      it("lets one of two orders have the last free credit when both are edited at once", async () => {
        const [first, second] = [await shop.order(3), await shop.order(3)]
        await shop.setLimit(700)
        for (const id of [first, second]) {
          await shop.changes.post("/admin/order-edits", { order_id: id })
          await shop.changes.post(`/admin/order-edits/${id}/items`, { items: [one()] })
        }
        const replies = await Promise.all([first, second].map((id) => shop.changes.confirmEdit(id)))
        expect(replies.map(shop.codeOf).sort()).toEqual(["400 credit_insufficient", "done"])
        expect(await shop.figures()).toEqual({ held: 700, charged: 0, unapplied: 0 })
      })

      it("lends nobody the hold of an order while it is being changed", async () => {
        const orderId = await shop.order(3)
        await shop.setLimit(400)
        const waiting = await shop.readyCart(1)
        const payments = getContainer().resolve(Modules.PAYMENT)
        const cancel = payments.cancelPayment.bind(payments)
        let outcome: unknown
        jest.spyOn(payments, "cancelPayment").mockImplementationOnce(async (...all) => {
          const cancelled = await cancel(...all)
          outcome = await api
            .post(`/store/carts/${waiting}/complete`, {}, shop.buyer)
            .catch((error: { response: { data: { code: string } } }) => error.response.data.code)

          return cancelled
        })
        expect(shop.codeOf(await shop.changes.edit(orderId, { add: [one()] }))).toBe("done")
        expect(outcome).toBe("credit_insufficient")
        expect(await shop.figures()).toEqual({ held: 400, charged: 0, unapplied: 0 })
      })

      it("gives the extra hold back when core refuses", async () => {
        const orderId = await shop.order(3)
        const orders = getContainer().resolve(Modules.ORDER)
        jest.spyOn(orders, "confirmOrderChange").mockRejectedValueOnce(new Error("core refuses"))
        expect((await shop.changes.edit(orderId, { add: [one()] })).status).toBe(500)
        expect(await shop.figures()).toEqual({ held: 300, charged: 0, unapplied: 0 })
        expect(await shop.ledger()).toEqual(["hold 300", "hold 100", "release 100"])
      })

      it("gives the extra hold back when a later step fails", async () => {
        const orderId = await shop.order(3)
        await shop.changes.post("/admin/order-edits", { order_id: orderId })
        await shop.changes.post(`/admin/order-edits/${orderId}/items`, { items: [one()] })
        const input = hold({
          decision_id: "decision_1",
          order_id: orderId,
          path: "edit_order",
          actor_id: null,
        })
        const { errors } = await holdAndFail(getContainer()).run({ input, throwOnError: false })
        expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
        expect(await shop.ledger()).toEqual(["hold 300", "hold 100", "release 100"])
      })

      it("catches up with an edit of which nobody was told, and with a change that broke off", async () => {
        const orderId = await shop.order(3)
        const [broken, settle] = [`order-change:broken`, jest.spyOn(credit(), "placeHold")]
        settle.mockImplementation(() => Promise.reject(new Error("the database is away")))
        const [line] = await shop.changes.linesOf(orderId)
        await shop.changes.edit(orderId, { set: [{ id: line!, quantity: 2 }] })
        await utils.waitWorkflowExecutions()
        settle.mockRestore()
        expect((await shop.figures()).held).toBe(300)
        const { id: dealer_id } = { id: shop.dealerId }
        await credit().placeHold({
          ...{
            key: broken,
            dealer_id,
            currency_code: "cny",
            amount: "50",
            order_id: orderId,
            now: new Date(),
          },
        })
        await reconcile()
        expect((await shop.figures()).held).toBe(350)
        await age()
        await reconcile()
        expect(await shop.figures()).toEqual({ held: 200, charged: 0, unapplied: 0 })
        expect(await shop.payments(orderId)).toMatchObject([
          { amount: 200, canceled_at: null },
          { amount: 300 },
        ])
        const rows = (await shop.ledger()).length
        await reconcile()
        expect(await shop.ledger()).toHaveLength(rows)
      })

      /** An order of which 300 were charged and that comes to 230 now; answers how it is settled. */
      const orderToSettle = async () => {
        const orderId = await shop.order(3)
        await capture(orderId)
        await dbConnection.raw(
          `UPDATE order_summary SET totals = jsonb_set(totals, '{current_order_total}', '230') WHERE order_id = ?`,
          [orderId]
        )

        return () =>
          settleCreditOfOrderWorkflow(getContainer()).run({
            input: { order_id: orderId },
            throwOnError: false,
          })
      }

      it("settles the same order once, however many ask at the same time", async () => {
        const settle = await orderToSettle()
        await Promise.all([settle(), settle(), settle()])
        expect(await shop.figures()).toEqual({ held: 0, charged: 230, unapplied: 0 })
      })

      it("stops before the next move when somebody else has taken the turn at the order, and gives its own back", async () => {
        const settle = await orderToSettle()
        jest.spyOn(credit().turns, "keep").mockResolvedValueOnce(false)
        expect((await settle()).errors.map(({ error }) => refusalOf(error)?.code)).toEqual(["busy"])
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
        expect((await settle()).errors).toEqual([])
        expect(await shop.figures()).toEqual({ held: 0, charged: 230, unapplied: 0 })
      })
    })

    it("does not take again what a clerk gave back", async () => {
      const orderId = await shop.order(3)
      const [open] = await credit().listDealerCreditHolds({ order_id: orderId })
      await api.post(
        `/admin/dealer-credit-accounts/${shop.accountId}/holds/${open!.id}/release`,
        { reason: "Paid in cash" },
        shop.admin
      )
      await age()
      await reconcile()
      expect((await shop.figures()).held).toBe(0)
    })

    it("moves nothing when only the delivery address of a placed order changes", async () => {
      const orderId = await shop.order(3)
      const shipping_address = { city: "上海市", country_code: "cn", address_1: "中山路 1 号" }
      expect(shop.codeOf(await shop.changes.ask(`/admin/orders/${orderId}`, { shipping_address }))).toBe(
        "done"
      )
      await reconcile()
      expect(await shop.ledger()).toEqual(["hold 300"])
    })

    it("leaves an order alone that is paid otherwise, or that code made without a payment", async () => {
      const paid = await shop.order(3, "pp_system_default")
      await shop.setLimit(0)
      expect(shop.codeOf(await shop.changes.edit(paid, { add: [one()] }))).toBe("done")
      await createOrderWorkflow(getContainer()).run({
        input: {
          region_id: shop.store.region.id,
          currency_code: "cny",
          customer_id: shop.buyer.id,
          email: "ann@d1.dev",
          items: [{ title: "By hand", quantity: 1, unit_price: 100 }],
        },
      })
      await age()
      await reconcile()
      expect(await shop.ledger()).toEqual([])
    })

    describe("draft orders", () => {
      it("holds the total of a converted draft, and one capture charges it", async () => {
        const id = await draft(2)
        expect(await shop.figures()).toEqual({ held: 0, charged: 0, unapplied: 0 })
        expect(shop.codeOf(await convert(id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 200, charged: 0, unapplied: 0 })
        expect(shop.codeOf(await capture(id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 200, unapplied: 0 })
      })

      it("holds what an edited draft comes to when it is converted", async () => {
        const id = await draft(2)
        await shop.changes.post(`/admin/draft-orders/${id}/edit`)
        await shop.changes.post(`/admin/draft-orders/${id}/edit/items`, { items: [one()] })
        await shop.changes.post(`/admin/draft-orders/${id}/edit/confirm`)
        expect((await shop.figures()).held).toBe(0)
        expect(shop.codeOf(await convert(id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 300, charged: 0, unapplied: 0 })
      })

      it("refuses a draft that passes the limit, also with an override, until the limit is raised", async () => {
        const id = await draft(16)
        expect(shop.codeOf(await convert(id))).toBe("400 credit_insufficient")
        await override("draft_order", id)
        expect(shop.codeOf(await convert(id))).toBe("400 credit_insufficient")
        await shop.setLimit(1600)
        expect(shop.codeOf(await convert(id))).toBe("done")
        expect((await shop.figures()).held).toBe(1600)
      })

      it("holds nothing for a draft that says it is paid otherwise, nor where credit is not offered", async () => {
        const id = await draft(16, { metadata: { dealer_on_credit: false } })
        expect(shop.codeOf(await convert(id))).toBe("done")
        await dbConnection.raw(
          "DELETE FROM region_payment_provider WHERE payment_provider_id LIKE 'pp_dealer-credit%'"
        )
        expect(shop.codeOf(await convert(await draft(16)))).toBe("done")
        await age()
        await reconcile()
        expect(await shop.ledger()).toEqual([])
      })

      it("gives the hold back when core does not convert", async () => {
        const id = await draft(2)
        const orders = getContainer().resolve(Modules.ORDER)
        jest.spyOn(orders, "updateOrders").mockRejectedValueOnce(new Error("core refuses"))
        expect((await convert(id)).status).toBe(500)
        expect(await shop.ledger()).toEqual(["hold 200", "release 200"])
        expect(shop.codeOf(await convert(id))).toBe("done")
        expect((await shop.figures()).held).toBe(200)
      })
    })
  },
})
