import { openAdmin } from "./browser"
import { dialogOf } from "./dialog"
import { makeGoods } from "./goods"

type Admin = Awaited<ReturnType<typeof openAdmin>>
type Goods = Awaited<ReturnType<typeof makeGoods>>
type Row = { id: string }

/** A credit account of the dealer: 1,250.00 long overdue, 400.00 not due, of which 250.00 is paid. */
export const makeCredit = async ({ api }: Admin, goods: Goods) => {
  const { credit_account: account } = (await api("POST", "/admin/dealer-credit-accounts", {
    dealer_id: goods.dealer.id,
    currency_code: goods.currency,
    credit_limit: "10000",
    reason: "First limit",
  })) as unknown as { credit_account: Row }
  const path = `/admin/dealer-credit-accounts/${account.id}`
  const charge = (number: number, amount: string, document_on: string, due_on: string) =>
    api("POST", `${path}/charges`, {
      amount,
      key: `charge-${number}`,
      document_number: `${goods.mark}-${number}`,
      document_on,
      due_on,
    })
  await charge(1, "1250.00", "2026-01-05", "2026-02-04")
  await charge(2, "400.00", "2026-01-06", "2099-12-31")
  await api("POST", `${path}/payments`, { amount: "250", key: "pay-1", reference: `BANK ${goods.mark}` })

  return { id: account.id, path }
}

type Shop = { store: (path: string, body: object) => ReturnType<Admin["store"]>; regionId: string }

/** A member of the dealer's with a login, in a region where credit is taken. */
export const memberOnCredit = async (
  { api, store }: Admin,
  goods: Goods,
  role: "buyer" | "finance" = "buyer"
): Promise<Shop> => {
  const email = `${role}.${goods.mark.toLowerCase()}@dealers.test`
  const login = { email, password: "supersecret" }
  const key = await openChannel(api, goods)
  const regionId = await regionOnCredit(api, goods)
  const { token: registration } = await store("/auth/customer/emailpass/register", login, {})
  await store("/store/customers", { email, first_name: "Bo" }, { key, token: registration })
  await api("POST", `/admin/dealers/${goods.dealer.id}/members`, { email, role })
  const { token } = await store("/auth/customer/emailpass", login, {})

  return { store: (path, body) => store(path, body, { key, token }), regionId }
}

/** A cart of the product that is about to be paid on account. */
export const cartOnCredit = async ({ store, regionId }: Shop, goods: Goods, quantity = 2): Promise<Row> => {
  const { cart } = await store("/store/carts", {
    region_id: regionId,
    items: [{ variant_id: goods.variant.id, quantity }],
  })
  const { payment_collection: payment } = await store("/store/payment-collections", { cart_id: cart.id })
  await store(`/store/payment-collections/${payment.id}/payment-sessions`, {
    provider_id: "pp_dealer-credit_default",
  })

  return cart
}

export type CreditDesk = Awaited<ReturnType<typeof openCreditDesk>>

/** A clerk's window in a language, before an account of a dealer with goods of its own. */
export const openCreditDesk = async (lang: Parameters<Admin["window"]>[0]) => {
  const admin = await openAdmin()
  const goods = await makeGoods(admin.api)
  const credit = await makeCredit(admin, goods)
  const window = await admin.window(lang)

  return { admin, goods, credit, window, form: dialogOf(window) }
}

/** An order of the dealer's that is paid on account: 50.00 are held for it. */
export const orderOnCredit = async (admin: Admin, goods: Goods): Promise<Row> => {
  const shop = await memberOnCredit(admin, goods)
  const cart = await cartOnCredit(shop, goods)

  return (await shop.store(`/store/carts/${cart.id}/complete`, {})).order
}

/** Puts the product into a channel of its own; answers the channel's key. */
const openChannel = async (api: Admin["api"], goods: Goods): Promise<string> => {
  const one = async (path: string, body: object) =>
    (await api("POST", path, body)) as unknown as Record<string, { id: string; token: string }>
  const { sales_channel } = await one("/admin/sales-channels", { name: goods.mark })
  const { api_key } = await one("/admin/api-keys", { title: goods.mark, type: "publishable" })
  await one(`/admin/api-keys/${api_key?.id}/sales-channels`, { add: [sales_channel?.id] })
  await one(`/admin/products/${goods.product.id}`, { sales_channels: [{ id: sales_channel?.id }] })

  return api_key?.token ?? ""
}

/** A region of the dealer's currency in which credit is taken. */
const regionOnCredit = async (api: Admin["api"], goods: Goods): Promise<string> => {
  const { region } = (await api("POST", "/admin/regions", {
    name: goods.mark,
    currency_code: goods.currency,
    payment_providers: ["pp_dealer-credit_default"],
  })) as unknown as { region: Row }

  return region.id
}
