import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditImportEndpoints, type NewCreditImport } from "../../src/http/credit-imports"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { creditStatementEndpoints } from "../../src/http/credit-statements"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { addDays, dayEnd, dayStart, localDay, monthEnd } from "../../src/modules/credit/domain/local-day"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import { openWithLimit } from "../support/credit"
import { makeDealer, makeTerritory } from "../support/prices"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const ZONE = "Asia/Shanghai"
/** At any hour it is another day than in UTC in one of these. */
const ENDS_OF_THE_EARTH = { E: "Pacific/Kiritimati", W: "Pacific/Pago_Pago" } as const

type Reply = { status: number; data: Record<string, unknown> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let asking: { headers: Record<string, string>; validateStatus: () => boolean }
    let accountId: string
    let dealerId: string
    const farAway: { id: string; code: string; zone: string }[] = []
    const accounts = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const get = (path: string): Promise<Reply> => api.get(path, asking)
    const post = (path: string, body: object): Promise<Reply> => api.post(path, body, asking)
    const codeOf = async (work: Promise<Reply>): Promise<string> => {
      const { status, data } = await work

      return status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`
    }
    const send = async (kind: NewCreditImport["kind"], file: string, options: object = {}) => {
      const { data } = await post("/admin/dealer-credit-imports", { kind, file, dry_run: false, options })
      const { id } = creditImportEndpoints.createCreditImport.response.parse(data).credit_import
      const lines = await get(`/admin/dealer-credit-imports/${id}/lines`)

      return creditImportEndpoints.listCreditImportLines.response
        .parse(lines.data)
        .lines.map(({ code, status }) => code ?? status)
    }
    const items = async (query = "", id = accountId) =>
      creditItemEndpoints.listCreditItems.response.parse(
        (await get(`${accounts}/${id}/items?limit=200&${query}`)).data
      ).items
    /** An account of a dealer at home in a zone. */
    const openAt = async (code: string, time_zone: string) => {
      const { id } = await makeTerritory(getContainer(), `T${code}`)
      await getContainer().resolve(TERRITORY_MODULE).updateDealerTerritories({ id, time_zone })
      const dealer = await makeDealer(getContainer(), { code, territoryId: id })

      return { id: await openWithLimit(credit(), dealer.id, "100000"), dealer_id: dealer.id }
    }

    beforeAll(async () => {
      const container = getContainer()
      asking = { ...(await makeAdmin(container)), validateStatus: () => true }
      const own = await openAt("D1", ZONE)
      accountId = own.id
      dealerId = own.dealer_id
      for (const [code, zone] of Object.entries(ENDS_OF_THE_EARTH)) {
        farAway.push({ ...(await openAt(code, zone)), code, zone })
      }
    })

    afterEach(async () => {
      expect(await credit().verify()).toEqual([])
    })

    it("dates a bank file's payment by the calendar where the dealer is at home", async () => {
      expect(await send("payment", "date,amount,dealer_code\n2026-11-20,5,D1")).toEqual(["ok"])
      expect(await items("side=credit")).toMatchObject([{ kind: "payment", document_on: "2026-11-20" }])
    })

    it("dates what a file leaves open, a credit note and a write-off, by today where the dealer is at home", async () => {
      for (const { id, code, zone } of farAway) {
        const charge = `dealer_code,document_number,document_on,due_on,amount\n${code},INV-${code},2026-09-01,2026-10-01,10`
        await send("charge", charge)
        const paid = `date,amount,text\n2026-11-20,9.99,INV-${code}`
        expect(await send("payment", paid, { write_off: true })).toEqual(["ok"])
        expect(await send("credit_note", `dealer_code,document_number,amount\n${code},CN-1,3`)).toEqual([
          "ok",
        ])
        const days = (await items("side=credit", id)).map(({ kind, document_on }) => [kind, document_on])
        const today = localDay(new Date(), zone)
        expect(Object.fromEntries(days)).toEqual({
          payment: "2026-11-20",
          credit_note: today,
          write_off: today,
        })
      }
    })

    it("gives a credit note its number and day by API as by file, and knows either where the other comes", async () => {
      const note = (body: object) =>
        codeOf(post(`${accounts}/${accountId}/credit-notes`, { note: "Damaged", amount: 3, ...body }))
      const file = (amount: string) =>
        send("credit_note", `dealer_code,document_number,amount\nD1,CN-1,${amount}`)
      const said = { document_number: "CN-1", document_on: "2026-11-02" }
      expect([await note({ key: "n", ...said }), await note({ key: "n", ...said })]).toEqual(["done", "done"])
      expect(await items("side=credit")).toMatchObject([
        { kind: "credit_note", document_number: "CN-1", document_on: "2026-11-02", open: 3 },
      ])
      expect(await note({ key: "n", ...said, document_on: "2026-11-03" })).toBe("409 credit_key_conflict")
      expect(await note({ key: "n2", document_number: " CN-1 " })).toBe("400 credit_document_exists")
      expect([await file("3"), await file("4")]).toEqual([["credit_import_there"], ["credit_import_differs"]])
      await send("credit_note", "dealer_code,document_number,amount\nD1,CN-2,3")
      expect(await note({ key: "n3", document_number: "CN-2" })).toBe("400 credit_document_exists")
      const both = ["n4", "n5"].map((key) => note({ key, document_number: "CN-3" }))
      expect((await Promise.all(both)).sort()).toEqual(["400 credit_document_exists", "done"])
      expect([await note({ key: "n6" }), await note({ key: "n7" })]).toEqual(["done", "done"])
      for (const wrong of [{ document_number: "" }, { document_number: 7 }, { document_on: "2026-02-30" }]) {
        expect(await note({ key: "n8", ...wrong })).toMatch(/^400 invalid_data/)
      }
      const [first] = await items("q=CN-1")
      await post(`${accounts}/${accountId}/entries/${first?.transaction_id}/reverse`, { note: "Wrong" })
      expect(await note({ key: "n9", document_number: "CN-1" })).toBe("done")
    })

    describe("an invoice that comes a month later", () => {
      /** Closes a month of the account, as the job does when it ends. */
      const close = async (month: string) => {
        const [from_on, to_on] = [`${month}-01`, monthEnd(`${month}-01`)]
        const period = {
          account_id: accountId,
          dealer_code: "D1",
          dealer_name: "D1",
          zone: ZONE,
          from_on,
          to_on,
        }
        const span = { opens_at: dayStart(from_on, ZONE), closes_at: dayEnd(to_on, ZONE) }
        const [made] = await credit().statements.close([{ ...period, ...span }], { now: new Date() })

        return made!.id
      }
      const linesOf = async (id: string) =>
        creditStatementEndpoints.listCreditStatementLines.response.parse(
          (await get(`/admin/dealer-credit-statements/${id}/lines`)).data
        ).lines
      const owedOn = async (day: string) =>
        creditItemEndpoints.creditAging.response.parse(
          (await get(`/admin/dealer-credit-aging?dealer_id=${dealerId}&as_of=${day}`)).data
        ).aging[0]?.balance ?? 0
      const charge = (body: object) =>
        codeOf(
          post(`${accounts}/${accountId}/charges`, { key: "c", amount: 12, document_number: "E-1", ...body })
        )
      const note = (body: object) =>
        codeOf(
          post(`${accounts}/${accountId}/credit-notes`, { key: "n", amount: 2, note: "Damaged", ...body })
        )

      it("counts from the day it says: aging knows it then, and the next statement lists it as late", async () => {
        const september = await close("2026-09")
        expect(await charge({ effective_on: "2026-09-28" })).toBe("done")
        expect(await note({ effective_on: "2026-09-30" })).toBe("done")
        expect(await items()).toMatchObject([
          { document_on: "2026-09-28", effective_at: "2026-09-27T16:00:00.000Z" },
          { document_on: "2026-09-30" },
        ])
        expect([await owedOn("2026-09-27"), await owedOn("2026-09-28"), await owedOn("2026-09-30")]).toEqual([
          0, 12, 10,
        ])
        const late = { is_late: true, late_for: { id: september, number: 1, to_on: "2026-09-30" } }
        expect(await linesOf(await close("2026-10"))).toMatchObject([
          { document_number: "E-1", effective_on: "2026-09-28", amount: 12, ...late },
          { kind: "credit_note", effective_on: "2026-09-30", amount: -2, balance_after: 10, ...late },
        ])
        expect(await linesOf(september)).toEqual([])
      })

      it("says so in a file by a column in either language", async () => {
        const charges =
          "经销商编码,单据号,单据日期,到期日,金额,记账日期\nD1,E-2,2026-09-27,2026-10-27,7,2026/9/28"
        expect(await send("charge", charges)).toEqual(["ok"])
        expect(
          await send("credit_note", "dealer_code,document_number,amount,effective_on\nD1,CN-5,3,2026-09-29")
        ).toEqual(["ok"])
        expect([await owedOn("2026-09-27"), await owedOn("2026-09-28"), await owedOn("2026-09-29")]).toEqual([
          0, 7, 4,
        ])
      })

      it("is refused for a day that has not begun where the dealer is at home, and under its key with another day", async () => {
        const tomorrow = addDays(localDay(new Date(), ZONE), 1)
        expect(await charge({ effective_on: tomorrow })).toBe("400 credit_effective_future")
        expect(await note({ effective_on: tomorrow })).toBe("400 credit_effective_future")
        const far = addDays(tomorrow, 2)
        const file = `dealer_code,document_number,document_on,due_on,amount,effective_on\nD1,E-3,${far},${far},7,${far}`
        expect(await send("charge", file)).toEqual(["credit_effective_future"])
        expect(await charge({ effective_on: "2026-09-31" })).toMatch(/^400 invalid_data/)
        const today = localDay(new Date(), ZONE)
        expect([await charge({ effective_on: today }), await charge({ effective_on: today })]).toEqual([
          "done",
          "done",
        ])
        expect(await charge({ effective_on: "2026-09-28" })).toBe("409 credit_key_conflict")
        expect(await items()).toHaveLength(1)
      })
    })
  },
})
