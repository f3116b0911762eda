import "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PROVIDER_PREFIX } from "../queries/credit-payment"
import { markUncheckedOrderWorkflow } from "../../workflows/decision/mark-unchecked-order"
import { forgetCreatedOrderWorkflow, placeDecisionWorkflow } from "../../workflows/decision/place-decision"
import { releaseCheckoutWorkflow } from "../../workflows/decision/release-checkout"
import { validateCheckout } from "../../workflows/decision/decide-checkout"
import { type Acting, actingAs, currentActing } from "../../workflows/guards/actor"
import { type Compose, composeHook, proveHook, type StepArguments } from "./seam"

/** The hooks we share with the host, and what stands there. */
const SEAMS = [
  { workflow: "complete-cart", hook: "validate" },
  { workflow: "create-orders", hook: "orderCreated" },
] as const

/** Completions that we refused: the host's handler was not asked, so it has nothing to undo. */
const refused = new WeakSet<object>()

/** What we read of core's own finding. */
type FoundCart = {
  total?: unknown
  payment_collection?: { payment_sessions?: { provider_id?: string }[] }
}

/** Who acts, and what core's own query has just found the cart to come to; a hook's input is not handed to a wrapper. */
const actingOn = ({ payload, invoke }: StepArguments): Acting => {
  const { data } = (invoke["cart-query"]?.output?.output ?? {}) as { data?: FoundCart }
  const total = amountOf(data?.total)
  const sessions = data?.payment_collection?.payment_sessions ?? []
  const is_on_account = sessions.some(({ provider_id }) => provider_id?.startsWith(PROVIDER_PREFIX))

  return total === undefined
    ? currentActing()
    : { ...currentActing(), cart: { id: String(payload.id), total, is_on_account } }
}

/** Core's amounts are numbers, or carry what they are exactly. */
const amountOf = (total: unknown): string | number | undefined =>
  typeof total === "number" || typeof total === "string"
    ? total
    : (total as { raw?: { value?: string | number } } | null | undefined)?.raw?.value

/** Ours first: if the guards refuse, the host's handler has done nothing yet. Undone in the reverse order. */
const checkout =
  (container: MedusaContainer): Compose =>
  (host) => ({
    invoke: async (args) => {
      try {
        await actingAs(actingOn(args), () =>
          validateCheckout(container, { cart_id: String(args.payload.id) })
        )
      } catch (error) {
        refused.add(args.transaction)
        throw error
      }

      return await host.invoke(args)
    },
    compensate: async (args) => {
      if (refused.has(args.transaction)) {
        return undefined
      }
      const undone = await host.compensate?.(args)
      await releaseCheckoutWorkflow(container).run({ input: { cart_id: String(args.payload.id) } })

      return undone
    },
  })

/** Core's own result of making orders; the id is read from it because a hook's input is not handed to a wrapper. */
const orderIdOf = (args: StepArguments): string | undefined => {
  const made = args.invoke["create-orders"]?.output?.output as { id: string }[] | undefined

  return made?.[0]?.id
}

/** Host first. What we find is noted, never thrown: the order is there already. */
const created =
  (container: MedusaContainer): Compose =>
  (host) => ({
    invoke: async (args) => {
      const answer = await host.invoke(args)
      await noteCreatedOrder(container, orderIdOf(args)).catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`dealers: order not noted: ${String(error)}`)
      })

      return answer
    },
    compensate: async (args) => {
      const orderId = orderIdOf(args)
      if (orderId) {
        await forgetCreatedOrderWorkflow(container).run({ input: { order_id: orderId } })
      }

      return await host.compensate?.(args)
    },
  })

const noteCreatedOrder = async (container: MedusaContainer, orderId: string | undefined): Promise<void> => {
  if (!orderId) {
    return
  }
  const { decision_id } = currentActing()
  const { result: placed } = decision_id
    ? await placeDecisionWorkflow(container).run({
        input: { decision_ids: [decision_id], order_id: orderId },
      })
    : { result: [] }
  if (!placed.length) {
    await markUncheckedOrderWorkflow(container).run({ input: { order_id: orderId } })
  }
}

/** Puts our part beside the host's handlers. Safe to call again, and before or after a host registers. */
export const composeHooks = (container: MedusaContainer): void => {
  composeHook("complete-cart", "validate", checkout(container))
  composeHook("create-orders", "orderCreated", created(container))
}

/** Which seams do not hold? One line each; empty when all do. */
export const proveHooks = async (): Promise<string[]> => {
  const answers = await Promise.all(SEAMS.map(({ workflow, hook }) => proveHook(workflow, hook)))

  return SEAMS.flatMap(({ workflow, hook }, at) =>
    answers[at] ? [] : [`The hook "${hook}" of the workflow "${workflow}" does not reach the dealers plugin.`]
  )
}
