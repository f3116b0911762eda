import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditStatementEndpoints as endpoints } from "../../src/http/credit-statements"
import closeJob from "../../src/jobs/dealer-credit-close-statements"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { tellCreditStatementNewsWorkflow } from "../../src/workflows/credit/tell-statement-news"
import { makeDealer, makeMember } from "../support/checkout"
import { until } from "../support/credit-store"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection, utils }) => {
    type Person = Awaited<ReturnType<typeof makeMember>>
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let owner: Person
    let finance: Person
    let accountId: string
    const base = "/admin/dealer-credit-statements"
    const mine = "/store/dealers/me/credit/statements"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const record = (amount: string, on: string, key: string) =>
      credit().record({
        ...{ account_id: accountId, kind: "external_charge", amount, key, now: new Date() },
        effective_at: new Date(`${on}T04:00:00Z`),
        document: { number: `INV-${key}`, document_on: on, due_on: on },
      })
    const statements = async () =>
      endpoints.listCreditStatements.response.parse((await api.get(`${base}?order=-closed_at`, ada)).data)
        .statements
    /** Closes what has ended; answers the only statement. */
    const issue = async () => {
      await api.post(base, {}, ada)
      await utils.waitWorkflowExecutions()

      return (await statements())[0]!
    }
    type Told = { to: string; channel: string; template: string; data: Record<string, string> }
    const told = async (): Promise<Told[]> =>
      (await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications(
          { resource_type: "dealer_credit_statement_news" },
          { order: { created_at: "ASC" } }
        )) as never
    const isTold = (count: number) => until(async () => (await told()).length >= count)
    const tell = (ids: string[] | null = null, at = new Date()) =>
      tellCreditStatementNewsWorkflow(getContainer()).run({ input: { ids, now: at.toISOString() } })
    const lineOf = async (id: string) =>
      endpoints.listCreditStatementLines.response.parse((await api.get(`${base}/${id}/lines`, ada)).data)
        .lines[0]!.id
    const withNotices = (more: object) => {
      const notices = { ...credit().dunning.notices, ...more }
      jest.spyOn(credit().dunning, "notices", "get").mockReturnValue(notices)
    }

    beforeAll(async () => {
      const container = getContainer()
      ada = await makeAdmin(container)
      const { publishableKey } = await makeStore(container)
      const { id: dealerId } = await makeDealer(container, "D1")
      owner = await makeMember(container, dealerId, "owner", "owner@d1.dev", publishableKey)
      finance = await makeMember(container, dealerId, "finance", "finance@d1.dev", publishableKey)
      await makeMember(container, dealerId, "buyer", "buyer@d1.dev", publishableKey)
      await container.resolve(Modules.CUSTOMER).updateCustomers(finance.id, { metadata: { locale: "zh-CN" } })
      accountId = await credit().openAccount({ dealer_id: dealerId, currency_code: "cny" })
      const today = new Date()
      const lastMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 3))
      const opened = lastMonth.toISOString().slice(0, 10)
      await dbConnection.raw("UPDATE dealer_credit_account SET created_at = ? WHERE id = ?", [
        opened,
        accountId,
      ])
      await api.post(
        "/admin/dealer-credit-cycles",
        { kind: "monthly", month_day: 31, effective_on: "2026-01-01" },
        ada
      )
      await record("1250.5", opened, "1")
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    it("tells owners and finance members once that a statement was issued, by when to answer, and what silence means", async () => {
      const { id, deadline_on } = await issue()
      await isTold(2)
      const [first, second] = (await told()).sort((a, b) => a.to.localeCompare(b.to))
      expect(first).toMatchObject({
        to: "finance@d1.dev",
        channel: "email",
        template: "dealer-credit-statement-issued",
        data: { language: "zh", statement_id: id, deadline_on },
      })
      expect(first!.data.description).toContain("1,250.50 CNY")
      expect(first!.data.description).toContain(`请在 ${deadline_on} 日终前确认`)
      expect(first!.data.description).toContain("逾期未答复视为确认。")
      expect(second!.to).toBe("owner@d1.dev")
      expect(second!.data.title).toContain(`answer by ${deadline_on}`)
      expect(second!.data.title).toContain("对账单")
      expect(second!.data.description).toContain("Without an answer by then it counts as confirmed.")
    })

    it("tells nobody twice, however often the event, the job or several at once ask", async () => {
      const { id } = await issue()
      await isTold(2)
      await Promise.all([tell([id]), tell([id]), tell()])
      await closeJob(getContainer())
      await getContainer()
        .resolve(Modules.EVENT_BUS)
        .emit({ name: "dealer-credit-statement.issued", data: { id } })
      await utils.waitWorkflowExecutions()
      expect((await told()).map(({ to }) => to).sort()).toEqual(["finance@d1.dev", "owner@d1.dev"])
    })

    it("tells each once when many ask before anybody was told", async () => {
      withNotices({ statements: false })
      await issue()
      jest.restoreAllMocks()
      await Promise.all([tell(), tell(), tell(), tell()])
      expect((await told()).map(({ to }) => to).sort()).toEqual(["finance@d1.dev", "owner@d1.dev"])
    })

    it("catches up with an event that was lost, but not with what is older than three days", async () => {
      withNotices({ statements: false })
      await issue()
      await tell()
      expect(await told()).toEqual([])
      jest.restoreAllMocks()
      await tell(null, new Date(Date.now() + 4 * 24 * 60 * 60_000))
      expect(await told()).toEqual([])
      await closeJob(getContainer())
      expect(await told()).toHaveLength(2)
    })

    it("tells of a version issued anew, and no longer of the one before", async () => {
      const { id, from_on } = await issue()
      await isTold(2)
      await record("10", from_on, "late")
      await api.post(`${base}/${id}/reissue`, { reason: "A charge was missing" }, ada)
      await isTold(4)
      const titles = (await told()).slice(2).map(({ data }) => data.title)
      expect(titles.every((title) => /version 2|版本 2/.test(title!))).toBe(true)
      await tell()
      expect(await told()).toHaveLength(4)
    })

    it("tells of a version issued anew also where a dispute went on to it, of which the admins hear once", async () => {
      const { id, from_on } = await issue()
      await isTold(2)
      await api.post(`${mine}/${id}/lines/${await lineOf(id)}/dispute`, { reason: "Why?" }, owner)
      await isTold(3)
      await record("10", from_on, "late")
      await api.post(`${base}/${id}/reissue`, { reason: "A charge was missing" }, ada)
      await isTold(5)
      await tell()
      expect((await told()).map(({ channel }) => channel)).toEqual([
        "email",
        "email",
        "feed",
        "email",
        "email",
      ])
    })

    it("puts a dispute into the bell of the admins, and tells the dealer the answer", async () => {
      const { id } = await issue()
      await isTold(2)
      const line = await lineOf(id)
      await api.post(`${mine}/${id}/lines/${line}/dispute`, { reason: "Goods came back" }, owner)
      await isTold(3)
      const [, , bell] = await told()
      expect(bell).toMatchObject({ channel: "feed", template: "admin-ui", to: "" })
      expect(bell!.data.title).toContain("Dealer D1 disputes a line of statement 1")
      expect(bell!.data.title).toContain("提出异议")
      expect(bell!.data.description).toContain("INV-1")
      expect(bell!.data.description).toContain("Goods came back")
      await api.post(
        `${base}/${id}/lines/${line}/answer`,
        { outcome: "rejected", answer: "They did not." },
        ada
      )
      await isTold(5)
      const answers = (await told()).slice(3)
      expect(answers.map(({ to }) => to).sort()).toEqual(["finance@d1.dev", "owner@d1.dev"])
      expect(answers.map(({ template }) => template)).toEqual(
        Array(2).fill("dealer-credit-statement-answered")
      )
      const { description, title } = answers.find(({ to }) => to === "owner@d1.dev")!.data
      expect(title).toContain("was rejected: INV-1")
      expect(description).toContain("They did not.")
      await tell()
      expect(await told()).toHaveLength(5)
    })

    it("says nothing to dealers where the store switched it off; the bell still rings", async () => {
      withNotices({ statements: false })
      const { id } = await issue()
      await api.post(`${mine}/${id}/lines/${await lineOf(id)}/dispute`, { reason: "Why?" }, finance)
      await isTold(1)
      await tell()
      expect((await told()).map(({ channel }) => channel)).toEqual(["feed"])
    })

    it("tries again whom it could not reach, three times at most, and nobody else twice", async () => {
      withNotices({ statements: false })
      await issue()
      jest.restoreAllMocks()
      const { notificationProviderService_: provider } = getContainer().resolve(
        Modules.NOTIFICATION
      ) as unknown as { notificationProviderService_: { send: () => Promise<unknown> } }
      const away = () => jest.spyOn(provider, "send").mockRejectedValueOnce(new Error("the mail is away"))
      away()
      expect((await tell()).result).toEqual({ told: 1, withheld: 0, failed: 1 })
      away()
      expect((await tell()).result).toEqual({ told: 0, withheld: 0, failed: 1 })
      expect((await tell()).result).toEqual({ told: 1, withheld: 0, failed: 0 })
      expect((await tell()).result).toEqual({ told: 0, withheld: 0, failed: 0 })
    })

    it("withholds what has no provider, says how much, and tells it once there is one", async () => {
      withNotices({ channel: "pigeon" })
      await issue()
      expect((await tell()).result).toEqual({ told: 0, withheld: 2, failed: 0 })
      jest.restoreAllMocks()
      expect((await tell()).result).toEqual({ told: 2, withheld: 0, failed: 0 })
    })
  },
})
