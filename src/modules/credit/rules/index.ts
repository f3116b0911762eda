import type { Counts } from "../domain/exposure"
import type { RuleContent } from "../domain/check-rule"
import type { Transact } from "../../../framework/transact"
import { askOrderOf, type OrderQuestion } from "./ask"
import { changeRule, insertRule, removeRule, restoreRule, type RuleRow } from "./store"

/** Rules that stop orders on account: kept with every version, and asked. */
export const rulesOf = (transact: Transact, counts: () => Counts) => ({
  /** Writes a rule; answers its id. Refuses `credit_rule_…` by what is wrong with it. */
  add: (rule: RuleContent, by: string | null) => transact((sql) => insertRule(sql, rule, by)),
  /** Changes a rule at the version that was read; answers what it was. Refuses `credit_rule_not_found`, `credit_rule_conflict`. */
  change: (id: string, version: number | null, change: Partial<RuleContent>, by: string | null) =>
    transact((sql) => changeRule(sql, id, version, { change, by })),
  /** Takes a rule away; answers what it was. Refuses `credit_rule_not_found`. */
  remove: (id: string) => transact((sql) => removeRule(sql, id)),
  /** The undo of a change or removal. */
  restore: (before: RuleRow, by: string | null) => transact((sql) => restoreRule(sql, before, by)),
  /** What limit and rules say of an order now. Locks nothing and uses nothing up, so it is for looking only. */
  ask: (question: OrderQuestion & { dealer_id: string }) =>
    transact((sql) => askOrderOf(sql, question, counts())),
})
