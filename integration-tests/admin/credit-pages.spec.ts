import { type Lang, openAdmin, type Window } from "./browser"
import { makeCredit, orderOnCredit } from "./credit-goods"
import { makeGoods } from "./goods"

jest.setTimeout(180_000)

const WORDS = {
  en: {
    accounts: "Credit accounts",
    aging: "Aging",
    open: "Open account",
    sections: ["Use over time", "Documents", "Holds", "Ledger", "Limit journal", "Group"],
    none: "Nothing was held or owed in this time.",
    noDocuments: "No documents",
    overdue: "days overdue",
    charge: "Charge from elsewhere",
    balanced: "Books balanced",
    held: "Held",
    drawers: {
      payment: "Enter payment",
      charge: "Enter charge",
      "credit-note": "Enter credit note",
      limit: "Change limit",
      edit: "Change account",
    },
  },
  zhCN: {
    accounts: "信用账户",
    aging: "账龄",
    open: "开立账户",
    sections: ["占用走势", "单据", "额度冻结", "明细账", "额度变更记录", "集团"],
    none: "该时段内没有占用。",
    noDocuments: "没有单据",
    overdue: "逾期",
    charge: "外部应收",
    balanced: "账目相符",
    held: "冻结",
    drawers: {
      payment: "登记收款",
      charge: "登记应收",
      "credit-note": "登记贷项",
      limit: "调整额度",
      edit: "变更账户",
    },
  },
} satisfies Record<Lang, object>

describe.each(["en", "zhCN"] as const)("credit pages in %s", (lang) => {
  let admin: Awaited<ReturnType<typeof openAdmin>>
  let goods: Awaited<ReturnType<typeof makeGoods>>
  let credit: Awaited<ReturnType<typeof makeCredit>>
  let window: Window
  const words = WORDS[lang]

  beforeAll(async () => {
    admin = await openAdmin()
    goods = await makeGoods(admin.api)
    credit = await makeCredit(admin, goods)
    window = await admin.window(lang)
  })
  afterAll(() => admin.close())
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  const heading = (name: string) => window.page.getByRole("heading", { name, exact: true }).first().waitFor()
  const shows = (text: string) => window.page.getByText(text, { exact: false }).first().waitFor()

  it("the accounts are listed with their use, what is overdue, and whether the books balance", async () => {
    await window.go(`/dealers/credit?q=${goods.mark}`)
    await heading(words.accounts)
    await shows(words.balanced)
    const row = window.page.getByRole("row", { name: `测试经销商 ${goods.mark}` })
    await row.getByText("1,400.00").waitFor()
    await row.getByText("1,000.00").waitFor()
    await row.getByText("14%").waitFor()
  })

  it("accounts are found by what they use and by what is overdue", async () => {
    const filter = (name: string, value: string) => `${name}=${encodeURIComponent(JSON.stringify(value))}`
    const row = window.page.getByRole("row", { name: `测试经销商 ${goods.mark}` })
    await window.go(`/dealers/credit?q=${goods.mark}&${filter("has_overdue", "true")}`)
    await row.waitFor()
    await window.go(`/dealers/credit?q=${goods.mark}&${filter("used_from", "0.5")}`)
    await window.page
      .getByText(lang === "en" ? "Nothing found" : "没有找到")
      .first()
      .waitFor()
    expect(await row.count()).toBe(0)
  })

  it("an account's page shows its figures, its picture and every section", async () => {
    await window.go(`/dealers/credit/${credit.id}`)
    await heading(`测试经销商 ${goods.mark}`)
    for (const section of words.sections) {
      await heading(section)
    }
    await window.page.locator("[role=img] svg").first().waitFor()
    await shows(words.balanced)
    await shows(`BANK ${goods.mark}`)
    await shows(words.overdue)
  })

  it.each(Object.entries(words.drawers))("the %s form opens over the account's page", async (path, title) => {
    await window.go(`/dealers/credit/${credit.id}/${path}`)
    await window.page.getByRole("dialog", { name: title }).waitFor()
  })

  it("an account without any history says so", async () => {
    const empty = await makeGoods(admin.api)
    const { credit_account: account } = (await admin.api("POST", "/admin/dealer-credit-accounts", {
      dealer_id: empty.dealer.id,
      currency_code: empty.currency,
      reason: "Prepaid only",
    })) as unknown as { credit_account: { id: string } }
    await window.go(`/dealers/credit/${account.id}`)
    await shows(words.none)
    await shows(words.noDocuments)
    await window.go(`/dealers/${(await makeGoods(admin.api)).dealer.id}`)
    await shows(lang === "en" ? "No credit account." : "没有信用账户。")
  })

  it("a document opens from the list, and back it goes to the page behind", async () => {
    await window.go(`/dealers/credit/${credit.id}`)
    await window.page.getByText(`${goods.mark}-1`).first().click()
    const dialog = window.page.getByRole("dialog", { name: `${words.charge} ${goods.mark}-1` })
    await dialog.getByText("1,250.00").first().waitFor()
    await window.page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    await heading(`测试经销商 ${goods.mark}`)
  })

  it("opening an account is a form with a title", async () => {
    await window.go("/dealers/credit/create")
    await window.page.getByRole("dialog", { name: words.open }).waitFor()
  })

  it("the aging report shows the balance by age, leads to the open charges, and is downloaded", async () => {
    await window.go(`/dealers/credit-aging?q=${goods.mark}`)
    await heading(words.aging)
    const row = window.page.getByRole("row", { name: `测试经销商 ${goods.mark}` })
    await row.getByText("1,400.00").waitFor()
    const [file] = await Promise.all([
      window.page.waitForEvent("download"),
      window.page.getByRole("button", { name: /CSV/ }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^aging-\d{4}-\d\d-\d\d\.csv$/)
    await row.click()
    await window.page.waitForURL(/\/dealers\/credit\/[^/]+\?i_is_open/)
    await shows(`${goods.mark}-2`)
  })

  it("on a day before anything was owed nobody owes anything", async () => {
    await window.go(`/dealers/credit-aging?q=${goods.mark}&as_of=2001-01-01`)
    await window.page
      .getByText(lang === "en" ? "Nothing found" : "没有找到")
      .first()
      .waitFor()
  })

  it("an order's page shows what is held for it, and a customer's page the dealer's credit", async () => {
    const order = await orderOnCredit(admin, goods)
    await window.go(`/orders/${order.id}`)
    await window.page.getByText(words.held, { exact: true }).first().waitFor()
    await shows("50.00")
    await window.go(`/customers/${goods.customerId}`)
    await shows("1,450.00")
    await window.page
      .getByText(lang === "en" ? "Overdue" : "逾期", { exact: true })
      .first()
      .waitFor()
  })
})
