// The same small world in both stores, made over HTTP; the plugin's store also gets a tier, a dealer and rules.
const json = async (base, path, { method = "GET", body, headers = {} } = {}) => {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) {
    throw new Error(`${method} ${path} → ${answer.status} ${text.slice(0, 400)}`)
  }

  return text ? JSON.parse(text) : undefined
}

export const PRODUCTS = 60
const VARIANTS = 3

export const makeWorld = async (store) => {
  const call = (path, options) => json(store.base, path, options)
  const post = (path, body, headers) => call(path, { method: "POST", body, headers })
  const { token } = await post("/auth/user/emailpass", { email: "admin@bench.dev", password: "supersecret" })
  const admin = { authorization: `Bearer ${token}` }
  const {
    stores: [shop],
  } = await call("/admin/stores", { headers: admin })
  const supported_currencies = [{ currency_code: "cny", is_default: true }]
  await post(`/admin/stores/${shop.id}`, { supported_currencies }, admin)
  const {
    sales_channels: [channel],
  } = await call("/admin/sales-channels", { headers: admin })
  const { api_key: key } = await post("/admin/api-keys", { title: "bench", type: "publishable" }, admin)
  await post(`/admin/api-keys/${key.id}/sales-channels`, { add: [channel.id] }, admin)
  const { region } = await post(
    "/admin/regions",
    { name: "China", currency_code: "cny", countries: ["cn"], payment_providers: store.providers },
    admin
  )
  const products = []
  for (let index = 0; index < PRODUCTS; index += 1) {
    const skus = Array.from({ length: VARIANTS }, (_, nth) => `B-${index}-${nth}`)
    const { product } = await post(
      "/admin/products",
      {
        title: `Board ${index}`,
        status: "published",
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Size", values: skus }],
        variants: skus.map((sku, nth) => ({
          title: sku,
          sku,
          manage_inventory: false,
          options: { Size: sku },
          prices: [{ currency_code: "cny", amount: 100 + index + nth }],
        })),
      },
      admin
    )
    products.push(product)
  }
  const { token: registration } = await post("/auth/customer/emailpass/register", {
    email: "buyer@bench.dev",
    password: "supersecret",
  })
  const store_ = { "x-publishable-api-key": key.token }
  const { customer } = await post(
    "/store/customers",
    { email: "buyer@bench.dev", first_name: "Bo" },
    { ...store_, authorization: `Bearer ${registration}` }
  )
  const { token: session } = await post("/auth/customer/emailpass", {
    email: "buyer@bench.dev",
    password: "supersecret",
  })
  const buyer = { ...store_, authorization: `Bearer ${session}` }

  return {
    ...store,
    call,
    post,
    admin,
    buyer,
    region,
    channel,
    customer,
    products,
    variants: products.flatMap(({ variants }) => variants),
  }
}

/** One tier, one dealer with the buyer as its owner, and a handful of rules. */
export const makeDealer = async (world) => {
  const { tier } = await world.post(
    "/admin/dealer-tiers",
    { code: "gold", rank: 1, name_en: "Gold", name_zh: "金牌" },
    world.admin
  )
  const { dealer } = await world.post(
    "/admin/dealers",
    { code: "d1", name: "Dealer one", country_code: "cn", currency_code: "cny", tier_id: tier.id },
    world.admin
  )
  await world.post(
    `/admin/dealers/${dealer.id}/members`,
    { customer_id: world.customer.id, role: "owner" },
    world.admin
  )
  const rule = { currency_code: "cny", breaks: [{ min_quantity: 1, value: "0.1" }], form: "percent_off" }
  await world.post(
    "/admin/dealer-price-rules",
    { ...rule, name: "Gold", tier_id: tier.id, target_type: "all" },
    world.admin
  )
  for (const [index, variant] of world.variants.slice(0, 10).entries()) {
    await world.post(
      "/admin/dealer-price-rules",
      {
        ...rule,
        name: `Contract ${index}`,
        dealer_id: dealer.id,
        target_type: "variant",
        target_id: variant.id,
        form: "fixed",
        breaks: [{ min_quantity: 1, value: String(80 + index) }],
      },
      world.admin
    )
  }

  return { ...world, dealer, tier }
}

export const listing = (world) => () =>
  world.call(`/store/products?limit=50&region_id=${world.region.id}&fields=*variants.calculated_price`, {
    headers: world.buyer,
  })

export const cartOf = async (world, lines, quantity = () => 1) => {
  const items = world.variants
    .slice(0, lines)
    .map(({ id }, index) => ({ variant_id: id, quantity: quantity(index) }))
  const { cart } = await world.post(
    "/store/carts",
    { region_id: world.region.id, items, email: "buyer@bench.dev" },
    world.buyer
  )

  return cart
}

/** An account on which the dealer can order without end. */
export const openCredit = async ({ post, admin, dealer }, limit = { credit_limit: 0, is_unlimited: true }) =>
  (
    await post(
      "/admin/dealer-credit-accounts",
      { dealer_id: dealer.id, currency_code: "cny", reason: "Bench", ...limit },
      admin
    )
  ).credit_account

export const payable = async (world, lines, quantity, provider_id = "pp_system_default") => {
  const cart = await cartOf(world, lines, quantity)
  const { payment_collection: collection } = await world.post(
    "/store/payment-collections",
    { cart_id: cart.id },
    world.buyer
  )
  await world.post(
    `/store/payment-collections/${collection.id}/payment-sessions`,
    { provider_id },
    world.buyer
  )

  return cart
}

export const complete = (world) => async (_index, cart) => {
  const answer = await world.post(`/store/carts/${cart.id}/complete`, {}, world.buyer)
  if (answer.type !== "order") {
    throw new Error(`not placed: ${JSON.stringify(answer).slice(0, 300)}`)
  }
}
