/** What a rule says of an order. The strictest of several wins: deny, then review, then allow. */
export type Outcome = "allow" | "review" | "deny"

/** One thing a rule found: a code of the catalogue and the values its sentence needs. */
export type Finding = { outcome: Outcome; code: string; params: Record<string, unknown> }

/** A finding and the guard that made it. */
export type GuardFinding = Finding & { guard: string }

export type Decision = { outcome: Outcome; reasons: Finding[] }

const STRICTNESS: Record<Outcome, number> = { allow: 0, review: 1, deny: 2 }

export const allow = (): Decision => ({ outcome: "allow", reasons: [] })

const because =
  (outcome: Outcome) =>
  (code: string, params: Record<string, unknown> = {}): Decision => ({
    outcome,
    reasons: [{ outcome, code, params }],
  })

/** Goes on only after a person has agreed. */
export const review = because("review")

/** Must not go on. */
export const deny = because("deny")

/** The strictest outcome of all, with every reason kept, in order. */
export const combine = (decisions: readonly Decision[]): Decision =>
  decisions.reduce<Decision>(
    (all, one) => ({
      outcome: STRICTNESS[one.outcome] > STRICTNESS[all.outcome] ? one.outcome : all.outcome,
      reasons: [...all.reasons, ...one.reasons],
    }),
    allow()
  )
