import type { Decision } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"
import { accountFor, standingOf } from "../accounts"
import type { CreditScope } from "../domain/blocking-rule"
import type { Way } from "../domain/cures"
import { type BlockingDecision, cureOfLimit, decideBlocking } from "../domain/decide-blocking"
import { decideHold } from "../domain/decide-hold"
import { decideStopped, type StoppedOrder } from "../domain/decide-stop"
import type { Counts } from "../domain/exposure"
import type { LockedAccount, Standings } from "../sql"
import type { Sql } from "../../../framework/transact"
import { answersFor, stopHash } from "../stops/rows"
import { knowledgeOf } from "./knowledge"

/** An order on account that asks whether it may go on. */
export type OrderQuestion = {
  currency_code: string
  amount: Amount
  cart_id?: string | null | undefined
  order_id?: string | null | undefined
  scope?: CreditScope | null | undefined
  /** A rule that is asked though it may be switched off. */
  also?: string | null | undefined
  now: Date
}

/** `release`: what a clerk gave, to be used up. `cure`: the cheapest way past everything. `blocking`: null while no rule is on. */
export type OrderAnswer = {
  decision: Decision
  release: string | null
  blocking: BlockingDecision | null
  cure: Way | null
}

const NOWHERE: CreditScope = { tier_id: null, territory_ids: [], time_zone: null }

const stoppedBy = ({ reasons }: Decision): { amount: string; rules: string[] } | undefined => {
  const params = reasons.find(({ code }) => code === "credit_review_required")?.params

  return params && { amount: String(params.amount), rules: params.rules as string[] }
}

const answered = async (
  sql: Sql,
  decision: Decision,
  accountId: string,
  { cart_id, order_id, now }: OrderQuestion
): Promise<{ decision: Decision; release: string | null }> => {
  const subject_id = cart_id ?? order_id
  const stopped = stoppedBy(decision)
  if (!subject_id || !stopped) {
    return { decision, release: null }
  }
  const asked: StoppedOrder = {
    ...stopped,
    payload_hash: stopHash({ account_id: accountId, subject_id, ...stopped }),
  }

  return decideStopped(decision, asked, await answersFor(sql, { subject_id, account_id: accountId, now }))
}

/**
 * May this much be held, by the limit and by the merchant's rules? Without a rule switched on this costs nothing beyond the
 * standing; with rules one statement, and one more for an order that they stop. `release`: what a clerk gave, to be used up.
 */
export const askOrder = async (
  sql: Sql,
  account: LockedAccount,
  { has_rules, ...standings }: Standings,
  question: OrderQuestion,
  counts: Counts
): Promise<OrderAnswer> => {
  const { amount, currency_code, scope, also, now } = question
  const limit = decideHold({ amount, currency_code, ...standings, counts })
  if (!has_rules && !also) {
    return { decision: limit, release: null, blocking: null, cure: cureOfLimit(limit, amount) }
  }
  const { tier_id, territory_ids, time_zone } = scope ?? NOWHERE
  const dealer = { dealer_id: account.dealer_id, tier_id, territory_ids }
  const about = { account_id: account.id, currency_code: account.currency_code, dealer, now }
  const blocking = decideBlocking(
    {
      ...about,
      ...(await knowledgeOf(sql, { ...about, mode: account.mode, also })),
      account: standings.account,
      amount: money(amount),
      counts,
      time_zone,
    },
    limit
  )
  const { outcome, reasons, cure } = blocking

  return { ...(await answered(sql, { outcome, reasons }, account.id, question)), blocking, cure }
}

/** The same for a dealer's account, looking only. Refuses `credit_account_missing`, `credit_currency_mismatch`. */
export const askOrderOf = async (
  sql: Sql,
  { dealer_id, ...question }: OrderQuestion & { dealer_id: string },
  counts: Counts
): Promise<OrderAnswer & { account_id: string; standings: Standings }> => {
  const account_id = await accountFor(sql, dealer_id, question.currency_code)
  const { held, standings } = await standingOf(sql, account_id, question.now)

  return { ...(await askOrder(sql, held.account, standings, question, counts)), account_id, standings }
}
