import { AsyncLocalStorage } from "node:async_hooks"

/** Who sets an order in motion: a member of the dealer, an admin user, or code without a person. */
export type Actor = { type: "customer" | "user" | "system"; id: string | null }

/** What the request already knows: who acts, and the decision its middleware took before core's own work. */
export type Acting = { actor: Actor; decision_id?: string }

const storage = new AsyncLocalStorage<Acting>()

const SYSTEM: Acting = { actor: { type: "system", id: null } }

/** Does the work in the name of somebody. Core's workflows carry no caller, so a guard inside them asks `currentActing`. */
export const actingAs = <T>(acting: Acting, work: () => T): T => storage.run(acting, work)

/** In whose name is this being done? The system, when no request says otherwise. */
export const currentActing = (): Acting => storage.getStore() ?? SYSTEM
