import { type Lang, openAdmin, type Window } from "./browser"
import { dialogOf } from "./dialog"

jest.setTimeout(120_000)

const WORDS = {
  en: {
    terms: "Payment terms and late fees",
    calendars: "Holiday calendars",
    none: "Saturday and Sunday",
    code: "Code",
    name: "Name",
    create: "Create",
    add: "Add",
    save: "Save",
    days: "Days",
    year: "Year",
    reason: "Reason",
    kind: "A charge falls due",
    net: /^Days after its document/,
    roll: "When nobody works that day",
    following: "The next business day",
    said: "45 days after the document · The next business day",
    festival: "Spring Festival",
    unknown: "The public holidays of 2150 are not known here yet.",
    format: "This is not written as it has to be.",
    check: "Check",
    documentOn: "Day of the document",
    rolled: "Falls due on Feb 15, 2027: Feb 14, 2027 is no business day.",
  },
  zhCN: {
    terms: "付款条件与滞纳金",
    calendars: "工作日历",
    none: "周六, 周日",
    code: "编码",
    name: "名称",
    create: "新建",
    add: "添加",
    save: "保存",
    days: "日期",
    year: "年份",
    reason: "原因",
    kind: "应收到期方式",
    net: "单据日后若干天",
    roll: "遇非工作日",
    following: "顺延至下一工作日",
    said: "单据日后 45 天 · 顺延至下一工作日",
    festival: "春节",
    unknown: "尚无 2150 年的法定节假日数据",
    format: "格式不正确。",
    check: "查询",
    documentOn: "单据日期",
    rolled: "2027年2月15日 到期：2027年2月14日 不是工作日。",
  },
} satisfies Record<Lang, object>

describe.each(["en", "zhCN"] as const)("payment terms and holidays in %s", (lang) => {
  const words = WORDS[lang]
  const code = `C${lang}${Date.now().toString(36)}`
  let admin: Awaited<ReturnType<typeof openAdmin>>
  let window: Window
  let form: ReturnType<typeof dialogOf>
  const shows = (text: string) => window.page.getByText(text).first().waitFor()

  beforeAll(async () => {
    admin = await openAdmin()
    window = await admin.window(lang)
    form = dialogOf(window)
  })
  afterAll(() => admin.close())

  it("a calendar is made, filled with a year, and takes pasted days; what is no day is refused", async () => {
    await window.go("/dealers/credit-calendars")
    for (const name of [words.terms, words.calendars]) {
      await window.page.getByRole("heading", { name, exact: true }).waitFor()
    }
    await window.go("/dealers/credit-calendars/create")
    await form.field(words.code).fill(code)
    await form.field(words.name).fill(`Calendar ${code}`)
    await form.submit(words.create)
    await window.page.getByRole("heading", { name: `Calendar ${code}` }).waitFor()
    const at = new URL(window.page.url()).pathname.replace(/^\/app/, "")
    await window.go(`${at}/fill`)
    await form.field(words.year).fill("2026")
    await form.submit(words.add)
    await shows(words.festival)
    expect(window.errors.splice(0)).toEqual([])
    await window.go(`${at}/fill`)
    await form.field(words.year).fill("2150")
    await form.submit(words.add)
    await shows(words.unknown)
    await window.go(`${at}/days`)
    await form.field(words.days).fill("2025-01-01; holiday; Pasted")
    await form.submit(words.add)
    await shows("Pasted")
    window.errors.splice(0)
  })

  it("the store's terms are changed through the form, shown in words, and tried on a day", async () => {
    await window.go("/dealers/credit-calendars/terms")
    await form.choose(words.kind, words.net)
    await form.field(words.days === "日期" ? "天数" : words.days).fill("45")
    await form.choose(words.roll, words.following)
    await form.field(words.reason).fill("Autumn")
    await form.submit(words.save)
    await form.isGone()
    await shows(words.said)
    await window.page.getByLabel(words.documentOn, { exact: true }).fill("2026-12-31")
    await window.page.getByRole("button", { name: words.check, exact: true }).click()
    await shows(words.rolled)
    expect(window.errors.splice(0)).toEqual([])
  })
})
