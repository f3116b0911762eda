// Sells one product to one dealer through a running store: node smoke.mjs <base url> <admin email> <admin password>
import assert from "node:assert/strict"
import { createDealerClient, DealerApiError } from "medusa-plugin-dealers/client"

const [baseUrl, email, password] = process.argv.slice(2)

const send = async (method, path, { token, key, body } = {}) => {
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { "x-publishable-api-key": key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${text}`)

  return JSON.parse(text)
}

const { token } = await send("POST", "/auth/user/emailpass", { body: { email, password } })
const asAdmin = (method, path, body) => send(method, path, { token, body })

const makeShop = async () => {
  const { stores } = await asAdmin("GET", "/admin/stores")
  await asAdmin("POST", `/admin/stores/${stores[0].id}`, {
    supported_currencies: [{ currency_code: "cny", is_default: true }],
  })
  const { sales_channel } = await asAdmin("POST", "/admin/sales-channels", { name: "Dealers" })
  const { api_key } = await asAdmin("POST", "/admin/api-keys", { title: "Storefront", type: "publishable" })
  await asAdmin("POST", `/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })
  const { region } = await asAdmin("POST", "/admin/regions", {
    name: "China",
    currency_code: "cny",
    countries: ["cn"],
    payment_providers: ["pp_system_default"],
  })
  const { product } = await asAdmin("POST", "/admin/products", {
    title: "Cement 42.5",
    status: "published",
    options: [{ title: "Pack", values: ["50 kg"] }],
    sales_channels: [{ id: sales_channel.id }],
    variants: [
      {
        title: "50 kg",
        sku: "CEM-50",
        manage_inventory: false,
        options: { Pack: "50 kg" },
        prices: [{ currency_code: "cny", amount: 100 }],
      },
    ],
  })

  return { key: api_key.token, region, product }
}

const makeCustomer = async (key, who) => {
  const login = { email: who, password: "supersecret" }
  const { token: registration } = await send("POST", "/auth/customer/emailpass/register", { body: login })
  await send("POST", "/store/customers", { token: registration, key, body: { email: who, first_name: "Bo" } })

  return (await send("POST", "/auth/customer/emailpass", { body: login })).token
}

const shop = await makeShop()
const buyer = await makeCustomer(shop.key, "buyer@dealer.test")

const admin = createDealerClient({ baseUrl, token })
const { tier } = await admin.createTier({ body: { code: "gold", rank: 1, name_en: "Gold", name_zh: "金牌" } })
const { dealer } = await admin.createDealer({
  body: { code: "D-1", name: "Harbour Trading", country_code: "cn", currency_code: "cny", tier_id: tier.id },
})
await admin.addMember({ params: { id: dealer.id }, body: { email: "buyer@dealer.test", role: "owner" } })
await admin.createPriceRule({
  body: {
    name: "Gold, 20 % off",
    status: "active",
    tier_id: tier.id,
    target_type: "product",
    target_id: shop.product.id,
    currency_code: "cny",
    form: "percent_off",
    breaks: [{ min_quantity: 1, value: "0.2" }],
  },
})

const priceFor = async (caller) => {
  const query = new URLSearchParams({
    region_id: shop.region.id,
    country_code: "cn",
    fields: "*variants.calculated_price",
  })
  const { products } = await send("GET", `/store/products?${query}`, { ...caller, key: shop.key })

  return products[0].variants[0].calculated_price.calculated_amount
}

assert.equal(await priceFor({}), 100, "a guest pays the store's price")
assert.equal(await priceFor({ token: buyer }), 80, "the dealer's member pays the dealer's price")

const member = createDealerClient({ baseUrl, token: buyer, publishableKey: shop.key, language: "zh" })
const me = await member.me()
assert.equal(me.dealer.code, "D-1")
assert.equal(me.member.role, "owner")
const { prices } = await member.myPrices()
assert.equal(prices[0].unit_price, 80)

await assert.rejects(
  () => admin.retrieveDealer({ params: { id: "nobody" } }),
  (error) => error instanceof DealerApiError && error.status === 404 && error.code === "dealer_not_found"
)
console.log("smoke: a guest pays 100.00 CNY, the dealer 80.00 CNY")
