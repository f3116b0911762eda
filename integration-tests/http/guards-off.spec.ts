import { spawn } from "node:child_process"
import path from "node:path"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { DECISION_MODULE } from "../../src/modules/decision"
import { releaseCheckoutWorkflow } from "../../src/workflows/decision/release-checkout"
import { validateCheckoutWorkflow } from "../../src/workflows/decision/validate-checkout"
import { makeCart, makeDealer, makeMember, payCart } from "../support/checkout"
import { JWT_SECRET, makeProduct, makeStore } from "../support/store"

jest.setTimeout(180_000)

// Read when the store's configuration is loaded, which is before the runner's own `env`.
process.env.DEALERS_HOOKS = "off"

const root = path.resolve(__dirname, "../..")

// The store's own handler, as docs/guards.md tells a store that switches our hooks off.
completeCartWorkflow.hooks.validate(
  async ({ cart }: { cart: { id: string } }, { container }) => {
    await validateCheckoutWorkflow(container).run({ input: { cart_id: cart.id } })

    return new StepResponse(undefined, cart.id)
  },
  async (cartId, { container }) => {
    if (cartId) {
      await releaseCheckoutWorkflow(container).run({ input: { cart_id: String(cartId) } })
    }
  }
)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConfig, utils }) => {
    it("checks once, by the store's own handler, when our hooks are off", async () => {
      const container = getContainer()
      const store = await makeStore(container)
      const product = await makeProduct(container, {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
      const dealer = await makeDealer(container, "D1")
      const buyer = await makeMember(container, dealer.id, "buyer", "buyer@d1.dev", store.publishableKey)
      const ready = async () => {
        const cartId = await makeCart(api, buyer, {
          regionId: store.region.id,
          variantId: product.variants[0]!.id,
        })
        await payCart(api, buyer, cartId)

        return cartId
      }
      const decisionsOf = (subject_id: string) =>
        container.resolve(DECISION_MODULE).listDealerDecisions({ subject_id })
      const [first, second] = [await ready(), await ready()]
      const { data } = await api.post(`/store/carts/${first}/complete`, {}, buyer)
      await utils.waitWorkflowExecutions()
      expect(await decisionsOf(first)).toMatchObject([{ status: "placed", order_id: data.order.id }])
      await container.resolve(DEALER_MODULE).updateDealers({ id: dealer.id, status: "suspended" })
      const { errors } = await completeCartWorkflow(container).run({
        input: { id: second },
        throwOnError: false,
      })
      expect(errors[0]?.error).toMatchObject({ code: "dealer_suspended" })
      expect(await decisionsOf(second)).toMatchObject([{ outcome: "deny", status: "not_placed" }])
    })

    const boot = (env: Record<string, string>, ...args: string[]) =>
      new Promise<{ code: number | null; said: string }>((resolve) => {
        const child = spawn(
          process.execPath,
          [path.join(root, "integration-tests/support/host-hooks-child.cjs"), ...args],
          {
            cwd: root,
            env: {
              ...process.env,
              DATABASE_URL: dbConfig.clientUrl,
              DEALERS_HOOKS: "compose",
              LOG_LEVEL: "warn",
              ...env,
            },
          }
        )
        let said = ""
        const listen = (chunk: Buffer) => (said += chunk.toString())
        child.stdout.on("data", listen)
        child.stderr.on("data", listen)
        child.on("close", (code) => resolve({ code, said: said.replaceAll('\\"', '"') }))
      })

    it("starts in a process of its own when every seam holds", async () => {
      const { code, said } = await boot({})
      expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining("STARTED") })
    })

    it("ends the process with a clear message when a seam is broken", async () => {
      const { code, said } = await boot({}, "complete-cart")
      expect(code).toBe(1)
      expect(said).not.toContain("STARTED")
      expect(said).toContain("medusa-plugin-dealers cannot start")
      expect(said).toContain(
        'The hook "validate" of the workflow "complete-cart" does not reach the dealers plugin.'
      )
    })

    it("ends the process when the option is no known one, and warns when the hooks are off", async () => {
      const wrong = await boot({ DEALERS_HOOKS: "maybe" })
      expect([wrong.code, wrong.said.includes('The option "hooks" is "compose" or "off"')]).toEqual([1, true])
      const off = await boot({ DEALERS_HOOKS: "off" }, "complete-cart")
      expect([off.code, off.said.includes('Call the workflow "dealer-validate-checkout"')]).toEqual([0, true])
    })
  },
})
