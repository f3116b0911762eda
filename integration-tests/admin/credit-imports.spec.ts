import { readFileSync } from "node:fs"
import type { Lang } from "./browser"
import { type CreditDesk, openCreditDesk } from "./credit-goods"

jest.setTimeout(180_000)

const WORDS = {
  en: {
    bankFile: "Import a bank file",
    title: "Read a file in",
    columns: "date, amount, payer, reference",
    file: "File",
    check: "Check the file",
    ready: "To be written",
    waiting: "Needs a dealer",
    refused: "Refused",
    noDay: "date: “2026-13-40” is no day.",
    unknown: "Needs a dealer: nothing says who paid.",
    whose: "Whose payment",
    assign: "Assign",
    assigned: "The payment has its dealer.",
    write: "Write 1 line",
    written: "Written",
    done: "Done",
    reverse: "Take back",
    takenBack: "Taken back",
    reason: "Reason",
    differences: "ERP differences",
    csv: "Download CSV",
    none: "Nothing found",
    head: "Dealer code,Dealer,",
  },
  zhCN: {
    bankFile: "导入银行流水",
    title: "导入文件",
    columns: "交易日期、金额、付款方、",
    file: "文件",
    check: "检查文件",
    ready: "待写入",
    waiting: "需指定经销商",
    refused: "已拒绝",
    noDay: "交易日期：“2026-13-40”不是日期。",
    unknown: "需指定经销商：无法识别付款方。",
    whose: "付款方账户",
    assign: "指定",
    assigned: "该收款已指定经销商。",
    write: "写入 1 行",
    written: "已写入",
    done: "已完成",
    reverse: "撤回",
    takenBack: "已撤回",
    reason: "原因",
    differences: "ERP 差异",
    csv: "下载 CSV",
    none: "没有找到",
    head: "经销商编码,经销商,",
  },
} satisfies Record<Lang, object>

describe.each(["en", "zhCN"] as const)("files that are read in, in %s", (lang) => {
  const words = WORDS[lang]
  let admin: CreditDesk["admin"]
  let goods: CreditDesk["goods"]
  let credit: CreditDesk["credit"]
  let window: CreditDesk["window"]
  let form: CreditDesk["form"]

  beforeAll(async () => {
    ;({ admin, goods, credit, window, form } = await openCreditDesk(lang))
  })
  afterAll(() => admin.close())
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  const shows = (text: string) => window.page.getByText(text, { exact: false }).first().waitFor()
  /** A row by its reference, which two marks side by side cannot spell (they are hexadecimal), and no dealer's code as a word. */
  const line = (text: string) => window.page.getByRole("row").filter({ hasText: text })
  const charged = async (): Promise<number> =>
    ((await admin.api("GET", credit.path)) as unknown as { credit_account: { charged: number } })
      .credit_account.charged
  const bankFile = () =>
    [
      "交易日期,金额,付款方,流水号,摘要",
      `2026-11-20,1000.5,,XA${goods.mark},${goods.mark}-1`,
      `2026-11-21,50,Somebody,XB${goods.mark},unreadable`,
      `2026-13-40,7,,XC${goods.mark},${goods.mark}`,
    ].join("\n")

  it("the account's menu leads to the form for a bank file, which names the columns in the reader's language", async () => {
    await window.go(`/dealers/credit/${credit.id}`)
    await window.page.locator("main [aria-haspopup=menu]").first().click()
    await window.page.getByRole("menuitem", { name: words.bankFile }).click()
    await window.page.getByRole("dialog", { name: words.title }).getByText(words.columns).waitFor()
  })

  it("a bank file is checked before anything is written: each line says what is to become of it, and why", async () => {
    await window.go("/dealers/credit-imports/create?kind=payment")
    const file = { name: `bank-${goods.mark}.csv`, mimeType: "text/csv", buffer: Buffer.from(bankFile()) }
    await window.page.getByRole("dialog").locator("input[type=file]").setInputFiles(file)
    await shows(file.name)
    await form.submit(words.check)
    await window.page.waitForURL(/\/dealers\/credit-imports\/dcimp_/)
    await line(`XA${goods.mark}`).getByText(words.ready, { exact: true }).waitFor()
    await line(`XA${goods.mark}`).getByText("1,000.50", { exact: false }).waitFor()
    await line(`XB${goods.mark}`).getByText(words.unknown).waitFor()
    await line(`XC${goods.mark}`).getByText(words.noDay, { exact: false }).waitFor()
    await line(`XC${goods.mark}`).getByText(words.refused, { exact: true }).waitFor()
    expect(await charged()).toBe(1400)
  })

  it("what is ready is written once it is confirmed, and a line without a dealer when it has got one", async () => {
    await window.page.getByRole("button", { name: words.write, exact: true }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: words.write }).click()
    await window.page.getByText(words.done, { exact: true }).first().waitFor()
    await line(`XA${goods.mark}`).getByText(words.written, { exact: true }).waitFor()
    expect(await charged()).toBe(399.5)
    const waiting = line(`XB${goods.mark}`)
    await waiting.getByLabel(words.whose).fill(goods.mark)
    await window.page.getByRole("option", { name: goods.mark }).first().click()
    await waiting.getByRole("button", { name: words.assign, exact: true }).click()
    await shows(words.assigned)
    await waiting.getByText(words.written, { exact: true }).waitFor()
    expect(await charged()).toBe(349.5)
  })

  it("the import stands in the list with what became of its lines, and is taken back with a reason", async () => {
    await window.go(`/dealers/credit-imports?q=bank-${goods.mark}`)
    await line(`bank-${goods.mark}.csv`).click()
    await window.page.locator("main [aria-haspopup=menu]").first().click()
    await window.page.getByRole("menuitem", { name: words.reverse }).click()
    await form.field(words.reason).fill("The wrong bank")
    await form.submit(words.reverse)
    await form.isGone()
    await line(`XA${goods.mark}`).getByText(words.takenBack, { exact: true }).waitFor()
    await line(`XB${goods.mark}`).getByText(words.takenBack, { exact: true }).waitFor()
    expect(await charged()).toBe(1400)
  })

  it("where the ERP's books differ is listed, leads to the account, and is downloaded", async () => {
    await window.go(`/dealers/credit-differences?q=${goods.mark}`)
    await shows(words.none)
    await admin.api("POST", `${credit.path}/external-balance`, {
      balance: "1466",
      as_of: new Date().toISOString(),
      key: `erp-${goods.mark}`,
    })
    await window.go(`/dealers/credit-differences?q=${goods.mark}`)
    await window.page.getByRole("heading", { name: words.differences, exact: true }).waitFor()
    await line(goods.mark).getByText("1,466.00").waitFor()
    await line(goods.mark).getByText("66.00", { exact: false }).last().waitFor()
    const [file] = await Promise.all([
      window.page.waitForEvent("download"),
      window.page.getByRole("button", { name: words.csv }).click(),
    ])
    expect(file.suggestedFilename()).toBe("erp-differences.csv")
    const text = readFileSync(await file.path(), "utf8")
    expect(text).toContain(words.head)
    expect(text).toMatch(new RegExp(`${goods.mark},.*,1466.00,0.00,1400.00,66.00,`))
    await line(goods.mark).click()
    await window.page.waitForURL(new RegExp(`/dealers/credit/${credit.id}`))
  })
})
