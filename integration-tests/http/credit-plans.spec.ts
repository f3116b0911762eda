import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { retrieveCreditAccount } from "../../src/adapters/queries/credit-accounts"
import { openByDay } from "../../src/adapters/queries/credit-due"
import { accountsToTell, dunningFacts } from "../../src/adapters/queries/credit-dunning"
import { listDunningActions } from "../../src/adapters/queries/credit-dunning-lists"
import { listCreditEntries, listEntriesOfDealer } from "../../src/adapters/queries/credit-entries"
import { creditExposureOf } from "../../src/adapters/queries/credit-exposure"
import { creditDifferences, listExternalBalances } from "../../src/adapters/queries/credit-external"
import { listCreditImportLines } from "../../src/adapters/queries/credit-imports"
import { applicationsOf, listCreditItems } from "../../src/adapters/queries/credit-items"
import { listCreditHolds, listLimitChanges } from "../../src/adapters/queries/credit-journal"
import { lateAccounts, listLateFees } from "../../src/adapters/queries/credit-late-fees"
import { creditOfOrder } from "../../src/adapters/queries/credit-of-order"
import { creditOrderOf } from "../../src/adapters/queries/credit-orders"
import { listCreditStops } from "../../src/adapters/queries/credit-stops"
import { creditTermsState } from "../../src/adapters/queries/credit-terms"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { MANY_ACCOUNTS, tablesReadWhole } from "../support/plans"
import { JWT_SECRET } from "../support/store"

jest.setTimeout(900_000)

/** The size of the question; ACCOUNTS=10000 ROWS=100 is what a wholesaler keeps. */
const ACCOUNTS = Number(process.env.ACCOUNTS ?? 1000)
const ROWS = Number(process.env.ROWS ?? 60)
const COUNTS = { held: true, charged: true, unapplied: true }
const PAGE = { limit: 20, offset: 0 }

/** One row an account at most, or few whatever the number of accounts: read whole where that is cheaper. Core's are empty here. */
const SMALL =
  /^(dealer|dealer_credit_(account|late_fee|rule|series|calendar.*|dunning_process|order_turn)|dealer_t.*|region_.*|order.*|cart.*|payment.*|capture|refund)$/

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ getContainer }) => {
    const account_id = "a7"
    const now = new Date()
    let serial = 0
    const key = () => `new${(serial += 1)}`
    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const asked = () => ({ account_id, key: key(), now, actor_id: "u" })
    const hold = (more: object = {}) =>
      credit().placeHold({
        ...{
          key: key(),
          dealer_id: "d7",
          currency_code: "cny",
          amount: "10",
          order_id: "o7_1",
          now,
          ...more,
        },
      })
    const readWhole = async (work: () => Promise<unknown>) =>
      (await tablesReadWhole(work)).filter(({ table }) => !SMALL.test(table))

    beforeAll(async () => {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex.transaction(async (trx) => {
        await trx.raw("SET LOCAL session_replication_role = replica")
        await trx.raw(
          "ALTER TABLE dealer_credit_transaction ENABLE ALWAYS TRIGGER dealer_credit_transaction_carried"
        )
        for (const statement of MANY_ACCOUNTS) {
          await trx.raw(statement, { accounts: ACCOUNTS, rows: ROWS })
        }
      })
      await knex.raw("ANALYZE")
    })

    const reads: [string, () => Promise<unknown>][] = [
      ["the standing", () => credit().standing(account_id, now)],
      ["the account", () => retrieveCreditAccount(getContainer(), account_id, COUNTS, now)],
      ["the ledger", () => listCreditEntries(getContainer(), account_id, PAGE)],
      ["the dealer's ledger", () => listEntriesOfDealer(getContainer(), "d7", { limit: 20 })],
      ["its documents", () => listCreditItems(getContainer(), { ...PAGE, account_id, is_open: "true" })],
      ["the dealer's documents", () => listCreditItems(getContainer(), { ...PAGE, dealer_id: "d7" })],
      ["what a document meets", () => applicationsOf(getContainer(), "i7_3")],
      [
        "whether to tell of the limit",
        () => accountsToTell(getContainer(), "o7_1", { part: 0.8, now, counts: COUNTS }),
      ],
      ["its holds", () => listCreditHolds(getContainer(), account_id, PAGE)],
      ["its limits", () => listLimitChanges(getContainer(), account_id, PAGE)],
      ["what is due when", () => openByDay(getContainer(), account_id)],
      [
        "its picture",
        () =>
          creditExposureOf(
            getContainer(),
            account_id,
            { from: new Date(now.getTime() - 9e9), to: now },
            COUNTS
          ),
      ],
      ["what the ERP said", () => listExternalBalances(getContainer(), account_id, PAGE)],
      ["where the ERP differs", () => creditDifferences(getContainer(), { ...PAGE, account_id })],
      ["its late fees", () => listLateFees(getContainer(), account_id, PAGE)],
      ["what is late", () => lateAccounts(getContainer(), { accountId: account_id, limit: 1, now })],
      [
        "the fees to come",
        () => credit().terms.previewLateFees([{ account_id, month: "2026-10-01", time_zone: "UTC" }]),
      ],
      ["its stops", () => listCreditStops(getContainer(), { ...PAGE, account_id })],
      ["a cart's stops", () => listCreditStops(getContainer(), { ...PAGE, cart_id: "ct7_4" })],
      ["its terms", () => creditTermsState(getContainer(), account_id)],
      ["a due date", () => credit().terms.dueOn({ account_id, document_on: "2026-11-02" })],
      ["its letters", () => listDunningActions(getContainer(), { ...PAGE, account_id }, "en")],
      [
        "what is to be said to it",
        () =>
          dunningFacts(getContainer(), {
            ...{ now, counts: COUNTS, lead: 3, part: 0.8, account_ids: [account_id], after: "", limit: 10 },
          }),
      ],
      ["an order's credit", () => creditOfOrder(getContainer(), "o7_3")],
      ["an order's money", () => creditOrderOf(getContainer(), "o7_3", now)],
      ["a file's lines", () => listCreditImportLines(getContainer(), "m7", PAGE, "en")],
      ["its books", () => credit().verify(account_id)],
    ]

    /** Everything that is read from end to end, by what asked for it. */
    const readWholeBy = async (works: typeof reads) => {
      const found: Record<string, unknown> = {}
      for (const [what, work] of works) {
        const tables = await readWhole(work)
        Object.assign(found, tables.length ? { [what]: tables } : {})
      }

      return found
    }

    it("is read along indexes, whatever is asked of one account", async () => {
      expect(await readWholeBy(reads)).toEqual({})
    })

    const writes: [string, () => Promise<unknown>][] = [
      [
        "a hold, its charge and its release",
        async () => {
          const { id: hold_id } = await hold()
          await credit().chargeHold({ ...asked(), hold_id, amount: "4" })
          await credit().releaseHold({ ...asked(), hold_id })
        },
      ],
      ["a hold in place of others", async () => hold({ takes_over: true })],
      [
        "a payment, its undo and the same once more",
        async () => {
          const payment = { ...asked(), kind: "payment" as const, amount: "5" }
          const { id } = await credit().record(payment)
          await credit().reverse({ ...asked(), transaction_id: id, key: `undo:${id}`, is_undo: true })
          await credit().record(payment)
        },
      ],
      [
        "a charge with the next number",
        () => credit().record({ ...asked(), kind: "external_charge", amount: "5" }),
      ],
      [
        "an allocation and its end",
        async () => {
          const { id } = await credit().record({ ...asked(), kind: "payment", amount: "5", apply: "none" })
          const [item] = await credit().listDealerCreditItems({ transaction_id: id })
          const credit_item_id = item!.id
          await credit().items.allocate({
            ...asked(),
            credit_item_id,
            applications: [{ item_id: "i7_1" }],
          })
          await credit().items.unallocate({ ...asked(), credit_item_id })
        },
      ],
      [
        "a limit",
        () =>
          credit().changeLimit(
            account_id,
            {
              ...{ kind: "permanent", credit_limit: "5000000", is_unlimited: false, starts_at: null },
              ...{ ends_at: null, reason: "x", created_by: "u" },
            },
            now
          ),
      ],
      [
        "the ERP's balance, and its end",
        async () => {
          const report = { account_id, balance: "5", as_of: new Date(), key: key(), now: new Date() }
          const { id } = await credit().externals.report({ ...report, created_by: "u" })
          await credit().externals.withdraw({ account_id, row_id: id, created_by: "u" })
        },
      ],
      [
        "terms",
        () =>
          credit().terms.change([{ account_id, kind: "terms", value: null, reason: "x", created_by: "u" }]),
      ],
      [
        "a late fee",
        () =>
          credit().terms.chargeLateFee(
            { account_id, month: "2026-10-01", time_zone: "UTC" },
            { now, actor_id: null }
          ),
      ],
      [
        "a shipment's claim",
        () => credit().shipments.claim({ order_id: "o7_3", charges: [], takes_rest: true, now }),
      ],
      [
        "a stop, and a hold under rules",
        async () => {
          await credit().rules.add(
            {
              ...{ name: "Used", note: null, outcome: "review", scope_type: "all", scope_id: null },
              ...{ exclusions: [], currency_code: null, priority: 0, starts_at: null, ends_at: null },
              condition: { fact: "used_percent", op: "gt", value: 80 },
              examples: [{ name: "Full", given: { used_percent: 81 }, holds: true }],
              is_on: true,
            },
            null
          )
          await hold()
          await credit().stops.open({
            ...{ account_id, cart_id: "c7", order_id: null, amount: "4500000", rules: [], reasons: [] },
            ...{ opened_by: "u", now },
          })
          await hold({ cart_id: "c7", order_id: null, amount: "4500000" }).catch(() => undefined)
        },
      ],
    ]

    it("is read along indexes, whatever is written to one account", async () => {
      expect(await readWholeBy(writes)).toEqual({})
    })

    it("says so of a question that reads a whole table", async () => {
      const whole = () =>
        getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("SELECT 1 FROM dealer_credit_transaction WHERE account_id = 'a7' AND seq = 1")
      expect(await readWhole(whole)).toMatchObject([{ table: "dealer_credit_transaction" }])
    })
  },
})
