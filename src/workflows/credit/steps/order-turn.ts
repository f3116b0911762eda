import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../../modules/credit"
import type { OrderTurn } from "../../../modules/credit/service"
import { refusal } from "../../refuse"

const TRIES = 100
const PAUSE_MS = 100

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

const giveBack = (container: MedusaContainer, turn: OrderTurn): Promise<void> =>
  container.resolve(CREDIT_MODULE).turns.giveBack(turn)

/** Waits for the turn to change the credit of an order; given back when a later step fails. Refuses `busy` after ten seconds. */
export const takeOrderTurnStep = createStep(
  "dealer-take-credit-order-turn",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { turns } = container.resolve(CREDIT_MODULE)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const turn = await turns.take(order_id)
      if (turn) {
        return new StepResponse(turn, turn)
      }
      await pause()
    }
    throw refusal("busy")
  },
  async (turn, { container }) => {
    if (turn) {
      await giveBack(container, turn)
    }
  }
)

/** The work is done. `after`: what must have been done before. */
export const giveOrderTurnBackStep = createStep(
  "dealer-give-credit-order-turn-back",
  async ({ turn }: { turn: OrderTurn; after: unknown }, { container }) => {
    await giveBack(container, turn)

    return new StepResponse(undefined)
  }
)

/** Before each move: only who still has the turn goes on. Refuses `busy`; the next run finishes what is left. */
export const demandTurn = async (container: MedusaContainer, turn: OrderTurn): Promise<void> => {
  if (!(await container.resolve(CREDIT_MODULE).turns.keep(turn))) {
    throw refusal("busy")
  }
}
