import { asValue, createContainer } from "@medusajs/framework/awilix"
import DealerCreditProvider from "../service"

const NOT_CONFIGURED =
  'The payment provider "dealer-credit" needs dependencies: ["dealer_credit"] at the payment module in medusa-config (docs/credit.md).'

/** The cradle that Medusa gives a provider: asking it for what is not there throws. */
const cradleOf = (modules: Record<string, unknown>): Record<string, unknown> => {
  const container = createContainer()
  for (const [key, module] of Object.entries(modules)) {
    container.register(key, asValue(module))
  }

  return container.cradle
}

describe("the provider of a payment module that cannot see the credit module", () => {
  const blind = new DealerCreditProvider(cradleOf({}))

  it.each<[string, (provider: DealerCreditProvider) => Promise<unknown>]>([
    ["the boot check", (provider) => provider.getWebhookActionAndData()],
    ["a refund", (provider) => provider.refundPayment({ amount: 1, data: { account_id: "acc_1" } })],
    ["a look at the payment", (provider) => provider.getPaymentStatus({ data: { hold_id: "hold_1" } })],
  ])("says to %s which line of medusa-config is missing", async (_of, ask) => {
    await expect(ask(blind)).rejects.toMatchObject({ type: "unexpected_state", message: NOT_CONFIGURED })
  })

  it("says the same of a cradle that answers undefined", async () => {
    await expect(new DealerCreditProvider({}).getWebhookActionAndData()).rejects.toThrow(NOT_CONFIGURED)
  })

  it("says nothing of the kind where it can see it", async () => {
    const dealer_credit = { listDealerCreditAccounts: () => Promise.resolve([]) }
    const seeing = new DealerCreditProvider(cradleOf({ dealer_credit }))
    await expect(seeing.getWebhookActionAndData()).resolves.toEqual({ action: "not_supported" })
  })
})
