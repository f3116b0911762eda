import { randomInt } from "node:crypto"
import type { Lang } from "./browser"
import { type CreditDesk, openCreditDesk } from "./credit-goods"

jest.setTimeout(180_000)

const WORDS = {
  en: {
    name: "Name",
    rank: "Rank",
    kind: "Kind of group",
    dealers: "Dealers",
    days: "Days",
    channel: "Channel",
    remove: "Remove step 1",
    create: "Create",
    off: "Off",
    on: "On",
    preview: "Preview",
    asIf: "As if {{name}} were switched on. Nothing is written or sent.",
    overdue: /^\d+ days overdue$/,
    toBeSent: "To be sent",
    switchOn: "Switch on",
    switchOff: "Switch off",
    run: "Send now",
    sent: "Sent",
    level: "Overdue · Level 1",
    history: "Dunning history",
    noted: "Payment is promised by",
    paused: "No process that is switched on is for this dealer.",
    taken: "Another process already has rank",
    promise: "Note promise or dispute",
  },
  zhCN: {
    name: "名称",
    rank: "顺序",
    kind: "范围类型",
    dealers: "经销商",
    days: "天数",
    channel: "渠道",
    remove: "移除步骤 1",
    create: "新建",
    off: "已停用",
    on: "已启用",
    preview: "预览",
    asIf: "假设已启用流程 {{name}}。预览不写入也不发送任何内容。",
    overdue: /^逾期 \d+ 天$/,
    toBeSent: "将发送",
    switchOn: "启用",
    switchOff: "停用",
    run: "立即发送",
    sent: "已发送",
    level: "逾期催收 · 级别 1",
    history: "催收记录",
    noted: "已承诺于",
    paused: "没有已启用的流程适用于该经销商。",
    taken: "已被其他流程使用。",
    promise: "登记承诺或争议",
  },
} satisfies Record<Lang, object>

describe.each(["en", "zhCN"] as const)("dunning in %s", (lang) => {
  const words = WORDS[lang]
  let admin: CreditDesk["admin"]
  let goods: CreditDesk["goods"]
  let credit: CreditDesk["credit"]
  let window: CreditDesk["window"]
  let form: CreditDesk["form"]
  let rank: number
  const name = () => `Process ${goods.mark}`

  beforeAll(async () => {
    ;({ admin, goods, credit, window, form } = await openCreditDesk(lang))
    rank = await freeRank()
  })
  afterAll(() => admin.close())
  afterEach(() => expect(window.errors.splice(0)).toEqual([]))

  type Process = { id: string; rank: number; is_on: boolean }
  const processes = async (q = ""): Promise<Process[]> =>
    (
      (await admin.api("GET", `/admin/dealer-credit-dunning-processes?limit=200&q=${q}`)) as unknown as {
        processes: Process[]
      }
    ).processes
  /** Any rank that nobody has. */
  const freeRank = async (): Promise<number> => {
    const taken = new Set((await processes()).map((process) => process.rank))
    const free = Array.from({ length: 900 }, (_, index) => index + 1).filter((one) => !taken.has(one))

    return free[randomInt(free.length)] ?? 0
  }
  const shows = (text: string) => window.page.getByText(text, { exact: false }).first().waitFor()
  const row = (text = goods.mark) => window.page.getByRole("row").filter({ hasText: text }).first()
  const menu = async (item: string) => {
    await window.go(`/dealers/dunning?q=${goods.mark}`)
    await row().locator("[aria-haspopup=menu]").click()
    await window.page.getByRole("menuitem", { name: item }).click()
  }
  const fill = async () => {
    await window.go("/dealers/dunning/create")
    await form.field(words.name).fill(name())
    await form.field(words.rank).fill(String(rank))
    await form.choose(words.kind, new RegExp(`^${words.dealers}$`))
    await form.pick(words.dealers, goods.mark, `测试经销商 ${goods.mark}`)
    await window.page.getByRole("button", { name: words.remove }).click()
    await form.field(words.channel).fill("feed")
    await form.submit(words.create)
  }

  it("a process is made for one dealer and is off; a rank that is taken is refused at its field", async () => {
    await fill()
    await form.isGone()
    await window.go(`/dealers/dunning?q=${goods.mark}`)
    await row(name()).getByText(words.off, { exact: true }).waitFor()
    await fill()
    await window.page.getByRole("dialog").getByText(words.taken, { exact: false }).first().waitFor()
    await window.wasRefused()
  })

  it("its preview says what it would send while it is off, and writes nothing", async () => {
    await menu(words.preview)
    await shows(words.asIf.replace("{{name}}", name()))
    await row().getByText(words.overdue).waitFor()
    await row().getByText("1,000.00", { exact: false }).waitFor()
    await row().getByText(words.toBeSent, { exact: true }).waitFor()
    await window.go("/dealers/dunning/history")
    await window.page.getByRole("heading", { name: words.history, exact: true }).waitFor()
    expect(await row().count()).toBe(0)
  })

  it("switched on, a run sends it once it is confirmed, and the history and the account's page say so", async () => {
    await menu(words.switchOn)
    await window.page.getByRole("alertdialog").getByRole("button", { name: words.switchOn }).click()
    await row(name()).getByText(words.on, { exact: true }).waitFor()
    await window.go(`/dealers/dunning/preview?q=${goods.mark}`)
    await row().getByText(words.toBeSent, { exact: true }).waitFor()
    await window.page.getByRole("button", { name: words.run, exact: true }).click()
    await window.page.getByRole("alertdialog").getByRole("button", { name: words.run }).click()
    await row().getByText(words.toBeSent, { exact: true }).waitFor({ state: "detached" })
    await window.go(`/dealers/dunning/history?q=${goods.mark}`)
    await row().getByText(words.level).waitFor()
    await row().getByText(words.sent, { exact: true }).waitFor()
    await row().getByText(name()).waitFor()
    await window.go(`/dealers/credit/${credit.id}`)
    await shows(words.level)
  })

  it("a promise rests it until its day has passed, and a process that is switched off says nothing", async () => {
    const { items } = (await admin.api(
      "GET",
      `${credit.path}/items?side=debit&q=${goods.mark}-1`
    )) as unknown as { items: { id: string }[] }
    await admin.api("POST", `${credit.path}/items/${items[0]?.id ?? ""}/promise`, {
      promised_on: "2099-12-31",
    })
    await window.go(`/dealers/dunning/preview?q=${goods.mark}`)
    await row().getByText(words.noted, { exact: false }).waitFor()
    await menu(words.switchOff)
    await row(name()).getByText(words.off, { exact: true }).waitFor()
    expect(await processes(goods.mark)).toMatchObject([{ is_on: false }])
    await window.go(`/dealers/dunning/preview?q=${goods.mark}`)
    await row().getByText(words.paused).waitFor()
  })
})
