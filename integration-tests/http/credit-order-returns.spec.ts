import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditViewEndpoints } from "../../src/http/credit-view"
import { reconcileCreditWorkflow } from "../../src/workflows/credit/reconcile"
import { makeCreditStore } from "../support/credit-store"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(600_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection, utils }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>

    const capture = async (orderId: string, amount?: number) => {
      const payments = await shop.payments(orderId)
      const open = payments.find(
        ({ canceled_at, captures, status }) => !canceled_at && !captures.length && status === "authorized"
      )

      return shop.changes.post(`/admin/payments/${open!.id}/capture`, amount === undefined ? {} : { amount })
    }
    /** An order of so many at 100, sent to the dealer; answers its id and its line. */
    const sent = async (quantity: number) => {
      const orderId = await shop.order(quantity)
      const [lineId] = await shop.changes.linesOf(orderId)
      await shop.changes.fulfil(orderId, [{ id: lineId!, quantity }])

      return { orderId, line: (count: number) => ({ id: lineId!, quantity: count }) }
    }
    const pay = (amount: number) =>
      api.post(
        `/admin/dealer-credit-accounts/${shop.accountId}/payments`,
        { amount, key: `bank-${amount}` },
        shop.admin
      )
    const dear = (quantity: number) => ({ variant_id: shop.dear, quantity })
    const cheap = (quantity: number) => ({ variant_id: shop.cheap, quantity })
    const cancelOf = (kind: "claims" | "exchanges", id: string) =>
      shop.changes.ask(`/admin/${kind}/${id}/cancel`)

    beforeAll(async () => {
      shop = await makeCreditStore(api as never, getContainer())
    })

    afterEach(async () => {
      await utils.waitWorkflowExecutions()
      expect(await shop.books()).toMatchObject({ is_balanced: true, discrepancies: [] })
    })

    describe("returns", () => {
      it("gives a part of the hold back when goods come back before they are charged", async () => {
        const { orderId, line } = await sent(3)
        expect(shop.codeOf(await shop.changes.takeBack(orderId, [line(1)]))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 200, charged: 0, unapplied: 0 })
        await capture(orderId)
        expect(await shop.figures()).toEqual({ held: 0, charged: 200, unapplied: 0 })
      })

      it("credits goods that come back after they were charged; what was paid already is kept unapplied", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        await pay(250)
        expect(shop.codeOf(await shop.changes.takeBack(orderId, [line(1)]))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 0, unapplied: 50 })
        expect(await shop.ledger()).toEqual(["hold 300", "charge 300", "payment 250", "refund 100"])
        expect(await shop.payments(orderId)).toMatchObject([{ refunds: [{ amount: 100 }] }])
      })

      it("leaves everything alone while a return is only asked for, or is cancelled", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        const { data } = await shop.changes.post("/admin/returns", {
          order_id: orderId,
          location_id: shop.shipping.locationId,
        })
        const { id } = data.return as { id: string }
        await shop.changes.post(`/admin/returns/${id}/request-items`, { items: [line(1)] })
        await shop.changes.post(`/admin/returns/${id}/request`)
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
        expect(shop.codeOf(await shop.changes.ask(`/admin/returns/${id}/cancel`))).toBe("done")
        expect(await shop.ledger()).toEqual(["hold 300", "charge 300"])
      })

      it("does not credit twice what an admin refunds by hand afterwards", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        await shop.changes.takeBack(orderId, [line(1)])
        const [payment] = await shop.payments(orderId)
        await shop.changes.post(`/admin/payments/${payment!.id}/refund`, { amount: 30 })
        expect(await shop.figures()).toEqual({ held: 0, charged: 170, unapplied: 0 })
        await shop.changes.takeBack(orderId, [line(1)])
        expect(await shop.figures()).toEqual({ held: 0, charged: 70, unapplied: 0 })
      })
    })

    describe("a refund pays what its own order owes, though another is due earlier", () => {
      const owedOf = async (orderId: string) => {
        const { data } = await api.get(`/admin/dealer-credit-orders/${orderId}`, shop.admin)
        const { charged, refunded, owed } =
          creditViewEndpoints.retrieveCreditOrder.response.parse(data).credit_order

        return { charged, refunded, owed }
      }
      /** Two orders that are charged and open: the older of 300, the newer of 200. */
      const twoCharged = async () => {
        const older = await sent(3)
        await capture(older.orderId)
        const newer = await sent(2)
        await capture(newer.orderId)

        return { older: older.orderId, newer: newer.orderId, line: newer.line }
      }
      const refund = async (orderId: string, amount: number) => {
        const [payment] = await shop.payments(orderId)

        return await shop.changes.ask(`/admin/payments/${payment!.id}/refund`, { amount })
      }
      const untouched = { charged: 300, refunded: 0, owed: 300 }

      it.each<[string, (order: Awaited<ReturnType<typeof twoCharged>>) => Promise<unknown>]>([
        ["all its goods come back", ({ newer, line }) => shop.changes.takeBack(newer, [line(2)])],
        ["an admin refunds it", ({ newer }) => refund(newer, 200)],
        [
          "its goods come back in a claim",
          async ({ newer, line }) => {
            await shop.changes.claim(newer, "refund", {
              claimed: [{ ...line(2), reason: "production_failure" }],
              inbound: [line(2)],
            })
            await shop.changes.receive(newer, [line(2)])
          },
        ],
      ])("when %s", async (_, giveBack) => {
        const orders = await twoCharged()
        await giveBack(orders)
        expect(await owedOf(orders.newer)).toEqual({ charged: 200, refunded: 200, owed: 0 })
        expect(await owedOf(orders.older)).toEqual(untouched)
      })

      it("when an edit takes goods out that were charged", async () => {
        const older = await sent(3)
        await capture(older.orderId)
        const newer = await shop.order(2)
        await capture(newer)
        const [lineId] = await shop.changes.linesOf(newer)
        await shop.changes.edit(newer, { set: [{ id: lineId!, quantity: 1 }] })
        expect(await owedOf(newer)).toEqual({ charged: 200, refunded: 100, owed: 100 })
        expect(await owedOf(older.orderId)).toEqual(untouched)
      })

      it("and what the order does not owe any more goes to the oldest due, then is kept unapplied", async () => {
        const { older, newer, line } = await twoCharged()
        await pay(450)
        expect(await owedOf(newer)).toEqual({ charged: 200, refunded: 0, owed: 50 })
        await shop.changes.takeBack(newer, [line(1)])
        expect(await owedOf(newer)).toEqual({ charged: 200, refunded: 100, owed: 0 })
        expect(await owedOf(older)).toEqual({ ...untouched, owed: 0 })
        expect(await shop.figures()).toEqual({ held: 0, charged: 0, unapplied: 50 })
      })

      it("also when the reconcile job writes what the ledger was never told", async () => {
        const { older, newer } = await twoCharged()
        const [payment] = await shop.payments(newer)
        await dbConnection.raw(
          `INSERT INTO refund (id, amount, raw_amount, payment_id, created_at, updated_at)
           VALUES ('ref_lost', 200, '{"value":"200","precision":20}', ?, now() - interval '2 minutes', now())`,
          [payment!.id]
        )
        await reconcileCreditWorkflow(getContainer()).run()
        await reconcileCreditWorkflow(getContainer()).run()
        expect(await owedOf(newer)).toEqual({ charged: 200, refunded: 200, owed: 0 })
        expect(await owedOf(older)).toEqual(untouched)
      })
    })

    describe("exchanges", () => {
      it("holds what goes out, and credits what comes back: dearer, the dealer owes the difference", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        const { reply } = await shop.changes.exchange(orderId, { inbound: [line(1)], outbound: [dear(2)] })
        expect(shop.codeOf(reply)).toBe("done")
        expect(await shop.figures()).toEqual({ held: 200, charged: 300, unapplied: 0 })
        expect(shop.codeOf(await shop.changes.receive(orderId, [line(1)]))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 100, charged: 300, unapplied: 0 })
        await capture(orderId)
        expect(await shop.figures()).toEqual({ held: 0, charged: 400, unapplied: 0 })
      })

      it("credits the difference when what goes out is cheaper", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        await shop.changes.exchange(orderId, { inbound: [line(1)], outbound: [cheap(1)] })
        expect(await shop.figures()).toEqual({ held: 40, charged: 300, unapplied: 0 })
        await shop.changes.receive(orderId, [line(1)])
        expect(await shop.figures()).toEqual({ held: 0, charged: 240, unapplied: 0 })
      })

      it("moves only the hold when nothing is charged yet", async () => {
        const { orderId, line } = await sent(3)
        await shop.changes.exchange(orderId, { inbound: [line(1)], outbound: [cheap(1)] })
        await shop.changes.receive(orderId, [line(1)])
        expect(await shop.figures()).toEqual({ held: 240, charged: 0, unapplied: 0 })
      })

      it("refuses an exchange that passes the limit by a cent, and gives back what a cancelled one held", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        await shop.setLimit(499.99)
        const exchange = await shop.changes.exchange(orderId, { inbound: [line(1)], outbound: [dear(2)] })
        expect(shop.codeOf(exchange.reply)).toBe("400 credit_insufficient")
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
        await shop.setLimit(500)
        expect(shop.codeOf(await shop.changes.ask(`/admin/exchanges/${exchange.id}/request`))).toBe("done")
        expect((await shop.figures()).held).toBe(200)
        expect(shop.codeOf(await cancelOf("exchanges", exchange.id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
      })
    })

    describe("claims", () => {
      const broken = (line: object) => ({ ...line, reason: "production_failure" })

      it("credits what a claim takes back", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        const { reply } = await shop.changes.claim(orderId, "refund", {
          claimed: [broken(line(1))],
          inbound: [line(1)],
        })
        expect(shop.codeOf(reply)).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
        await shop.changes.receive(orderId, [line(1)])
        expect(await shop.figures()).toEqual({ held: 0, charged: 200, unapplied: 0 })
      })

      it("gives a part of the hold back for a claim before the charge", async () => {
        const { orderId, line } = await sent(3)
        await shop.changes.claim(orderId, "refund", { claimed: [broken(line(1))], inbound: [line(1)] })
        await shop.changes.receive(orderId, [line(1)])
        expect(await shop.figures()).toEqual({ held: 200, charged: 0, unapplied: 0 })
      })

      it("holds what a replacement costs, refuses it beyond the limit, and gives it back when it is cancelled", async () => {
        const { orderId, line } = await sent(3)
        await capture(orderId)
        await shop.setLimit(399.99)
        const claim = await shop.changes.claim(orderId, "replace", {
          claimed: [broken(line(1))],
          inbound: [line(1)],
          outbound: [dear(1)],
        })
        expect(shop.codeOf(claim.reply)).toBe("400 credit_insufficient")
        await shop.setLimit(400)
        expect(shop.codeOf(await shop.changes.ask(`/admin/claims/${claim.id}/request`))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 100, charged: 300, unapplied: 0 })
        expect(shop.codeOf(await cancelOf("claims", claim.id))).toBe("done")
        expect(await shop.figures()).toEqual({ held: 0, charged: 300, unapplied: 0 })
      })
    })

    it("gives a part of the hold back for a credit line that an admin adds", async () => {
      const orderId = await shop.order(3)
      const line = { amount: 50, reference: "goodwill", reference_id: "g1" }
      const reply = await shop.changes.ask(`/admin/orders/${orderId}/credit-lines`, line)
      expect([shop.codeOf(reply), await shop.figures()]).toEqual([
        "done",
        { held: 250, charged: 0, unapplied: 0 },
      ])
    })
  },
})
