import { openAdmin, type Window } from "./browser"
import { dialogOf } from "./dialog"
import { makeDraft, makeGoods } from "./goods"

jest.setTimeout(120_000)

describe("admin forms in Chinese", () => {
  let admin: Awaited<ReturnType<typeof openAdmin>>
  let goods: Awaited<ReturnType<typeof makeGoods>>
  let window: Window
  let form: ReturnType<typeof dialogOf>

  beforeAll(async () => {
    admin = await openAdmin()
    goods = await makeGoods(admin.api)
    window = await admin.window("zhCN")
    form = dialogOf(window)
  })
  afterAll(() => admin.close())

  const fillDealer = async (code: string) => {
    await window.go("/dealers/create")
    await form.field("编码").fill(code)
    await form.field("名称").fill("上海<b>新</b>建材")
    await form.pick("国家", "中国", "中国 (CN)")
    await form.choose("币种", goods.currency.toUpperCase())
  }

  it("an empty form says in Chinese what is missing, and sends nothing", async () => {
    await window.go("/dealers/create")
    await form.submit("新建")
    await window.page.getByText("请填写此项。").nth(3).waitFor()
  })

  it("a dealer is made through the form, and markup in its name stays text", async () => {
    await fillDealer(`${goods.mark}-N`)
    await form.submit("新建")
    await window.page.waitForURL(/\/dealers\/dlr_|\/dealers\/(?!create)[^/]+$/)
    await window.page.getByRole("heading", { name: "上海<b>新</b>建材" }).waitFor()
    expect(window.errors.splice(0)).toEqual([])
  })

  it("a refusal of the store is shown at the form in Chinese, and nothing typed is lost", async () => {
    await fillDealer(goods.mark)
    await form.submit("新建")
    await window.page.getByRole("alert").getByText(`经销商编码 ${goods.mark} 已被使用。`).waitFor()
    expect(await form.field("编码").inputValue()).toBe(goods.mark)
    expect(await form.field("名称").inputValue()).toBe("上海<b>新</b>建材")
  })

  it("a code with a space is refused before it is sent", async () => {
    await window.go("/dealers/tiers/create")
    await form.field("编码").fill("A B")
    await form.field("级别").fill("0")
    await form.submit("新建")
    await window.page.getByText("格式不正确。").waitFor()
    await window.page.getByText("不能小于 1", { exact: false }).waitFor()
  })

  it("a percentage is typed as a percentage and kept as a fraction", async () => {
    await window.go("/dealers/price-rules/create")
    await form.field("名称").fill(`九折 ${goods.mark}`)
    await form.pick(/^等级/, goods.mark, goods.mark)
    await form.choose("商品范围", "全部商品")
    await form.choose("价格形式", "按比例优惠")
    await form.choose("币种", goods.currency.toUpperCase())
    await form.field("优惠比例（%）").fill("12.5")
    await form.submit("新建")
    await window.page.getByRole("heading", { name: `九折 ${goods.mark}` }).waitFor()
    await window.page.getByText("优惠 12.5%").waitFor()
    const { price_rules: rules } = (await admin.api(
      "GET",
      `/admin/dealer-price-rules?tier_id=${goods.tier.id}`
    )) as unknown as { price_rules: { breaks: { value: string }[] }[] }
    expect(rules[0]?.breaks[0]?.value).toBe("0.125")
  })

  it("an override is given on a draft order's page, with its reason", async () => {
    const draft = await makeDraft(admin.api, goods)
    await window.go(`/draft-orders/${draft.id}`)
    await window.page.getByRole("button", { name: "特批放行" }).click()
    await form.submit("特批放行")
    await window.page.getByRole("dialog").getByText("请填写此项。").waitFor()
    await form.field("原因").fill("总经理电话同意")
    await form.submit("特批放行")
    await window.page.getByText("总经理电话同意", { exact: false }).first().waitFor()
    await window.page.getByRole("dialog").waitFor({ state: "detached" })
  })

  it("deleting asks first", async () => {
    await window.go(`/dealers/price-rules/${goods.rule.id}`)
    await window.page.getByRole("main").getByRole("button").first().click()
    await window.page.getByRole("menuitem", { name: "删除" }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click()
    await window.page.getByRole("heading", { name: `Contract ${goods.mark}` }).waitFor()
  })
})
