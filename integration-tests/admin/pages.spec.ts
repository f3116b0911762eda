import { type Lang, openAdmin, type Window } from "./browser"
import { makeGoods } from "./goods"

jest.setTimeout(120_000)

const HEADINGS: Record<Lang, Record<string, string>> = {
  en: {
    "/dealers": "Dealers",
    "/dealers/tiers": "Tiers",
    "/dealers/territories": "Territories",
    "/dealers/price-rules": "Dealer prices",
    "/dealers/decisions": "Decisions",
    "/dealers/prices": "What would a dealer pay?",
  },
  zhCN: {
    "/dealers": "经销商",
    "/dealers/tiers": "等级",
    "/dealers/territories": "区域",
    "/dealers/price-rules": "经销商价格",
    "/dealers/decisions": "判定记录",
    "/dealers/prices": "价格试算",
  },
}

const MODALS: Record<Lang, Record<string, string>> = {
  en: {
    "/dealers/create": "Create dealer",
    "/dealers/tiers/create": "Create tier",
    "/dealers/territories/create": "Create territory",
    "/dealers/territories/tester": "Try an address",
    "/dealers/price-rules/create": "Create price rule",
  },
  zhCN: {
    "/dealers/create": "新建经销商",
    "/dealers/tiers/create": "新建等级",
    "/dealers/territories/create": "新建区域",
    "/dealers/territories/tester": "地址测试",
    "/dealers/price-rules/create": "新建价格规则",
  },
}

describe.each(["en", "zhCN"] as const)("admin pages in %s", (lang) => {
  let admin: Awaited<ReturnType<typeof openAdmin>>
  let goods: Awaited<ReturnType<typeof makeGoods>>
  let window: Window

  beforeAll(async () => {
    admin = await openAdmin()
    goods = await makeGoods(admin.api)
    window = await admin.window(lang)
  })
  afterAll(() => admin.close())

  const heading = (name: string) => window.page.getByRole("heading", { name, exact: true }).first().waitFor()
  const shows = (text: string) => window.page.getByText(text).first().waitFor()
  const isClean = () => expect(window.errors.splice(0)).toEqual([])

  it.each(Object.entries(HEADINGS[lang]))(
    "%s says its name in the reader's language, without an error",
    async (path, name) => {
      await window.go(path)
      await heading(name)
      isClean()
    }
  )

  it.each(Object.entries(MODALS[lang]))("%s is a form with a title", async (path, title) => {
    await window.go(path)
    await window.page.getByRole("dialog", { name: title }).waitFor()
    isClean()
  })

  it("a dealer's page shows its members, its prices and its place in the tree", async () => {
    await window.go(`/dealers/${goods.dealer.id}`)
    await heading(`测试经销商 ${goods.mark}`)
    await shows(`${goods.mark.toLowerCase()}@dealers.test`)
    await shows(`Contract ${goods.mark}`)
    await shows(lang === "en" ? `Tier ${goods.mark}` : `等级 ${goods.mark}`)
    const territory = lang === "en" ? `Region ${goods.mark}` : `区域 ${goods.mark}`
    await window.page.getByRole("link", { name: territory, exact: true }).waitFor()
    isClean()
  })

  it.each(["edit", "status", "move", "assign-tier", "assign-territory", "add-member"])(
    "a dealer's %s form opens over its page",
    async (form) => {
      await window.go(`/dealers/${goods.dealer.id}/${form}`)
      await window.page.getByRole("dialog").getByRole("heading").first().waitFor()
      isClean()
    }
  )

  it("a territory, a price rule and their forms open", async () => {
    for (const path of [`territories/${goods.territory.id}`, `price-rules/${goods.rule.id}`]) {
      await window.go(`/dealers/${path}`)
      await shows(goods.mark)
      await window.go(`/dealers/${path}/edit`)
      await window.page.getByRole("dialog").getByRole("heading").first().waitFor()
      isClean()
    }
  })

  it("Medusa's own customer and product pages show the dealer and the dealer prices", async () => {
    await window.go(`/customers/${goods.customerId}`)
    await shows(`测试经销商 ${goods.mark} (${goods.mark})`)
    isClean()
    await window.go(`/products/${goods.product.id}`)
    await shows(`Contract ${goods.mark}`)
    isClean()
  })

  it("explains what a dealer would pay, with the rule that wins", async () => {
    await window.go(`/dealers/prices?dealer_id=${goods.dealer.id}&variant_id=${goods.variant.id}`)
    await window.page.getByLabel(lang === "en" ? "Quantity" : "数量", { exact: true }).fill("120")
    await window.page.getByRole("button", { name: lang === "en" ? "Check" : "查询" }).click()
    await window.page.getByTestId("dealer-explanation").getByText("24.00").first().waitFor()
    await window.page
      .getByRole("row", { name: `Contract ${goods.mark}` })
      .getByText(lang === "en" ? "applies" : "适用", { exact: true })
      .waitFor()
    isClean()
  })
})
