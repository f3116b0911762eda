import type { NoticeRules } from "../domain/dunning-notices"
import type { CreditOptions } from "../requests"
import type { Transact } from "../../../framework/transact"
import * as actions from "./actions"
import * as processes from "./processes"

export type { AccountLevel, Delivery, DunningActionRow, NewDunningAction } from "./actions"
export type { DunningProcessRow, NewDunningProcess } from "./processes"

/** Dunning processes, and what was planned and said to whom. */
export const dunningOf = (transact: Transact, options: () => CreditOptions) => ({
  /** When dealers are told of what falls due, of how much of the limit is used, of their statements, and through which channel. */
  get notices(): NoticeRules & { channel: string; statements: boolean } {
    return { dueInDays: 3, limitPercent: 80, statements: true, channel: "email", ...options().notices }
  },
  /** From which hour of the dealer's day the job sends. */
  get hour(): number {
    return options().dunningHour ?? 9
  },
  processes: () => transact((sql) => processes.readProcesses(sql)),
  addProcess: (process: processes.NewDunningProcess) =>
    transact((sql) => processes.insertProcess(sql, process)),
  changeProcess: (change: Parameters<typeof processes.changeProcess>[1]) =>
    transact((sql) => processes.changeProcess(sql, change)),
  removeProcess: (id: string) => transact((sql) => processes.removeProcess(sql, id)),
  restoreProcess: (before: processes.DunningProcessRow) =>
    transact((sql) => processes.restoreProcess(sql, before)),
  forgetProcess: (id: string) => transact((sql) => processes.forgetProcess(sql, id)),
  /** Plans actions, writes levels and arms notices of one page of accounts; answers how to take it back. */
  plan: (page: Planning) =>
    transact(async (sql): Promise<Planned> => ({
      ids: await actions.planActions(sql, page.actions, page.actor_id),
      levels: await actions.writeLevels(sql, page.levels),
      ended: await actions.endLimitNotices(sql, page.rearmed, page.now),
    })),
  /** The undo of `plan`: what nobody began to send is planned no longer; what was sent stays sent. */
  unplan: ({ ids, levels, ended }: Planned) =>
    transact(async (sql) => {
      await actions.withdrawPlanned(sql, ids)
      await actions.writeLevels(sql, levels)
      await actions.reopenLimitNotices(sql, ended)
    }),
  waiting: (asked: Parameters<typeof actions.waitingActions>[1]) =>
    transact((sql) => actions.waitingActions(sql, asked)),
  claim: (id: string, now: Date) => transact((sql) => actions.claimAction(sql, id, now)),
  settle: (id: string, outcome: actions.Outcome, now: Date) =>
    transact((sql) => actions.settleAction(sql, id, outcome, now)),
})

export type Planning = {
  actions: actions.NewDunningAction[]
  levels: actions.AccountLevel[]
  /** Accounts whose use fell below the line of the notice. */
  rearmed: string[]
  actor_id: string | null
  now: Date
}

export type Planned = { ids: string[]; levels: actions.AccountLevel[]; ended: string[] }
