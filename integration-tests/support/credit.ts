import path from "node:path"
import type CreditModuleService from "../../src/modules/credit/service"
import { TABLES } from "../../src/modules/credit/tables"
import { refusalOf } from "../../src/shared/refusal"

export const NOW = new Date("2026-11-23T04:00:00Z")

/** What the module runner needs to run the credit module on its own migrations. */
export const CREDIT_MODULE_RUN = {
  moduleName: "dealer_credit",
  moduleModels: Object.values(TABLES),
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
