import type { MedusaContainer } from "@medusajs/framework/types"
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
