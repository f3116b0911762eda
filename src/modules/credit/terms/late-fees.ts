import { generateEntityId } from "@medusajs/framework/utils"
import { heldAccount } from "../accounts"
import {
  type LateFee,
  type LateFeePolicy,
  lateFeeOf,
  NO_LATE_FEES,
  type OverdueItem,
} from "../domain/late-fee"
import { type Day, dayStart, monthEnd } from "../domain/local-day"
import { hashOf } from "../hash"
import { writeOwing } from "../items/write"
import type { Sql } from "../../../framework/transact"
import { policyValue } from "./policies"

/** An account, a month by its first day, and the time zone in which its days are counted. */
export type FeeQuestion = { account_id: string; month: Day; time_zone: string }

export type FeePreview = LateFee & {
  account_id: string
  currency_code: string
  month: Day
  policy: LateFeePolicy
  /** The fee of this month was charged before; it may have been waived since. */
  is_charged: boolean
  /** Late fees are on now, too. */
  is_on: boolean
  /** It would be charged if it were asked now. */
  is_due: boolean
}

export type ChargedFee = { id: string; account_id: string; transaction_id: string; amount: string }

type FactRow = {
  account_id: string
  month: Day
  currency_code: string
  policy: LateFeePolicy | null
  is_on: boolean
  is_charged: boolean
  items: OverdueItem[]
}

const LOCAL = (column: string): string => `to_char(${column} AT TIME ZONE asked.time_zone, 'YYYY-MM-DD')`

/**
 * Everything a month's fees are reckoned from, for many accounts. The policy is the one that held when the month began. `max` where
 * EXISTS would do, which the database may answer by reading all applications there are. Where an ERP keeps the receivables, what
 * its balance in force says is open stood open until the day that it was drawn; of the days since nothing is known.
 */
const FACTS = `
  SELECT asked.account_id, asked.month, a.currency_code, ${policyValue("late_fee", "a.id", "p.created_at < asked.starts_at")} AS policy,
    COALESCE((${policyValue("late_fee", "a.id")}->>'is_on')::boolean, false) AS is_on,
    EXISTS (SELECT 1 FROM dealer_credit_late_fee f WHERE f.account_id = a.id AND f.month = asked.month AND f.deleted_at IS NULL) AS is_charged,
    CASE a.mode WHEN 'external' THEN COALESCE((
      SELECT json_agg(json_build_object('id', x.id, 'document_number', x.document_number, 'kind', 'external_charge',
        'amount', x.open::text, 'effective_on', x.document_on, 'due_on', x.due_on, 'is_disputed', x.is_disputed,
        'met', json_build_array(json_build_object('on', ${LOCAL("x.as_of")}, 'amount', x.open::text))) ORDER BY x.due_on, x.id)
      FROM dealer_credit_external_open(a.id) x WHERE x.due_on < asked.last_day
    ), '[]'::json) ELSE COALESCE((
      SELECT json_agg(json_build_object('id', i.id, 'document_number', i.document_number, 'kind', i.kind,
        'amount', i.amount::text, 'effective_on', ${LOCAL("i.effective_at")}, 'due_on', i.due_on, 'is_disputed', i.is_disputed,
        'met', COALESCE((SELECT json_agg(json_build_object('on', ${LOCAL("m.effective_at")}, 'amount', m.amount::text))
          FROM dealer_credit_application m WHERE m.debit_item_id = i.id AND m.deleted_at IS NULL), '[]'::json)) ORDER BY i.due_on, i.document_on, i.id)
      FROM dealer_credit_item i
      WHERE i.account_id = a.id AND i.side = 'debit' AND i.deleted_at IS NULL AND NOT i.is_reversed AND i.kind <> 'fee' AND i.due_on < asked.last_day
        AND (i.open > 0 OR (SELECT max(l.effective_at) FROM dealer_credit_application l
          WHERE l.debit_item_id = i.id AND l.deleted_at IS NULL) >= asked.starts_at)
    ), '[]'::json) END AS items
  FROM jsonb_to_recordset(CAST(:asked AS jsonb))
    AS asked(account_id text, month text, time_zone text, starts_at timestamptz, last_day text)
  JOIN dealer_credit_account a ON a.id = asked.account_id
  ORDER BY a.id`

/** What these accounts would be charged for a month, and why. One query, however many. Locks nothing. */
export const previewLateFees = async (sql: Sql, questions: readonly FeeQuestion[]): Promise<FeePreview[]> => {
  const rows = await sql<FactRow>(FACTS, {
    asked: JSON.stringify(
      questions.map((question) => ({
        ...question,
        starts_at: dayStart(question.month, question.time_zone),
        last_day: monthEnd(question.month),
      }))
    ),
  })

  return rows.map(({ items, policy: held, ...row }) => {
    const policy = held ?? NO_LATE_FEES

    const fee = lateFeeOf({ ...row, policy, items })

    return { ...row, policy, ...fee, is_due: row.is_on && !row.is_charged && fee.amount !== "0" }
  })
}

/**
 * Charges an account for what it paid too late in a month, once: asked again, or where there is nothing to charge, answers null.
 * Nothing is charged either where late fees were off when the month began, or are off now.
 */
export const chargeLateFee = async (
  sql: Sql,
  question: FeeQuestion,
  { now, actor_id }: { now: Date; actor_id: string | null }
): Promise<ChargedFee | null> => {
  const { account_id, month, time_zone } = question
  const { account } = await heldAccount(sql, account_id)
  const [fee] = await previewLateFees(sql, [question])
  if (!fee?.is_due) {
    return null
  }
  const { amount, policy, lines } = fee
  const row = await writeOwing(
    sql,
    account,
    "fee",
    {
      amount,
      key: `late-fee:${month}`,
      hash: hashOf({ late_fee: month }),
      effective_at: now,
      reference: `late-fee ${month.slice(0, 7)}`,
      actor_id,
    },
    { time_zone }
  )
  const id = generateEntityId(undefined, "dcfee")
  await sql(
    `INSERT INTO dealer_credit_late_fee (id, account_id, month, amount, policy, lines, transaction_id)
     VALUES (:id, :account_id, :month, CAST(:amount AS numeric), CAST(:policy AS jsonb), CAST(:lines AS jsonb), :transaction_id)`,
    {
      id,
      account_id,
      month,
      amount,
      policy: JSON.stringify(policy),
      lines: JSON.stringify(lines),
      transaction_id: row.id,
    }
  )

  return { id, account_id, transaction_id: row.id, amount }
}
