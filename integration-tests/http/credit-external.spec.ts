import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditImportEndpoints, type NewCreditImport } from "../../src/http/credit-imports"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { localDay } from "../../src/modules/credit/domain/local-day"
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
    const openAt = async (code: string, time_zone: string): Promise<string> => {
      const { id } = await makeTerritory(getContainer(), `T${code}`)
      await getContainer().resolve(TERRITORY_MODULE).updateDealerTerritories({ id, time_zone })
      const dealer = await makeDealer(getContainer(), { code, territoryId: id })

      return openWithLimit(credit(), dealer.id, "100000")
    }

    beforeAll(async () => {
      const container = getContainer()
      asking = { ...(await makeAdmin(container)), validateStatus: () => true }
      accountId = await openAt("D1", ZONE)
      for (const [code, zone] of Object.entries(ENDS_OF_THE_EARTH)) {
        farAway.push({ id: await openAt(code, zone), code, zone })
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
  },
})
