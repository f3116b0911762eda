import { AsyncLocalStorage } from "node:async_hooks"

/** Who sets an order in motion: a member of the dealer, an admin user, or code without a person. */
export type Actor = { type: "customer" | "user" | "system"; id: string | null }

/** What the request already knows: who acts, the decision its middleware took before core's own work, what each guard found out. */
export type Acting = {
  actor: Actor
  decision_id?: string
  found?: Record<string, Found>
  /** What core found a cart to come to, and whether one of its payment sessions is ours. */
  cart?: { id: string; total: string | number; is_on_account: boolean }
}

/** An answer, and the question it answers, at an instant of `performance.now()`. */
type Found = { question: string; at: number; answer: unknown }

const storage = new AsyncLocalStorage<Acting>()

const SYSTEM: Acting = { actor: { type: "system", id: null } }

/** Does the work in the name of somebody. Core's workflows carry no caller, so a guard inside them asks `currentActing`. */
export const actingAs = <T>(acting: Acting, work: () => T): T => storage.run(acting, work)

/** In whose name is this being done? The system, when no request says otherwise. */
export const currentActing = (): Acting => storage.getStore() ?? SYSTEM

/** For how long an answer stands within one request: the time between a middleware and the workflow it lets through. */
const FRESH_MS = 1_000

/**
 * Asks once for a request that asks the same twice within a second, word for word; without a request, asks each time. Only an
 * answer that `isKept` is remembered, and only until it has been given: whatever outlives the request must not hold it.
 */
export const askOnce = async <T>(
  guard: string,
  question: string,
  ask: () => Promise<T>,
  isKept: (answer: T) => boolean
): Promise<T> => {
  const acting = storage.getStore()
  const { [guard]: found, ...others } = acting?.found ?? {}
  if (acting) {
    acting.found = others
  }
  if (found?.question === question && performance.now() - found.at < FRESH_MS) {
    return found.answer as T
  }
  const answer = await ask()
  if (acting && isKept(answer)) {
    acting.found = { ...acting.found, [guard]: { question, at: performance.now(), answer } }
  }

  return answer
}
