import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { JWT_SECRET, makeAdmin, makeProduct, makeStore } from "../support/store"

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let store: Awaited<ReturnType<typeof makeStore>>
    let product: Awaited<ReturnType<typeof makeProduct>>

    beforeAll(async () => {
      admin = await makeAdmin(getContainer())
      store = await makeStore(getContainer())
      product = await makeProduct(getContainer(), {
        title: "Cement",
        channelId: store.channel.id,
        variants: [{ sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] }],
      })
    })

    it("boots with the plugin's tables", async () => {
      const { data } = await api.get(`/admin/products/${product.id}`, admin)
      expect(data.product.title).toBe("Cement")
    })
  },
})
