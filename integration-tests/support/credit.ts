import path from "node:path"
import CreditAccount from "../../src/modules/credit/models/account"
import CreditApplication from "../../src/modules/credit/models/application"
import CreditCalendar from "../../src/modules/credit/models/calendar"
import CreditCalendarDay from "../../src/modules/credit/models/calendar-day"
import CreditCycle from "../../src/modules/credit/models/cycle"
import CreditDunningAction from "../../src/modules/credit/models/dunning-action"
import CreditDunningProcess from "../../src/modules/credit/models/dunning-process"
import CreditEntry from "../../src/modules/credit/models/entry"
import CreditHold from "../../src/modules/credit/models/hold"
import CreditItem from "../../src/modules/credit/models/item"
import CreditLateFee from "../../src/modules/credit/models/late-fee"
import CreditLimitChange from "../../src/modules/credit/models/limit-change"
import CreditPolicy from "../../src/modules/credit/models/policy"
import CreditRule from "../../src/modules/credit/models/rule"
import CreditRuleVersion from "../../src/modules/credit/models/rule-version"
import CreditStop from "../../src/modules/credit/models/stop"
import CreditStatement from "../../src/modules/credit/models/statement"
import CreditStatementRemark from "../../src/modules/credit/models/statement-remark"
import CreditTransaction from "../../src/modules/credit/models/transaction"
import type CreditModuleService from "../../src/modules/credit/service"
import { refusalOf } from "../../src/shared/refusal"

export const NOW = new Date("2026-11-23T04:00:00Z")

/** What the module runner needs to run the credit module on its own migrations. */
export const CREDIT_MODULE_RUN = {
  moduleName: "dealer_credit",
  moduleModels: [
    CreditAccount,
    CreditApplication,
    CreditCalendar,
    CreditCalendarDay,
    CreditCycle,
    CreditDunningAction,
    CreditDunningProcess,
    CreditEntry,
    CreditHold,
    CreditItem,
    CreditLateFee,
    CreditLimitChange,
    CreditPolicy,
    CreditRule,
    CreditRuleVersion,
    CreditStop,
    CreditStatement,
    CreditStatementRemark,
    CreditTransaction,
  ],
  resolve: path.resolve(__dirname, "../../src/modules/credit"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/credit/migrations"),
}

/** An account with a limit. */
export const openWithLimit = async (
  service: CreditModuleService,
  dealer_id: string,
  credit_limit: string,
  parent_id: string | null = null
): Promise<string> => {
  const id = await service.openAccount({ dealer_id, currency_code: "cny", parent_id })
  await service.changeLimit(
    id,
    {
      kind: "permanent",
      credit_limit,
      is_unlimited: false,
      starts_at: null,
      ends_at: null,
      reason: "First limit",
      created_by: "user_1",
    },
    NOW
  )

  return id
}

/** "done", or the code of the refusal. */
export const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => refusalOf(error)?.code ?? String(error)
  )

/** Does the work `count` times, so many at once. */
export const inTurns = async <T>(
  count: number,
  turns: number,
  work: (at: number) => Promise<T>
): Promise<T[]> => {
  const results: T[] = []
  for (let from = 0; from < count; from += turns) {
    const turn = Array.from({ length: Math.min(turns, count - from) }, (_, at) => work(from + at))
    results.push(...(await Promise.all(turn)))
  }

  return results
}
