import { Modules } from "@medusajs/framework/utils"
import { createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { chargeShipmentsOfOrderWorkflow } from "../../src/workflows/credit/charge-shipments"
import { reconcileCreditWorkflow } from "../../src/workflows/credit/reconcile"
import { makeCreditStore, until } from "../support/credit-store"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(600_000)

// Read when the store's configuration is loaded, which is before the runner's own `env`.
process.env.DEALERS_CHARGE_ON = "shipment"

afterAll(() => {
  delete process.env.DEALERS_CHARGE_ON
})

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection, utils }) => {
    let shop: Awaited<ReturnType<typeof makeCreditStore>>

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const payments = () => getContainer().resolve(Modules.PAYMENT)
    const charge = (orderId: string) =>
      chargeShipmentsOfOrderWorkflow(getContainer()).run({
        input: { order_id: orderId },
        throwOnError: false,
      })
    const reconcile = () => reconcileCreditWorkflow(getContainer()).run({ input: {} })
    const age = async () => {
      await dbConnection.raw("UPDATE fulfillment SET shipped_at = shipped_at - interval '1 hour'")
      await dbConnection.raw("UPDATE dealer_credit_shipment SET updated_at = updated_at - interval '1 hour'")
    }
    const chargesOf = async () => (await shop.ledger()).filter((row) => row.startsWith("charge"))
    const captured = async (orderId: string) => (await shop.payments(orderId))[0]!.captures.length
    /** Sends so many of an order's line; answers the fulfilment. */
    const send = async (orderId: string, quantity: number): Promise<string> => {
      const id = (await shop.changes.linesOf(orderId))[0]!
      const items = [{ id, quantity }]
      const fulfillmentId = await shop.changes.fulfil(orderId, items)
      expect(shop.codeOf(await shop.changes.ship(orderId, fulfillmentId, items))).toBe("done")

      return fulfillmentId
    }
    const isCharged = (charged: number) => until(async () => (await shop.figures()).charged === charged)
    /** The shop as if no event had been delivered. */
    const unheard = async (work: () => Promise<unknown>): Promise<void> => {
      const isAsked = jest.spyOn(credit(), "chargesOnShipment", "get").mockReturnValue(false)
      await work()
      await utils.waitWorkflowExecutions()
      await until(() => Promise.resolve(isAsked.mock.calls.length > 0))
      isAsked.mockRestore()
    }

    beforeAll(async () => {
      const container = getContainer()
      await createTaxRegionsWorkflow(container).run({
        input: [
          {
            country_code: "cn",
            provider_id: "tp_system",
            default_tax_rate: { name: "VAT", code: "vat", rate: 13 },
          },
        ],
      })
      shop = await makeCreditStore(api as never, container, { fee: 10 })
    })

    afterEach(async () => {
      jest.restoreAllMocks()
      await utils.waitWorkflowExecutions()
      expect(await shop.books()).toMatchObject({ is_balanced: true, discrepancies: [] })
    })

    it("charges each shipment its goods with tax, and the last one freight and all that remains", async () => {
      const orderId = await shop.order(3)
      expect(await shop.figures()).toEqual({ held: 350.3, charged: 0, unapplied: 0 })
      const first = await send(orderId, 1)
      await isCharged(113)
      expect(await shop.figures()).toEqual({ held: 237.3, charged: 113, unapplied: 0 })
      const second = await send(orderId, 2)
      await isCharged(350.3)
      expect(await chargesOf()).toEqual(["charge 113", "charge 237.3"])
      const [payment] = await shop.payments(orderId)
      expect(payment!.captures.map(({ created_by }) => created_by).sort()).toEqual([first, second].sort())
    })

    it("charges nothing for a fulfilment that is only packed, or cancelled before it left", async () => {
      const orderId = await shop.order(3)
      const [id] = await shop.changes.linesOf(orderId)
      const packed = await shop.changes.fulfil(orderId, [{ id: id!, quantity: 1 }])
      await shop.changes.post(`/admin/orders/${orderId}/fulfillments/${packed}/cancel`)
      await shop.changes.fulfil(orderId, [{ id: id!, quantity: 1 }])
      await charge(orderId)
      await reconcile()
      expect(await shop.figures()).toEqual({ held: 350.3, charged: 0, unapplied: 0 })
    })

    it("charges a shipment once, however many ask and however often", async () => {
      const orderId = await shop.order(3)
      await unheard(() => send(orderId, 1))
      await Promise.all([1, 2, 3, 4].map(() => charge(orderId)))
      await age()
      await reconcile()
      expect(await chargesOf()).toEqual(["charge 113"])
      expect(await captured(orderId)).toBe(1)
    })

    it("catches up with shipments of which nobody was told, in the order in which they left", async () => {
      const orderId = await shop.order(3)
      await unheard(async () => {
        await send(orderId, 2)
        await send(orderId, 1)
      })
      await reconcile()
      expect(await chargesOf()).toEqual([])
      await age()
      await reconcile()
      expect((await chargesOf()).sort()).toEqual(["charge 124.3", "charge 226"])
    })

    it("lets the next run charge what a failed capture left", async () => {
      const orderId = await shop.order(3)
      await unheard(() => send(orderId, 1))
      jest.spyOn(payments(), "capturePayment").mockRejectedValueOnce(new Error("the gateway is away"))
      const { errors } = await charge(orderId)
      expect(errors.map(({ error }) => String(error.message))).toEqual(["the gateway is away"])
      expect(await credit().listDealerCreditShipments({})).toEqual([])
      expect(await shop.figures()).toEqual({ held: 350.3, charged: 0, unapplied: 0 })
      await charge(orderId)
      expect(await chargesOf()).toEqual(["charge 113"])
    })

    it("does not charge again what was captured before its process was killed", async () => {
      const orderId = await shop.order(3)
      await send(orderId, 1)
      await isCharged(113)
      await dbConnection.raw("UPDATE dealer_credit_shipment SET charged_at = NULL")
      await age()
      await reconcile()
      expect(await chargesOf()).toEqual(["charge 113"])
      expect(await credit().listDealerCreditShipments({ charged_at: null })).toEqual([])
      await dbConnection.raw("DELETE FROM dealer_credit_shipment")
      await charge(orderId)
      expect(await chargesOf()).toEqual(["charge 113"])
    })

    it("finishes a claim that was never captured", async () => {
      const orderId = await shop.order(3)
      let key = ""
      await unheard(async () => {
        key = await send(orderId, 1)
      })
      const charges = [{ key, amount: "113" }]
      await credit().shipments.claim({ order_id: orderId, charges, takes_rest: false, now: new Date() })
      await charge(orderId)
      expect(await chargesOf()).toEqual([])
      await age()
      await reconcile()
      expect(await chargesOf()).toEqual(["charge 113"])
    })

    it("still captures by hand; the last shipment takes what remains", async () => {
      const orderId = await shop.order(3)
      const [payment] = await shop.payments(orderId)
      await shop.changes.post(`/admin/payments/${payment!.id}/capture`, { amount: 50 })
      await send(orderId, 2)
      await isCharged(276)
      await send(orderId, 1)
      await isCharged(350.3)
      expect(await chargesOf()).toEqual(["charge 50", "charge 226", "charge 74.3"])
    })

    it("follows an edit between two shipments: the new line is charged with the last", async () => {
      const orderId = await shop.order(3)
      await send(orderId, 3)
      await isCharged(350.3)
      await shop.changes.edit(orderId, { add: [{ variant_id: shop.cheap, quantity: 1 }] })
      expect(await shop.figures()).toEqual({ held: 45.2, charged: 350.3, unapplied: 0 })
      const items = [{ id: await lineAt(orderId, 40), quantity: 1 }]
      await shop.changes.ship(orderId, await shop.changes.fulfil(orderId, items), items)
      await isCharged(395.5)
      expect(await shop.figures()).toEqual({ held: 0, charged: 395.5, unapplied: 0 })
    })

    it("charges the freight that is left when an edit takes out what was not shipped", async () => {
      const orderId = await shop.order(3)
      await send(orderId, 2)
      await isCharged(226)
      const [id] = await shop.changes.linesOf(orderId)
      await shop.changes.edit(orderId, { set: [{ id: id!, quantity: 2 }] })
      expect(await shop.figures()).toEqual({ held: 11.3, charged: 226, unapplied: 0 })
      await reconcile()
      expect(await shop.figures()).toEqual({ held: 0, charged: 237.3, unapplied: 0 })
      const rows = await shop.ledger()
      await reconcile()
      expect(await shop.ledger()).toEqual(rows)
    })

    it("gives back what is held before what was charged when a shipment comes back, and ends at what was kept", async () => {
      const orderId = await shop.order(3)
      await send(orderId, 1)
      await isCharged(113)
      const [id] = await shop.changes.linesOf(orderId)
      await shop.changes.takeBack(orderId, [{ id: id!, quantity: 1 }])
      expect(await shop.figures()).toEqual({ held: 124.3, charged: 113, unapplied: 0 })
      await send(orderId, 2)
      await isCharged(237.3)
      expect(await shop.figures()).toEqual({ held: 0, charged: 237.3, unapplied: 0 })
    })

    const lineAt = async (orderId: string, price: number): Promise<string> => {
      const { data } = await api.get(
        `/admin/orders/${orderId}?fields=id,items.id,items.unit_price`,
        shop.admin
      )

      return (data.order.items as { id: string; unit_price: number }[]).find(
        ({ unit_price }) => unit_price === price
      )!.id
    }
  },
})
