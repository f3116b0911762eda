import { z } from "@medusajs/framework/zod"
import {
  CurrencyCode,
  Day,
  Decimal,
  deleted,
  endpoint,
  FileReply,
  Id,
  listQuery,
  page,
  Text,
} from "./contract"
import {
  CreditCycle,
  CreditStatement,
  CreditStatementLine,
  DISPUTE_OUTCOMES,
  MyCreditStatement,
  SetCreditCycle,
  STATEMENT_LINE_STATUSES,
  STATEMENT_STATUSES,
} from "./credit-statement-records"

export * from "./credit-statement-records"

const statements = "/admin/dealer-credit-statements"
const mine = "/store/dealers/me/credit/statements"
const cycles = "/admin/dealer-credit-cycles"
const one = z.strictObject({ statement: CreditStatement })
const oneOfMine = z.strictObject({ statement: MyCreditStatement })
const LanguageQuery = z.strictObject({ language: z.enum(["en", "zh"]).optional() })
const lineQuery = z.strictObject({
  limit: listQuery.limit,
  offset: listQuery.offset,
  status: z.enum(STATEMENT_LINE_STATUSES).optional(),
})
const lines = page("lines", CreditStatementLine)
const file = (path: string, produces: "text/csv" | "application/pdf", summary: string) =>
  endpoint({ method: "GET", path, summary, query: LanguageQuery, produces, response: FileReply })

export const creditStatementEndpoints = {
  listCreditCycles: endpoint({
    method: "GET",
    path: cycles,
    summary: "Statement cycles: which are in force and which were or will be",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      dealer_id: Id.optional(),
      territory_id: Id.optional(),
    }),
    response: page("cycles", CreditCycle),
  }),
  setCreditCycle: endpoint({
    method: "POST",
    path: cycles,
    summary: "Set how often accounts are settled, from a day on",
    body: SetCreditCycle,
    response: z.strictObject({ cycle: CreditCycle }),
  }),
  removeCreditCycle: endpoint({
    method: "DELETE",
    path: `${cycles}/:id`,
    summary: "Remove a statement cycle; statements that were made stay",
    response: deleted("credit_cycle"),
  }),
  listCreditStatements: endpoint({
    method: "GET",
    path: statements,
    summary: "List statements of all accounts, newest first",
    query: z.strictObject({
      ...listQuery,
      account_id: Id.optional(),
      dealer_id: Id.optional(),
      currency_code: CurrencyCode.optional(),
      status: z.enum(STATEMENT_STATUSES).optional(),
      to_from: Day.optional(),
      to_until: Day.optional(),
    }),
    response: page("statements", CreditStatement),
  }),
  closeCreditStatements: endpoint({
    method: "POST",
    path: statements,
    summary: "Close every period that has ended, of one account or of all",
    body: z.strictObject({ account_id: Id.nullish() }),
    response: z.strictObject({ closed: z.number() }),
  }),
  retrieveCreditStatement: endpoint({
    method: "GET",
    path: `${statements}/:id`,
    summary: "Get a statement, and whether the ledger still says the same",
    response: z.strictObject({ statement: CreditStatement, is_intact: z.boolean() }),
  }),
  listCreditStatementLines: endpoint({
    method: "GET",
    path: `${statements}/:id/lines`,
    summary: "The lines of a statement in their order",
    query: lineQuery,
    response: lines,
  }),
  reissueCreditStatement: endpoint({
    method: "POST",
    path: `${statements}/:id/reissue`,
    summary: "Issue a statement and the later ones of its account anew, with all that is known by now",
    body: z.strictObject({ reason: Text.min(1) }),
    response: one,
  }),
  answerCreditStatementLine: endpoint({
    method: "POST",
    path: `${statements}/:id/lines/:line_id/answer`,
    summary: "Answer a dispute",
    body: z.strictObject({ outcome: z.enum(DISPUTE_OUTCOMES), answer: Text.min(1) }),
    response: one,
  }),
  creditStatementCsv: file(`${statements}/:id/csv`, "text/csv", "A statement as CSV"),
  creditStatementPdf: file(`${statements}/:id/pdf`, "application/pdf", "A statement as PDF"),
  myCreditStatements: endpoint({
    method: "GET",
    path: mine,
    summary: "The company's statements, newest first",
    query: z.strictObject({
      limit: listQuery.limit,
      offset: listQuery.offset,
      currency_code: CurrencyCode.optional(),
      status: z.enum(STATEMENT_STATUSES).optional(),
    }),
    response: page("statements", MyCreditStatement),
  }),
  myCreditStatement: endpoint({
    method: "GET",
    path: `${mine}/:id`,
    summary: "One of the company's statements",
    response: oneOfMine,
  }),
  myCreditStatementLines: endpoint({
    method: "GET",
    path: `${mine}/:id/lines`,
    summary: "The lines of one of the company's statements",
    query: lineQuery,
    response: lines,
  }),
  confirmMyCreditStatement: endpoint({
    method: "POST",
    path: `${mine}/:id/confirm`,
    summary: "Confirm named lines, or all that is not disputed",
    body: z.strictObject({ line_ids: z.array(Id).min(1).max(1000).optional() }),
    response: oneOfMine,
  }),
  disputeMyCreditStatementLine: endpoint({
    method: "POST",
    path: `${mine}/:id/lines/:line_id/dispute`,
    summary: "Say what is wrong with a line, until the deadline",
    body: z.strictObject({ reason: Text.min(1), claimed_amount: Decimal.nullish() }),
    response: oneOfMine,
  }),
  myCreditStatementCsv: file(`${mine}/:id/csv`, "text/csv", "One of the company's statements as CSV"),
  myCreditStatementPdf: file(`${mine}/:id/pdf`, "application/pdf", "One of the company's statements as PDF"),
} as const
