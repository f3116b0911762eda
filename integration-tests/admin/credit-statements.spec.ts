import { readFileSync } from "node:fs"
import type { Lang } from "./browser"
import { type CreditDesk, memberOnCredit, openCreditDesk } from "./credit-goods"
import { openedAt } from "./credit-past"

jest.setTimeout(180_000)

const WORDS = {
  en: {
    menu: "Statements",
    fill: "Fill this in.",
    scope: "For whom",
    one: "One dealer",
    dealer: "Dealer",
    save: "Save",
    close: "Make due statements now",
    made: "Statements made: ",
    january: "Jan 1, 2026 – Jan 31, 2026",
    issued: "Issued",
    opening: "Opening balance",
    closing: "Closing balance",
    intact: "Matches the ledger",
    disputed: "Disputed",
    claimed: "By the dealer's books:",
    answer: "Answer",
    right: "Is the dealer right?",
    rejected: "Rejected",
    text: "Answer to the dealer",
    answered: "The dispute was answered.",
    reissue: "Issue anew",
    unchanged: "Nothing became known since statement 1 was made",
    reason: "Reason",
    version: "No. 1, version 2",
    earlier: "Replaces an earlier version",
    show: "Show statement",
    superseded: "Superseded",
    newer: "A newer version was issued",
    csv: "Download CSV",
    file: "Day,Kind,",
  },
  zhCN: {
    menu: "对账单",
    fill: "请填写此项。",
    scope: "适用范围",
    one: "单个经销商",
    dealer: "经销商",
    save: "保存",
    close: "立即出具对账单",
    made: "已出具对账单：",
    january: "2026年1月1日 – 2026年1月31日",
    issued: "已出具",
    opening: "期初余额",
    closing: "期末余额",
    intact: "与账簿一致",
    disputed: "有异议",
    claimed: "经销商账面：",
    answer: "答复",
    right: "经销商是否有理？",
    rejected: "驳回",
    text: "给经销商的答复",
    answered: "已答复异议。",
    reissue: "重新出具",
    unchanged: "第 1 期对账单出具后没有新的往来",
    reason: "原因",
    version: "第 1 期，版本 2",
    earlier: "替代了早前版本",
    show: "查看对账单",
    superseded: "已被替代",
    newer: "已有新版本",
    csv: "下载 CSV",
    file: "日期,类型,",
  },
} satisfies Record<Lang, object>

describe.each(["en", "zhCN"] as const)("statements in %s", (lang) => {
  const words = WORDS[lang]
  let admin: CreditDesk["admin"]
  let goods: CreditDesk["goods"]
  let credit: CreditDesk["credit"]
  let window: CreditDesk["window"]
  let form: CreditDesk["form"]
  type Row = { id: string; from_on: string; version: number; status: string }
  type Line = { id: string; reference: string | null }

  beforeAll(async () => {
    ;({ admin, goods, credit, window, form } = await openCreditDesk(lang))
    await openedAt(credit.id, "2026-01-01T12:00:00Z")
    await pay("60", "2026-01-15")
  })
  afterAll(() => admin.close())
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  const shows = (text: string) => window.page.getByText(text, { exact: false }).first().waitFor()
  const pay = (amount: string, day: string) =>
    admin.api("POST", `${credit.path}/payments`, {
      ...{ amount, key: `paid-${day}`, reference: `BANK ${day}`, received_at: `${day}T04:00:00Z` },
    })
  const statements = async (): Promise<Row[]> =>
    (
      (await admin.api(
        "GET",
        `/admin/dealer-credit-statements?account_id=${credit.id}&order=to_on`
      )) as unknown as { statements: Row[] }
    ).statements
  const january = async (): Promise<Row> => {
    const all = (await statements()).filter(({ from_on }) => from_on === "2026-01-01")

    return all.sort((one, other) => other.version - one.version)[0] as Row
  }
  const menu = async (item: string) => {
    await window.page.locator("main [aria-haspopup=menu]").first().click()
    await window.page.getByRole("menuitem", { name: item }).click()
  }

  it("a cycle without its first day is not set; with one, every period that has ended is closed", async () => {
    await window.go("/dealers/statements/cycles/create")
    await form.choose(words.scope, words.one)
    await form.pick(words.dealer, goods.mark, `测试经销商 ${goods.mark}`)
    await form.submit(words.save)
    await window.page.getByRole("dialog").getByText(words.fill).first().waitFor()
    await admin.api("POST", "/admin/dealer-credit-cycles", {
      ...{ dealer_id: goods.dealer.id, kind: "monthly", month_day: 31, effective_on: "2026-01-01" },
    })
    await window.go("/dealers/statements/cycles")
    await window.page.getByRole("row").filter({ hasText: goods.mark }).waitFor()
    await window.go(`/dealers/statements/close?account_id=${credit.id}`)
    await form.submit(words.close)
    await form.isGone()
    const { length } = await statements()
    expect(length).toBeGreaterThan(9)
    await shows(`${words.made}${length}`)
  })

  it("the list shows them newest first with their figures, and leads to one, which says that the ledger agrees", async () => {
    await window.go(`/dealers/statements?q=${goods.mark}`)
    await window.page.getByRole("heading", { name: words.menu, exact: true }).waitFor()
    await window.page.getByRole("row").filter({ hasText: words.issued }).first().waitFor()
    await window.go(`/dealers/statements/${(await january()).id}`)
    await window.page
      .getByRole("heading", { name: `测试经销商 ${goods.mark} · ${words.january}`, exact: true })
      .waitFor()
    for (const text of [
      words.opening,
      words.closing,
      words.intact,
      "60.00",
      "BANK 2026-01-15",
      words.issued,
    ]) {
      await shows(text)
    }
    const [file] = await Promise.all([window.page.waitForEvent("download"), menu(words.csv)])
    const csv = readFileSync(await file.path(), "utf8")
    expect(csv).toContain(words.file)
    expect(csv).toContain("-60.00")
  })

  it("what the dealer disputes is shown whole, with the figure of its books, and is answered", async () => {
    const { id } = await january()
    const finance = await memberOnCredit(admin, goods, "finance")
    const { lines } = (await admin.api("GET", `/admin/dealer-credit-statements/${id}/lines`)) as unknown as {
      lines: Line[]
    }
    const line = lines.find(({ reference }) => reference === "BANK 2026-01-15")?.id ?? ""
    const reason = "Twenty cases of the hundred never came; compare it with the delivery note, please."
    await finance.store(`/store/dealers/me/credit/statements/${id}/lines/${line}/dispute`, {
      reason,
      claimed_amount: "1000",
    })
    await window.go(`/dealers/statements/${id}`)
    await shows(words.disputed)
    await shows(reason)
    await window.page.getByRole("button", { name: words.answer, exact: true }).click()
    await window.page
      .getByRole("dialog")
      .getByText(words.claimed, { exact: false })
      .getByText("1,000.00")
      .waitFor()
    await form.choose(words.right, words.rejected)
    await form.field(words.text).fill("The note is signed for a hundred.")
    await form.submit(words.answer)
    await form.isGone()
    await shows(words.answered)
    await shows(`${words.rejected}: The note is signed for a hundred.`)
    await window.page.getByRole("button", { name: words.answer, exact: true }).waitFor({ state: "detached" })
    expect((await january()).status).toBe("issued")
  })

  it("it is issued anew only when something became known; the new version leads to the old one and back", async () => {
    const { id } = await january()
    await window.go(`/dealers/statements/${id}`)
    await menu(words.reissue)
    await form.field(words.reason).fill("A payment came late")
    await form.submit(words.reissue)
    await window.page.getByRole("alert").getByText(words.unchanged, { exact: false }).waitFor()
    await window.wasRefused()
    await pay("33.30", "2026-01-20")
    await form.submit(words.reissue)
    await form.isGone()
    await shows(words.version)
    await shows("93.30")
    await shows("A payment came late")
    expect(await january()).toMatchObject({ version: 2, status: "issued" })
    await shows(words.earlier)
    await window.page.getByRole("link", { name: words.show }).click()
    await window.page.waitForURL(new RegExp(id))
    await shows(words.superseded)
    await shows(words.newer)
  })
})
