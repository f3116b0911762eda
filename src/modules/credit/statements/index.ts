import type { CreditOptions } from "../requests"
import type { Transact } from "../../../framework/transact"
import { type Answer, answerLine, confirmOverdue, unanswer, unconfirm, unsay } from "./answers"
import { closePeriods, type Closing, lockStatements, type PeriodToClose } from "./close"
import { reissuePeriods, type Reissued, withdrawStatements } from "./reissue"
import { type Confirmation, confirmStatement, type Dispute, disputeLine } from "./remarks"
import type { Spoken } from "./stand"
import { differingStatements } from "./verify"

type Asked<T> = Omit<T, "confirm_days">

const CONFIRM_DAYS = 10

/** Statements of accounts: closed, issued anew, confirmed, disputed and answered line by line. */
export const statementsOf = (transact: Transact, options: () => CreditOptions) => {
  const confirmDays = (): number => options().statements?.confirmDays ?? CONFIRM_DAYS

  return {
    /** Does silence until the deadline confirm a statement in this store? */
    get confirmsItself(): boolean {
      return options().statements?.autoConfirm ?? true
    },
    /** Where the font of a PDF lies, and the merchant's name on it, as far as the store says. */
    get paper(): Pick<CreditOptions, "pdfFont" | "merchantName"> {
      const { pdfFont, merchantName } = options()

      return { ...(pdfFont && { pdfFont }), ...(merchantName && { merchantName }) }
    },
    /** Closes the next period of each of these accounts, all at once. What is closed already is left out. */
    close: (periods: readonly PeriodToClose[], closing: Asked<Closing>) =>
      transact(async (sql) => {
        await lockStatements(sql)

        return closePeriods(sql, periods, { ...closing, confirm_days: confirmDays() })
      }),
    /** Issues a statement and the later ones of its account anew. Refuses `credit_statement_unchanged`, `credit_statement_not_current`. */
    reissue: (input: Asked<Closing> & { id: string; reason: string }) =>
      transact(async (sql) => {
        await lockStatements(sql)

        return reissuePeriods(sql, { ...input, confirm_days: confirmDays() })
      }),
    /** The undo of `close` and `reissue`. */
    withdraw: (
      made: readonly string[],
      { replaced, carried }: Pick<Reissued, "replaced" | "carried"> = { replaced: [], carried: [] }
    ) =>
      transact(async (sql) => {
        await lockStatements(sql)
        await withdrawStatements(sql, { made, replaced, carried })
      }),
    confirm: (input: Confirmation) => transact((sql) => confirmStatement(sql, input)),
    dispute: (input: Dispute) => transact((sql) => disputeLine(sql, input)),
    answer: (input: Asked<Answer>) =>
      transact((sql) => answerLine(sql, { ...input, confirm_days: confirmDays() })),
    /** The undo of `confirm` and `dispute`. */
    unsay: (spoken: Spoken, now: Date) => transact((sql) => unsay(sql, spoken, now)),
    /** The undo of `answer`. */
    unanswer: (spoken: Spoken, now: Date) => transact((sql) => unanswer(sql, spoken, now)),
    /** Confirms what nobody disputed in time; answers the ids. */
    confirmOverdue: (now: Date) => transact((sql) => confirmOverdue(sql, now)),
    /** The undo of `confirmOverdue`. */
    unconfirm: (ids: readonly string[]) => transact((sql) => unconfirm(sql, ids)),
    /** Which statements differ from what the ledger says; empty when all are intact. */
    differing: (asked: Parameters<typeof differingStatements>[1] = {}) =>
      transact((sql) => differingStatements(sql, asked)),
  }
}
