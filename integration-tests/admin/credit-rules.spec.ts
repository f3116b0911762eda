import type { Lang, Window } from "./browser"
import { cartOnCredit, type CreditDesk, memberOnCredit, openCreditDesk } from "./credit-goods"
import { dialogOf } from "./dialog"

jest.setTimeout(180_000)

const WORDS = {
  en: {
    name: "Name",
    scope: "For",
    one: "One dealer",
    dealer: "Dealer",
    addExample: "Add example",
    exampleName: "Case",
    used: "Used share of the limit, with this order",
    true: "Comes true",
    create: "Create",
    switchOn: "Switch on",
    confirm: "Confirm",
    on: "On",
    condition: "Used share of the limit, with this order is more than 80%",
    stops: "Stopped orders",
    waits: "Waits",
    found: "83.6%, more than 80%",
    release: "Release",
    reject: "Reject",
    reason: "Reason",
    own: "Who raised the limit, or agreed to raise it, does not release what needed it.",
    released: "Released",
    rejected: "Rejected",
    decided: "Decided",
  },
  zhCN: {
    name: "名称",
    scope: "适用对象",
    one: "单个经销商",
    dealer: "经销商",
    addExample: "添加示例",
    exampleName: "情形",
    used: "含本订单的额度使用率",
    true: "成立",
    create: "新建",
    switchOn: "启用",
    confirm: "确认",
    on: "启用",
    condition: "含本订单的额度使用率 高于 80%",
    stops: "被拦截订单",
    waits: "待处理",
    found: "83.6%，高于 80%",
    release: "放行",
    reject: "拒绝",
    reason: "原因",
    own: "提高额度或批准提高额度的人不能放行",
    released: "已放行",
    rejected: "已拒绝",
    decided: "处理时间",
  },
} satisfies Record<Lang, object>

/** 290 pieces at 24.00 beside the 1,400.00 that are owed: 83.6 % of the limit of 10,000.00. */
const MUCH = 290

describe.each(["en", "zhCN"] as const)("credit rules and stopped orders in %s", (lang) => {
  const words = WORDS[lang]
  let admin: CreditDesk["admin"]
  let goods: CreditDesk["goods"]
  let credit: CreditDesk["credit"]
  let shop: Awaited<ReturnType<typeof memberOnCredit>>
  let window: CreditDesk["window"]
  let clerk: Window
  let form: CreditDesk["form"]
  type Stop = { id: string; status: string }

  beforeAll(async () => {
    ;({ admin, goods, credit, window, form } = await openCreditDesk(lang))
    shop = await memberOnCredit(admin, goods)
    clerk = await (await admin.colleague(`clerk.${goods.mark.toLowerCase()}@dealers.test`)).window(lang)
  })
  afterAll(() => admin.close())
  afterEach(() => {
    expect(window.errors.splice(0)).toEqual([])
    expect(clerk.errors.splice(0)).toEqual([])
  })

  const shows = (text: string, { page } = window) => page.getByText(text, { exact: false }).first().waitFor()
  const complete = (cart: { id: string }) =>
    shop.store(`/store/carts/${cart.id}/complete`, {}).then(
      ({ order }) => order.id,
      (error: unknown) => String(error)
    )
  const stopsOf = async (): Promise<Stop[]> =>
    (
      (await admin.api("GET", `/admin/dealer-credit-stops?account_id=${credit.id}`)) as unknown as {
        credit_stops: Stop[]
      }
    ).credit_stops
  const decide = async (on: Window, id: string, verdict: string, reason: string) => {
    const asked = dialogOf(on)
    await on.go(`/dealers/credit-stops/${id}`)
    await on.page.getByRole("link", { name: verdict, exact: true }).click()
    await asked.field(words.reason).fill(reason)
    await asked.submit(verdict)

    return asked
  }

  it("a rule is made for one dealer with an example that comes true, and is switched on", async () => {
    await window.go("/dealers/credit-rules/create")
    await form.field(words.name).fill(`Rule ${goods.mark}`)
    await form.choose(words.scope, words.one)
    await form.pick(words.dealer, goods.mark, `测试经销商 ${goods.mark}`)
    await window.page.getByRole("button", { name: words.addExample }).click()
    await form.field(words.exampleName).fill("Nearly full")
    await window.page.getByRole("textbox", { name: words.used }).fill("90")
    await shows(words.true)
    await form.submit(words.create)
    await window.page.waitForURL(/\/dealers\/credit-rules\/dcrule_/)
    await window.page.getByRole("heading", { name: `Rule ${goods.mark}` }).waitFor()
    await window.page.locator("main [aria-haspopup=menu]").first().click()
    await window.page.getByRole("menuitem", { name: words.switchOn }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: words.confirm }).click()
    await window.page.locator("main").getByText(words.on, { exact: true }).first().waitFor()
    const text = await window.page.locator("main").innerText()
    expect(text.replace(/\s+/g, " ")).toContain(words.condition)
  })

  it("an order it stops waits on the account's page and in the list, and says what was found", async () => {
    expect(await complete(await cartOnCredit(shop, goods, MUCH))).toContain("credit_review_required")
    await window.go(`/dealers/credit/${credit.id}`)
    await window.page.getByRole("heading", { name: words.stops, exact: true }).waitFor()
    await shows(words.found)
    await window.go(`/dealers/credit-stops?q=${goods.mark}`)
    const row = window.page.getByRole("row").filter({ hasText: `测试经销商 ${goods.mark}` })
    await row.getByText("6,960.00").waitFor()
    await row.getByText(words.waits, { exact: true }).waitFor()
    await row.getByText(words.found).click()
    await window.page.waitForURL(/\/dealers\/credit-stops\/dcstop_/)
    await shows(`Rule ${goods.mark}`)
  })

  it("who raised the limit for it cannot release it; a colleague can, and the order goes through", async () => {
    const [stop] = await stopsOf()
    await admin.api("POST", `${credit.path}/limit-changes`, { credit_limit: "10100", reason: "Season" })
    await decide(window, stop?.id ?? "", words.release, "I know them")
    await window.page.getByRole("alert").getByText(words.own).waitFor()
    await window.wasRefused()
    const asked = await decide(clerk, stop?.id ?? "", words.release, "Pays on the 10th")
    await asked.isGone()
    await shows(words.released, clerk)
    await shows("Pays on the 10th", clerk)
    await shows(words.decided, clerk)
    const { cart_id } = (
      (await admin.api("GET", `/admin/dealer-credit-stops/${stop?.id ?? ""}`)) as unknown as {
        credit_stop: { cart_id: string }
      }
    ).credit_stop
    expect(await complete({ id: cart_id })).toMatch(/^order_/)
    expect((await stopsOf()).map(({ status }) => status)).toEqual(["used"])
  })

  it("a second order is rejected, and the buyer is told why", async () => {
    const cart = await cartOnCredit(shop, goods, 4)
    expect(await complete(cart)).toContain("credit_review_required")
    const open = (await stopsOf()).find(({ status }) => status === "open")
    await (await decide(window, open?.id ?? "", words.reject, "Please pay first")).isGone()
    await shows(words.rejected)
    expect(await complete(cart)).toMatch(/credit_review_rejected.*Please pay first/)
    await window.page.getByRole("link", { name: words.release, exact: true }).waitFor({ state: "detached" })
  })
})
