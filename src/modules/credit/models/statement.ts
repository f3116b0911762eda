import { model } from "@medusajs/framework/utils"

export const STATEMENT_STATUSES = ["issued", "confirmed", "disputed", "superseded", "withdrawn"] as const

/**
 * What an account owed over a period, frozen. Its lines are the ledger rows between two marks: those that count before `closes_at`
 * and have a place up to `through_seq`, less those that count before `opens_at` and have a place up to `since_seq`. The marks of the
 * statement before are `opens_at` and `since_seq` here, so every row stands on exactly one statement of the chain.
 */
const CreditStatement = model
  .define(
    { name: "DealerCreditStatement", tableName: "dealer_credit_statement" },
    {
      id: model.id({ prefix: "dcst" }).primaryKey(),
      account_id: model.text(),
      /** Place in the account's chain, from 1 without gaps. */
      number: model.number(),
      version: model.number().default(1),
      /** Local days in `zone`, `yyyy-mm-dd`, both included. */
      from_on: model.text(),
      to_on: model.text(),
      zone: model.text(),
      opens_at: model.dateTime(),
      closes_at: model.dateTime(),
      since_seq: model.number(),
      through_seq: model.number(),
      /** The first ledger row that is on no statement yet. */
      unlisted_from_seq: model.number(),
      currency_code: model.text(),
      /** The dealer's when the statement was made. */
      dealer_code: model.text(),
      dealer_name: model.text(),
      opening: model.text(),
      debits: model.text(),
      credits: model.text(),
      closing: model.text(),
      /** Kept back for orders when the statement was made. */
      held: model.text(),
      line_count: model.number(),
      content_hash: model.text(),
      status: model.enum([...STATEMENT_STATUSES]).default("issued"),
      /** Local day until whose end lines can be disputed. */
      deadline_on: model.text(),
      closed_at: model.dateTime(),
      closed_by: model.text().nullable(),
      confirmed_at: model.dateTime().nullable(),
      /** Null where the deadline confirmed it. */
      confirmed_by: model.text().nullable(),
      supersedes_id: model.text().nullable(),
      reissue_reason: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["account_id", "number", "version"], unique: true, where: "status <> 'withdrawn'" },
    { on: ["status", "deadline_on"], where: "deleted_at IS NULL" },
  ])

export default CreditStatement
