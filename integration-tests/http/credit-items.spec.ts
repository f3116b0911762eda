import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { CREDIT_MODULE } from "../../src/modules/credit"
import {
  allocateCreditWorkflow,
  noteCreditItemWorkflow,
  unallocateCreditWorkflow,
  writeOffCreditWorkflow,
} from "../../src/workflows/credit/apply-item"
import {
  recordCreditChargeWorkflow,
  recordCreditNoteWorkflow,
  recordCreditPaymentWorkflow,
} from "../../src/workflows/credit/record-payment"
import { makeDealer, makeMember } from "../support/checkout"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-credit-item-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-credit-item-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  allocate: failing("allocate", (input) => allocateCreditWorkflow.runAsStep({ input })),
  unallocate: failing("unallocate", (input) => unallocateCreditWorkflow.runAsStep({ input })),
  writeOff: failing("write-off", (input) => writeOffCreditWorkflow.runAsStep({ input })),
  note: failing("note", (input) => noteCreditItemWorkflow.runAsStep({ input })),
  payment: failing("payment", (input) => recordCreditPaymentWorkflow.runAsStep({ input })),
  charge: failing("charge", (input) => recordCreditChargeWorkflow.runAsStep({ input })),
  creditNote: failing("credit-note", (input) => recordCreditNoteWorkflow.runAsStep({ input })),
}

type Reply = { status: number; data: Record<string, unknown> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let owner: Awaited<ReturnType<typeof makeMember>>
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let stranger: Awaited<ReturnType<typeof makeMember>>
    let accountId: string
    let otherId: string
    const accounts = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const asking = (who: { headers: Record<string, string> }) => ({ ...who, validateStatus: () => true })
    const get = (path: string, who = admin as typeof owner): Promise<Reply> => api.get(path, asking(who))
    const codeOf = async (work: Promise<Reply>): Promise<string> => {
      const { status, data } = await work

      return status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`
    }
    const post = (path: string, body: object, id = accountId) =>
      api.post(`${accounts}/${id}/${path}`, body, asking(admin)) as Promise<Reply>
    const entryOf = async (work: Promise<Reply>) =>
      creditEndpoints.reverseCreditEntry.response.parse((await work).data).entry
    const DAYS = { document_on: "2026-10-01", due_on: "2026-11-01" }
    const charge = async (key: string, amount: number | string, more: object = {}) => {
      const { id } = await entryOf(post("charges", { key, amount, ...DAYS, ...more }))

      return itemOf(id)
    }
    const items = async (query = "", id = accountId) =>
      creditItemEndpoints.listCreditItems.response.parse((await get(`${accounts}/${id}/items?${query}`)).data)
    const itemOf = async (transactionId: string) =>
      (await items("limit=200")).items.find(({ transaction_id }) => transaction_id === transactionId)!
    const one = async (id: string) =>
      creditItemEndpoints.retrieveCreditItem.response.parse(
        (await get(`${accounts}/${accountId}/items/${id}`)).data
      )
    const account = async () =>
      creditEndpoints.retrieveCreditAccount.response.parse((await get(`${accounts}/${accountId}`)).data)
        .credit_account

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      const { publishableKey } = await makeStore(container)
      const [dealer, other] = [await makeDealer(container, "D1"), await makeDealer(container, "D2")]
      owner = await makeMember(container, dealer.id, "owner", "owner@d1.dev", publishableKey)
      buyer = await makeMember(container, dealer.id, "buyer", "buyer@d1.dev", publishableKey)
      stranger = await makeMember(container, other.id, "owner", "owner@d2.dev", publishableKey)
      const open = async (dealer_id: string) =>
        creditEndpoints.openCreditAccount.response.parse(
          (
            await api.post(
              accounts,
              { dealer_id, currency_code: "cny", credit_limit: 1000, reason: "x" },
              admin
            )
          ).data
        ).credit_account.id
      accountId = await open(dealer.id)
      otherId = await open(other.id)
    })

    afterEach(async () => {
      expect(await credit().verify()).toEqual([])
    })

    it("records a charge with its document, lists it by its day due, and pays it in part", async () => {
      const late = await charge("c1", "100.00", { due_on: "2027-01-01", document_number: "INV-1" })
      const early = await charge("c2", 50)
      expect(late).toMatchObject({ side: "debit", kind: "external_charge", document_number: "INV-1" })
      expect(early.document_number).toMatch(/^2026-\d{6}$/)
      expect((await items("order=due_on&is_open=true")).items.map(({ id }) => id)).toEqual([
        early.id,
        late.id,
      ])
      expect((await items("due_before=2026-12-01&side=debit&q=2026")).count).toBe(1)
      await post("payments", { key: "p1", amount: "70" })
      const { item, applications } = await one(late.id)
      expect([item.open, applications.map(({ amount }) => amount)]).toEqual([80, [20]])
      expect((await one(early.id)).item.open).toBe(0)
    })

    it("pays a named charge first, keeps what is over unapplied, and opens it again when the payment bounces", async () => {
      const early = await charge("c1", 50)
      const late = await charge("c2", 30, { due_on: "2027-01-01" })
      const paid = await entryOf(
        post("payments", { key: "p1", amount: 45, apply_to: [{ item_id: late.id }] })
      )
      expect(await account()).toMatchObject({ charged: 50, unapplied: 15 })
      expect([(await one(early.id)).item.open, (await one(late.id)).item.open]).toEqual([50, 0])
      const bounced = `entries/${paid.id}/reverse`
      expect((await entryOf(post(bounced, { note: "Bounced" }))).kind).toBe("reversal")
      expect(await account()).toMatchObject({ charged: 80, unapplied: 0 })
      expect((await one(late.id)).item).toMatchObject({ open: 30, due_on: "2027-01-01" })
      expect((await one(late.id)).applications.map(({ amount }) => amount)).toEqual([30, -30])
    })

    it("lets a credit note pay, be taken off a charge and be used for another", async () => {
      const first = await charge("c1", 50)
      const second = await charge("c2", 50, { due_on: "2027-01-01" })
      const note = await entryOf(post("credit-notes", { key: "n1", amount: 40, note: "Damaged" }))
      const { id } = await itemOf(note.id)
      expect((await one(first.id)).item.open).toBe(10)
      const back = await entryOf(post(`items/${id}/unallocations`, { key: "u1", item_id: first.id }))
      expect(await entryOf(post(`items/${id}/unallocations`, { key: "u1", item_id: first.id }))).toEqual(back)
      expect(await codeOf(post(`items/${id}/unallocations`, { key: "u2" }))).toBe(
        "400 credit_item_not_applied"
      )
      const part = { key: "a1", applications: [{ item_id: second.id, amount: "15.50" }] }
      const used = await entryOf(post(`items/${id}/allocations`, part))
      expect((await entryOf(post(`items/${id}/allocations`, part))).id).toBe(used.id)
      expect(await account()).toMatchObject({ charged: 84.5, unapplied: 24.5 })
    })

    it("writes off a small rest up to the tolerance, not a cent above", async () => {
      const [small, large] = [await charge("c1", 5), await charge("c2", "5.01")]
      const off = (id: string) => post(`items/${id}/write-off`, { key: `w-${id}`, note: "Rest" })
      expect((await entryOf(off(small.id))).kind).toBe("write_off")
      expect((await off(large.id)).data).toMatchObject({
        code: "credit_write_off_too_large",
        details: { amount: "5.01", tolerance: "5" },
      })
      expect((await one(small.id)).item.open).toBe(0)
    })

    it("notes a promise and a dispute, and takes both back", async () => {
      const { id } = await charge("c1", 50)
      const note = async (body: object) =>
        creditItemEndpoints.promiseCreditItem.response.parse((await post(`items/${id}/promise`, body)).data)
          .item
      expect(await note({ promised_on: "2026-12-24", is_disputed: true })).toMatchObject({
        promised_on: "2026-12-24",
        is_disputed: true,
      })
      expect(await note({ promised_on: null })).toMatchObject({ promised_on: null, is_disputed: true })
      expect(await note({ is_disputed: false })).toMatchObject({ is_disputed: false })
    })

    it("writes once per key, and refuses the key with other content", async () => {
      const body = { key: "c1", amount: 50, document_number: "INV-1", ...DAYS }
      const first = await entryOf(post("charges", body))
      expect(await entryOf(post("charges", body))).toEqual(first)
      const [a, b] = await Promise.all([1, 2].map(() => post("payments", { key: "p1", amount: 20 })))
      expect((a!.data.entry as { id: string }).id).toBe((b!.data.entry as { id: string }).id)
      for (const other of [{ amount: 51 }, { document_number: "INV-2" }, { due_on: "2026-12-31" }]) {
        expect(await codeOf(post("charges", { ...body, ...other }))).toBe("409 credit_key_conflict")
      }
      expect(await codeOf(post("charges", { ...body, key: "c2" }))).toBe("400 credit_document_exists")
      expect(await codeOf(post("payments", { key: "p1", amount: "20.01" }))).toBe("409 credit_key_conflict")
      expect(await account()).toMatchObject({ charged: 30, unapplied: 0 })
    })

    it("goes on numbering where the merchant used a number of the series", async () => {
      const { document_number } = await charge("c1", 1)
      const next = Number(document_number!.slice(5)) + 1
      const taken = `2026-${String(next).padStart(6, "0")}`
      await charge("c2", 2, { document_number: taken })
      expect((await charge("c3", 3)).document_number).toBe(`2026-${String(next + 1).padStart(6, "0")}`)
    })

    it.each([
      ["nothing", 0, /^400 invalid_data/],
      ["less than nothing", -5, /^400 invalid_data/],
      ["a word", "ten", /^400 invalid_data/],
      ["ten decimals", "1.0000000001", /amount_too_precise$/],
      ["a very small number", 1e-7, /amount_too_precise$/],
      ["more than an account can hold", "1000000000000000.01", /amount_out_of_range$/],
      ["a number beyond all amounts", 1e30, /amount_out_of_range$/],
    ])("refuses %s as an amount, wherever it is sent", async (_name, amount, refused) => {
      const { id } = await charge("c1", 50)
      expect(await codeOf(post("charges", { key: "k", amount, ...DAYS }))).toMatch(refused)
      expect(await codeOf(post("payments", { key: "k", amount }))).toMatch(refused)
      expect(await codeOf(post("credit-notes", { key: "k", amount, note: "x" }))).toMatch(refused)
      const paid = await entryOf(post("payments", { key: "p", amount: 10, apply_to: [{ item_id: id }] }))
      const { id: creditId } = await itemOf(paid.id)
      await post(`items/${creditId}/unallocations`, { key: "u" })
      const named = { key: "a", applications: [{ item_id: id, amount }] }
      expect(await codeOf(post(`items/${creditId}/allocations`, named))).toMatch(/^400/)
      expect(await account()).toMatchObject({ charged: 50, unapplied: 10 })
    })

    it("refuses what is not there, what is another account's and what it does not know", async () => {
      const { id } = await charge("c1", 50)
      const paid = await entryOf(post("payments", { key: "p", amount: 60 }))
      const creditId = (await itemOf(paid.id)).id
      const missing = "404 credit_item_not_found"
      const named = (item_id: string) => ({ key: "k", applications: [{ item_id }] })
      expect(await codeOf(post("payments", { key: "k", amount: 1 }, "nobody"))).toBe(
        "404 credit_account_not_found"
      )
      expect(await codeOf(get(`${accounts}/${otherId}/items/${id}`))).toBe(missing)
      expect(await codeOf(post(`items/${id}/write-off`, { key: "k", note: "x" }, otherId))).toBe(missing)
      expect(await codeOf(post(`items/${id}/promise`, { is_disputed: true }, otherId))).toBe(missing)
      expect(await codeOf(post(`items/${creditId}/allocations`, named(id), otherId))).toBe(missing)
      expect(await codeOf(post(`items/${creditId}/unallocations`, { key: "k" }, otherId))).toBe(missing)
      expect(
        await codeOf(post("payments", { key: "k", amount: 1, apply_to: [{ item_id: id }] }, otherId))
      ).toBe(missing)
      expect(await codeOf(post(`items/${id}/allocations`, named(creditId)))).toBe(
        "400 credit_item_wrong_side"
      )
      expect(await codeOf(post("charges", { key: "k", amount: 1, ...DAYS, due_on: "2026-09-30" }))).toBe(
        "400 credit_document_dates"
      )
      for (const [path, body] of [
        ["charges", { key: "k", amount: 1, ...DAYS, extra: 1 }],
        ["charges", { key: "k", amount: 1, ...DAYS, due_on: "2026-02-30" }],
        ["payments", { key: "k", amount: 1, apply_to: [] }],
        ["payments", { amount: 1 }],
        ["credit-notes", { key: "k", amount: 1, note: "" }],
        [`items/${id}/promise`, { is_disputed: "yes" }],
        [`items/${id}/write-off`, { key: "k" }],
      ] as const) {
        expect(await codeOf(post(path, body))).toMatch(/^400 invalid_data/)
      }
      expect(await codeOf(get(`${accounts}/${accountId}/items?order=secret`))).toBe("400 sort_unknown")
    })

    it("ages what is owed, and shows a member the company's documents by role, another dealer's member nothing", async () => {
      await charge("c1", 100, { due_on: "2026-11-20" })
      await post("payments", { key: "p", amount: 30 })
      const { data } = await get(`/admin/dealer-credit-aging?as_of=2099-01-01&q=D1`)
      expect(creditItemEndpoints.creditAging.response.parse(data)).toMatchObject({
        count: 1,
        aging: [{ account_id: accountId, balance: 70, overdue: 70, unapplied: 0 }],
      })
      const mine = async (who: typeof owner, query = "") =>
        creditItemEndpoints.myCreditItems.response.parse(
          (await get(`/store/dealers/me/credit/items?${query}`, who)).data
        )
      expect((await mine(owner)).items).toMatchObject([{ kind: "external_charge", open: 70 }])
      expect((await mine(owner, "is_open=false")).count).toBe(1)
      expect((await mine(stranger)).count).toBe(0)
      expect(await codeOf(get("/store/dealers/me/credit/items", buyer))).toBe("400 role_not_allowed")
      expect(await codeOf(get("/store/dealers/me/credit/items?dealer_id=x", owner))).toMatch(/^400/)
    })

    describe("when a later step fails", () => {
      const state = async () => {
        const { updated_at: _, ...figures } = await account()
        const { items: all } = await items("limit=200&is_open=true&order=effective_at")

        return { figures, open: all.map(({ id, open, promised_on, is_disputed }) => ({ id, open, promised_on, is_disputed })) } // prettier-ignore
      }
      const undone = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
        const before = await state()
        const asked = { account_id: accountId, key: "fails", note: null, actor_id: "u", ...input }
        const { errors } = await workflow(getContainer()).run({ input: asked, throwOnError: false })
        expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
        expect(await state()).toEqual(before)
      }

      it("leaves balances and what is open as they were, whatever was recorded", async () => {
        const { id } = await charge("c1", 50)
        const plain = { reference: null, amount: "20" }
        await undone(FAILING.payment, { ...plain, received_at: null, apply_to: [{ item_id: id }] })
        await undone(FAILING.payment, { ...plain, received_at: null, amount: "80", key: "fails too" })
        await undone(FAILING.creditNote, plain)
        await undone(FAILING.charge, {
          ...{ ...plain, kind: "external_charge" },
          document: { number: null, ...DAYS },
        })
        await undone(FAILING.note, { item_id: id, promised_on: "2026-12-24", is_disputed: true })
      })

      it("lets the same key write once more, since nothing stands of what it wrote", async () => {
        const { id } = await charge("c1", 50)
        const asked = { amount: "20", apply_to: [{ item_id: id }] }
        await undone(FAILING.payment, { ...asked, reference: null, received_at: null })
        const paid = await entryOf(post("payments", { ...asked, key: "fails" }))
        expect((await entryOf(post("payments", { ...asked, key: "fails" }))).id).toBe(paid.id)
        expect((await one(id)).item.open).toBe(30)
      })

      it("leaves which credit pays which charge as it was, also where the two met before", async () => {
        const first = await charge("c1", 50)
        const second = await charge("c2", 4, { due_on: "2027-01-01" })
        const paid = await entryOf(
          post("payments", { key: "p", amount: 40, apply_to: [{ item_id: first.id, amount: 10 }] })
        )
        const credit_item_id = (await itemOf(paid.id)).id
        const both = [{ item_id: first.id, amount: "20" }, { item_id: second.id }]
        await undone(FAILING.allocate, { credit_item_id, applications: both })
        await undone(FAILING.unallocate, { credit_item_id, item_id: null })
        await undone(FAILING.writeOff, { item_id: second.id })
        expect((await one(first.id)).item.open).toBe(40)
      })
    })
  },
})
