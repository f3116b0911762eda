/** Told after a statement was made or spoken about; each carries `{ id }` of the statement. */
export const CREDIT_STATEMENT_EVENTS = {
  issued: "dealer-credit-statement.issued",
  confirmed: "dealer-credit-statement.confirmed",
  disputed: "dealer-credit-statement.disputed",
  answered: "dealer-credit-statement.answered",
} as const
