import { combine, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"

/** What a person said of an order that was stopped, as far as it matters to the next try. */
export type StopAnswer = {
  id: string
  status: "released" | "rejected"
  amount: Amount
  payload_hash: string
  rules: readonly string[]
  decided_by: string | null
  reason: string | null
}

export type StoppedOrder = { amount: Amount; payload_hash: string; rules: readonly string[] }

/** Does a release cover this order: not more than was released, and stopped by nothing else since? */
export const covers = (
  { status, amount, rules }: StopAnswer,
  asked: Pick<StoppedOrder, "amount" | "rules">
): boolean =>
  status === "released" &&
  money(asked.amount).lte(amount) &&
  asked.rules.every((rule) => rules.includes(rule))

/**
 * Has a person answered already? A release that covers the order lets it pass, with all reasons kept; a rejection of exactly
 * this order refuses it. `release`: what the hold uses up.
 */
export const decideStopped = (
  decision: Decision,
  asked: StoppedOrder,
  answers: readonly StopAnswer[]
): { decision: Decision; release: string | null } => {
  const release = answers.find((answer) => covers(answer, asked))
  if (release) {
    const { id, decided_by, reason } = release
    const passed = {
      outcome: "allow",
      code: "credit_stop_released",
      params: { id, by: decided_by, reason },
    } as const

    return { decision: { outcome: "allow", reasons: [...decision.reasons, passed] }, release: id }
  }
  const rejected = answers.find(
    ({ status, payload_hash }) => status === "rejected" && payload_hash === asked.payload_hash
  )

  return {
    decision: rejected
      ? combine([deny("credit_review_rejected", { id: rejected.id, reason: rejected.reason }), decision])
      : decision,
    release: null,
  }
}
