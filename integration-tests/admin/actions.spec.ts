import { openAdmin, type Window } from "./browser"
import { dialogOf } from "./dialog"
import { makeDraft, makeGoods } from "./goods"

jest.setTimeout(120_000)

const DISTRICT = "540425"

describe("what an admin does on the pages, in Chinese", () => {
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
  afterAll(async () => {
    try {
      await admin.api("POST", `/admin/dealer-territories/${goods.territory.id}`, { areas: [] })
    } finally {
      await admin.close()
    }
  })
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  const member = (text: string) =>
    window.page.getByRole("row").filter({ has: window.page.getByText(text, { exact: true }) })

  it("a member is added by e-mail; an empty e-mail is refused at its field", async () => {
    const email = `li.${goods.mark.toLowerCase()}@dealers.test`
    await window.go(`/dealers/${goods.dealer.id}/add-member`)
    await window.page.getByRole("tab", { name: "按邮箱" }).click()
    await form.submit("添加")
    await window.page.getByText("请填写此项。").waitFor()
    await form.field("邮箱").fill(email)
    await form.field(/^名/).fill("伟")
    await form.field(/^姓/).fill("李")
    await form.choose("角色", "财务")
    await form.submit("添加")
    await form.isGone()
    await member(email).getByText("李伟", { exact: true }).waitFor()
    await member(email).getByRole("combobox").getByText("财务").waitFor()
  })

  it("a customer there is becomes a member; one of this dealer already is refused at its field", async () => {
    const email = `wang.${goods.mark.toLowerCase()}@dealers.test`
    await admin.api("POST", "/admin/customers", { email, first_name: "芳", last_name: "王" })
    const add = async () => {
      await window.go(`/dealers/${goods.dealer.id}/add-member`)
      await form.pick("客户", email, `王芳 (${email})`)
      await form.submit("添加")
    }
    await add()
    await form.isGone()
    await member(email).getByText("王芳", { exact: true }).waitFor()
    await add()
    await window.page.getByRole("alert").first().waitFor()
    await window.wasRefused()
  })

  it("a member is removed once it is confirmed", async () => {
    const email = `${goods.mark.toLowerCase()}.out@dealers.test`
    await admin.api("POST", `/admin/dealers/${goods.dealer.id}/members`, { email, role: "viewer" })
    await window.go(`/dealers/${goods.dealer.id}`)
    await window.page.getByRole("button", { name: `移除成员: ${email}` }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: "移除" }).click()
    await window.page.getByText("已移除成员。").first().waitFor()
    await member(email).waitFor({ state: "detached" })
  })

  it("areas of every kind are added to a territory, and shown by name", async () => {
    await window.go(`/dealers/territories/${goods.territory.id}/edit`)
    await form.pick("省、市或区县", "察隅", "察隅县")
    await form.choose("类型", "邮政编码")
    await form.pick("国家", "冰岛", "冰岛")
    await form.field("邮政编码前缀").fill(goods.mark)
    await form.submit("添加")
    await form.choose("类型", /ISO 3166-2/)
    await form.field("代码").fill(`is-${goods.mark.slice(-3)}`)
    await form.submit("添加")
    await form.submit("保存")
    await form.isGone()
    await window.page.getByRole("listitem").filter({ hasText: "西藏自治区 察隅县" }).waitFor()
    await window.page
      .getByRole("listitem")
      .filter({ hasText: `冰岛 ${goods.mark}…` })
      .waitFor()
    const { territory } = (await admin.api(
      "GET",
      `/admin/dealer-territories/${goods.territory.id}`
    )) as unknown as { territory: { areas: object[] } }
    expect(territory.areas).toHaveLength(3)
    expect(territory.areas).toContainEqual({ kind: "division", country_code: "cn", value: DISTRICT })
  })

  it("a price rule is deleted once it is confirmed", async () => {
    const { page } = window
    await window.go(`/dealers/price-rules/${goods.rule.id}`)
    await page.getByRole("main").getByRole("button").first().click()
    await page.getByRole("menuitem", { name: "删除" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click()
    await page.waitForURL(/\/dealers\/price-rules$/)
    await page.getByText(`已删除规则 Contract ${goods.mark}。`).first().waitFor()
    await expect(admin.api("GET", `/admin/dealer-price-rules/${goods.rule.id}`)).rejects.toThrow("404")
  })

  it("an override is given on an order's page, with its reason and its end", async () => {
    const draft = await makeDraft(admin.api, goods)
    await admin.api("POST", `/admin/draft-orders/${draft.id}/convert-to-order`)
    await window.go(`/orders/${draft.id}`)
    await window.page.getByRole("button", { name: "特批放行" }).click()
    await form.field("原因").fill("合同已签，允许改单")
    await form.submit("特批放行")
    await form.isGone()
    await window.page.getByText("合同已签，允许改单", { exact: false }).first().waitFor()
  })

  it("one draft order is let be opened for a suspended dealer's member, on the customer's page", async () => {
    const status = (to: string) =>
      admin.api("POST", `/admin/dealers/${goods.dealer.id}/status`, { status: to, reason: "欠款" })
    await status("suspended")
    try {
      await expect(makeDraft(admin.api, goods)).rejects.toThrow("400")
      await window.go(`/customers/${goods.customerId}`)
      await window.page.getByRole("button", { name: "允许新建一张草稿订单" }).click()
      await form.field("原因").fill("电话确认已付款")
      await form.submit("允许新建一张草稿订单")
      await form.isGone()
      await window.page.getByText("电话确认已付款", { exact: false }).first().waitFor()
      expect((await makeDraft(admin.api, goods)).id).toContain("order_")
      await expect(makeDraft(admin.api, goods)).rejects.toThrow("400")
    } finally {
      await status("active")
    }
  })

  it("a refused delivery address is let pass on the order's page, and no other", async () => {
    const draft = await makeDraft(admin.api, goods)
    await admin.api("POST", `/admin/draft-orders/${draft.id}/convert-to-order`)
    const move = (address_1: string) =>
      admin.api("POST", `/admin/orders/${draft.id}`, { shipping_address: { address_1, city: "西安" } })
    const status = (to: string) =>
      admin.api("POST", `/admin/dealers/${goods.dealer.id}/status`, { status: to, reason: "欠款" })
    await status("suspended")
    try {
      await expect(move("一路 1 号")).rejects.toThrow("400")
      await window.go(`/orders/${draft.id}`)
      await window.page.getByText("一路 1 号, 西安").waitFor()
      await window.page.getByRole("button", { name: "放行此地址" }).click()
      await form.field("原因").fill("收货人已核实")
      await form.submit("放行此地址")
      await form.isGone()
      await window.page.getByText("收货人已核实", { exact: false }).first().waitFor()
      await expect(move("二路 2 号")).rejects.toThrow("400")
      await move("一路 1 号")
    } finally {
      await status("active")
    }
  })

  it("the dealers of one sales owner are found", async () => {
    const { user } = (await admin.api("GET", "/admin/users/me")) as unknown as { user: { id: string } }
    await admin.api("POST", `/admin/dealers/${goods.dealer.id}`, { sales_owner_id: user.id })
    await window.go(`/dealers?sales_owner_id=${user.id}&q=${goods.mark}`)
    await window.page.getByRole("row", { name: goods.mark }).waitFor()
    await window.go(`/dealers?sales_owner_id=user_nobody&q=${goods.mark}`)
    await window.page.getByText("没有找到").first().waitFor()
  })
})
