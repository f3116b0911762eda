import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DateTime } from "luxon"
import type CreditModuleService from "../../src/modules/credit/service"
import type { SeedAccount, SeedEntry } from "./credit"

const AT_ONCE = 8
const REASON = "Opening data"

type Writing = { credit: CreditModuleService; dealers: Map<string, string>; adminId: string; now: DateTime }

/** Credit accounts with their limits and half a year of invoices and payments. Group accounts come first. */
export const writeCredit = async (
  container: MedusaContainer,
  all: readonly SeedAccount[],
  dealers: Map<string, string>,
  adminId: string
): Promise<void> => {
  const credit = container.resolve<CreditModuleService>("dealer_credit")
  const writing = { credit, dealers, adminId, now: DateTime.now() }
  const ids = new Map<string, string>()
  const heads = new Set(all.map(({ group }) => group))
  for (const some of [
    all.filter(({ dealer }) => heads.has(dealer)),
    all.filter(({ dealer }) => !heads.has(dealer)),
  ]) {
    for (let from = 0; from < some.length; from += AT_ONCE) {
      await Promise.all(
        some.slice(from, from + AT_ONCE).map(async (account) => {
          ids.set(account.dealer, await writeAccount(writing, account, ids))
        })
      )
    }
  }
}

/** How long dealers have had their accounts when the demo begins. */
const MONTHS_BEFORE = 7

/** Monthly statements, a rule that stops whoever is long overdue, and a dunning process that waits to be switched on. */
export const writeCreditSettings = async (container: MedusaContainer, adminId: string): Promise<void> => {
  const credit = container.resolve<CreditModuleService>("dealer_credit")
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("UPDATE dealer_credit_account SET created_at = now() - make_interval(months => ?)", [MONTHS_BEFORE])
  await credit.createDealerCreditCycles({
    kind: "monthly",
    month_day: 31,
    effective_on: DateTime.now().minus({ months: MONTHS_BEFORE }).startOf("month").toISODate(),
    created_by: adminId,
  })
  await credit.rules.add(
    {
      name: "逾期超过 60 天 Overdue for more than 60 days",
      note: null,
      outcome: "review",
      scope_type: "all",
      scope_id: null,
      exclusions: [],
      currency_code: null,
      condition: { fact: "days_overdue", op: "gt", value: 60 },
      examples: [
        { name: "61 days", given: { days_overdue: 61 }, holds: true },
        { name: "60 days", given: { days_overdue: 60 }, holds: false },
      ],
      priority: 0,
      starts_at: null,
      ends_at: null,
      is_on: true,
    },
    adminId
  )
  await credit.dunning.addProcess({
    name: "标准催收 Standard",
    rank: 100,
    is_on: false,
    group: { kind: "all", ids: [] },
    currency_code: null,
    quiet_days: 3,
    minimum_amounts: [{ currency_code: "cny", amount: "100" }],
    steps: [
      { days: -3, level: 0, channel: "feed", template: "admin-ui", audience: "admin", repeats_every: null },
      { days: 7, level: 1, channel: "feed", template: "admin-ui", audience: "admin", repeats_every: null },
      { days: 30, level: 2, channel: "feed", template: "admin-ui", audience: "admin", repeats_every: 14 },
    ],
  })
}

const writeAccount = async (
  { credit, dealers, adminId, now }: Writing,
  { dealer, currency_code, credit_limit, group, status, entries }: SeedAccount,
  ids: Map<string, string>
): Promise<string> => {
  const id = await credit.openAccount({
    dealer_id: dealers.get(dealer) ?? "",
    currency_code,
    parent_id: group === null ? null : (ids.get(group) ?? null),
  })
  await credit.changeLimit(
    id,
    {
      kind: "permanent",
      credit_limit,
      is_unlimited: false,
      starts_at: null,
      ends_at: null,
      reason: REASON,
      created_by: adminId,
    },
    now.toJSDate()
  )
  for (const [index, entry] of entries.entries()) {
    await credit.record(recordOf(id, entry, index, adminId, now))
  }
  if (status !== "active") {
    await credit.changeAccount(id, { status, status_reason: "Invoices overdue for more than 90 days" })
  }

  return id
}

const recordOf = (
  account_id: string,
  entry: SeedEntry,
  index: number,
  actor_id: string,
  now: DateTime
): Parameters<CreditModuleService["record"]>[0] => {
  const at = now.minus({ days: entry.daysAgo })
  const common = {
    account_id,
    amount: entry.amount,
    key: `seed:${index}`,
    actor_id,
    now: now.toJSDate(),
    effective_at: at.toJSDate(),
  }

  return entry.kind === "payment"
    ? { ...common, kind: entry.kind, reference: entry.reference }
    : {
        ...common,
        kind: entry.kind,
        document: {
          number: entry.number,
          document_on: at.toISODate() ?? "",
          due_on: at.plus({ days: entry.dueInDays }).toISODate() ?? "",
        },
      }
}
