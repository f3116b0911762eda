import { type CreditDesk, openCreditDesk, orderOnCredit } from "./credit-goods"
import { makeGoods } from "./goods"

jest.setTimeout(180_000)

describe("what a credit clerk does on the pages, in Chinese", () => {
  let admin: CreditDesk["admin"]
  let goods: CreditDesk["goods"]
  let credit: CreditDesk["credit"]
  let window: CreditDesk["window"]
  let form: CreditDesk["form"]

  beforeAll(async () => {
    ;({ admin, goods, credit, window, form } = await openCreditDesk("zhCN"))
  })
  afterAll(() => admin.close())
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  type Account = { charged: number; unapplied: number; held: number; credit_limit: number; status: string }
  const account = async (): Promise<Account> =>
    ((await admin.api("GET", credit.path)) as unknown as { credit_account: Account }).credit_account
  const said = (text: string) => window.page.getByText(text, { exact: false }).first().waitFor()
  const open = (path = "") => window.go(`/dealers/credit/${credit.id}${path}`)

  it("an account is opened for a dealer; a second one in its currency is refused at its field", async () => {
    const other = await makeGoods(admin.api)
    const fill = async () => {
      await window.go(`/dealers/credit/create?for_dealer=${other.dealer.id}`)
      await form.choose("币种", other.currency.toUpperCase())
      await form.field(/^额度/).fill("5000.50")
      await form.field("授信原因").fill("新签约")
      await form.submit("开立账户")
    }
    await fill()
    await window.page.waitForURL(/\/dealers\/credit\/dcac_/)
    await window.page.getByText("5,000.50").first().waitFor()
    await fill()
    await window.page.getByRole("alert").first().waitFor()
    await window.wasRefused()
  })

  it("a payment that was not typed right is refused before it is sent; a right one pays the chosen charge", async () => {
    await open("/payment")
    await form.submit("登记收款")
    await said("请填写此项。")
    await form.field(/^金额/).fill("300")
    await form.choose("核销方式", "指定应收")
    await form.submit("登记收款")
    await said("至少 1 项。")
    await form.field(`外部应收 ${goods.mark}-2`).fill("300")
    await form.submit("登记收款")
    await form.isGone()
    await said("已登记收款")
    const { items } = (await admin.api("GET", `${credit.path}/items?q=${goods.mark}-2`)) as unknown as {
      items: { open: number }[]
    }
    expect(items[0]?.open).toBe(100)
    expect((await account()).charged).toBe(1100)
  })

  it("what a payment paid is taken back, and used for another charge", async () => {
    const { items } = (await admin.api(
      "GET",
      `${credit.path}/items?side=credit&order=-amount`
    )) as unknown as {
      items: { id: string }[]
    }
    await open(`/item/${items[0]?.id}`)
    await window.page.getByRole("button", { name: "撤销核销: 全部核销" }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: "撤销核销" }).click()
    await said("已撤销核销。")
    expect((await account()).unapplied).toBe(300)
    await window.page.getByRole("link", { name: "核销应收" }).click()
    await form.field(`外部应收 ${goods.mark}-1`).fill("300")
    await form.submit("核销应收")
    await said("已核销应收。")
    expect((await account()).unapplied).toBe(0)
  })

  it("a charge and a credit note are entered; a number that is taken is refused at its field", async () => {
    await open("/credit-note")
    await form.field(/^金额/).fill("10.5")
    await form.field("原因").fill("破损折让")
    await form.submit("登记贷项")
    await form.isGone()
    await said("已登记贷项")
    await open("/charge")
    await form.submit("登记应收")
    await window.page.getByRole("dialog").getByText("请填写此项。").waitFor()
    await form.field(/^金额/).fill("88")
    await form.field(/^单据号/).fill(`${goods.mark}-1`)
    await form.submit("登记应收")
    await window.page.getByRole("alert").getByText(`该账户已有单据号 ${goods.mark}-1。`).waitFor()
    await window.wasRefused()
    await form.field(/^单据号/).fill(`${goods.mark}-9`)
    await form.submit("登记应收")
    await form.isGone()
    await said("已登记应收")
  })

  it("a promise and a dispute are noted on a charge; more than a small rest is not written off", async () => {
    const { items } = (await admin.api("GET", `${credit.path}/items?q=${goods.mark}-1`)) as unknown as {
      items: { id: string }[]
    }
    await open(`/item/${items[0]?.id}`)
    await window.page.getByRole("link", { name: "登记承诺或争议" }).click()
    await window.page.getByRole("switch").click()
    await form.submit("保存")
    await said("有争议")
    await open(`/write-off/${items[0]?.id}`)
    await form.field("原因").fill("尾差")
    await form.submit("核销尾差")
    await window.page.getByRole("alert").getByText("尾差核销上限为", { exact: false }).waitFor()
    await window.wasRefused()
  })

  it("an entry is reversed once, with a reason", async () => {
    await open()
    const row = window.page.getByRole("row").filter({ hasText: `BANK ${goods.mark}` })
    await row.getByRole("button", { name: "冲销分录" }).click()
    await form.submit("冲销分录")
    await said("请填写此项。")
    await form.field("原因").fill("银行退票")
    await form.submit("冲销分录")
    await form.isGone()
    await row.getByText("已冲销", { exact: true }).waitFor()
    expect(await row.getByRole("button", { name: "冲销分录" }).count()).toBe(0)
  })

  it("a limit is changed; a large one waits, and its author cannot approve it", async () => {
    await open("/limit")
    await form.field(/^新额度/).fill("20000")
    await form.field("原因").fill("旺季")
    await form.submit("保存")
    await form.isGone()
    expect((await account()).credit_limit).toBe(20000)
    await admin.api("POST", `${credit.path}/limit-changes`, { credit_limit: "2000000", reason: "年度" })
    await open()
    await window.page.getByRole("button", { name: "审批", exact: true }).click()
    await window.page.getByRole("dialog").getByText("原因：年度", { exact: false }).waitFor()
    await form.choose("审批结果", "批准")
    await form.field("原因").fill("同意")
    await form.submit("保存")
    await window.page.getByRole("alert").getByText("额度变更须由另一人审批。").waitFor()
    await window.wasRefused()
  })

  it("a hold is released with a reason, and its amount is free again", async () => {
    const order = await orderOnCredit(admin, goods)
    expect((await account()).held).toBe(50)
    await window.go(`/orders/${order.id}`)
    await window.page.getByText("50.00").first().waitFor()
    await open()
    await window.page.getByRole("button", { name: "释放冻结" }).click()
    await form.field("原因").fill("已现款结算")
    await form.submit("释放冻结")
    await form.isGone()
    await said("已释放冻结。")
    expect((await account()).held).toBe(0)
  })

  it("an account is put on hold, with a reason, and says so", async () => {
    await open("/edit")
    await form.choose("状态", "已冻结")
    await form.field(/^原因/).fill("长期逾期")
    await form.submit("保存")
    await form.isGone()
    await said("长期逾期")
    expect((await account()).status).toBe("on_hold")
  })
})
