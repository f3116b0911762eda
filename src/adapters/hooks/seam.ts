import { WorkflowManager } from "@medusajs/framework/orchestration"

/**
 * Leans on Medusa's inside (2.21.2): a workflow's handlers live in a Map that is read when a step runs, so a hook that takes
 * one handler can be shared by wrapping the entry. Whoever registers later is wrapped too.
 */
export type StepArguments = {
  payload: Record<string, unknown>
  invoke: Record<string, { output?: { output?: unknown } } | undefined>
  /** The run this step belongs to: one object from its first step to its last undo. */
  transaction: object
}
type StepCall = (args: StepArguments) => Promise<unknown>
export type Handler = { invoke: StepCall; compensate?: StepCall }

/** Wraps whatever the host put on a hook. */
export type Compose = (host: Handler) => Handler

const PROBE = "dealer_probe"
const ANSWER = Symbol("dealer_probe_answer")

/** A call that asks only whether the seam is there is answered at once; everything else goes on. */
const answerProbe = (handler: Handler): Handler => ({
  ...handler,
  invoke: (args) => (PROBE in args.payload ? Promise.resolve(ANSWER) : handler.invoke(args)),
})

const handlersOf = (workflowId: string): Map<string, Handler> | undefined =>
  WorkflowManager.getWorkflow(workflowId)?.handlers_ as Map<string, Handler> | undefined

const composed = new WeakMap<Map<string, Handler>, Map<string, Compose>>()

/**
 * Puts ours around a hook's handler, whatever is or will be registered there. Doing it twice changes nothing.
 * Does nothing when the workflow or the hook is unknown: `proveHook` says so.
 */
export const composeHook = (workflowId: string, hook: string, compose: Compose): void => {
  const handlers = handlersOf(workflowId)
  const host = handlers?.get(hook)
  if (!handlers || !host) {
    return
  }
  const known = composed.get(handlers)
  if (known?.has(hook)) {
    return
  }
  const wrappers = known ?? new Map<string, Compose>()
  wrappers.set(hook, compose)
  if (!known) {
    composed.set(handlers, wrappers)
    wrapSet(handlers, wrappers)
  }
  handlers.set(hook, host)
}

/** From now on an entry that is set is set inside its wrapper. */
const wrapSet = (handlers: Map<string, Handler>, wrappers: Map<string, Compose>): void => {
  const set = handlers.set.bind(handlers)
  handlers.set = (name, handler) => {
    const compose = wrappers.get(name)

    return set(name, compose ? answerProbe(compose(handler)) : handler)
  }
}

/** Does a step of this hook reach us? Asks the way the engine does; false when anything else answers. */
export const proveHook = async (workflowId: string, hook: string): Promise<boolean> => {
  const workflow = WorkflowManager.getWorkflow(workflowId)
  if (!workflow) {
    return false
  }
  const step = workflow.handler(undefined, {}) as unknown as (
    action: string,
    type: "invoke",
    payload: unknown
  ) => Promise<unknown>
  try {
    const context = { payload: { [PROBE]: true }, invoke: {}, compensate: {} }

    return (await step(hook, "invoke", { context, metadata: { action: hook } })) === ANSWER
  } catch {
    return false
  }
}
