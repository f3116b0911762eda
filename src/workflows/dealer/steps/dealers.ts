import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dealerHasCredit } from "../../../adapters/queries/dealer-in-use"
import { dealerHasOrders } from "../../../adapters/queries/dealer-orders"
import { countRulesNaming } from "../../../adapters/queries/rules-in-use"
import { DEALER_MODULE } from "../../../modules/dealer"
import type { DealerPatch, NewDealer } from "../../../modules/dealer/service"
import { refusal } from "../../refuse"
import { received, type SentNote } from "../note"
import { before, given, type Sent } from "../patch"

type SentFirst = SentNote & { tier_id: string | null; territory_id: string | null }

/** Makes a dealer with its first assignments; undone, it has never been. */
export const openDealerStep = createStep(
  "dealer-open-dealer",
  async ({ data, first }: { data: Sent<NewDealer>; first: SentFirst }, { container }) => {
    const dealer = await container.resolve(DEALER_MODULE).openDealer(given(data), received(first))

    return new StepResponse({ id: dealer.id }, dealer.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).eraseDealer(id)
    }
  }
)

/** Changes a dealer's own fields; undone, they are as they were. */
export const changeDealerStep = createStep(
  "dealer-change-dealer",
  async ({ id, patch }: { id: string; patch: Sent<DealerPatch> }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const [dealer] = await service.listDealers({ id })
    if (!dealer) {
      throw refusal("dealer_not_found", { id })
    }
    const changes = given(patch)
    await service.changeDealer(id, changes)

    return new StepResponse({ id }, { id, previous: before(dealer, changes) })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve(DEALER_MODULE).changeDealer(undo.id, undo.previous)
    }
  }
)

/** Deletes a dealer and its members; undone, all are back. Refuses `dealer_has_orders`, `dealer_has_credit`, `dealer_in_use`. */
export const deleteDealerStep = createStep(
  "dealer-delete-dealer",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const [dealer] = await service.listDealers({ id }, { select: ["name"] })
    if (!dealer) {
      throw refusal("dealer_not_found", { id })
    }
    const { name } = dealer
    if (await dealerHasOrders(container, id)) {
      throw refusal("dealer_has_orders", { name })
    }
    if (await dealerHasCredit(container, id)) {
      throw refusal("dealer_has_credit", { name })
    }
    const count = await countRulesNaming(container, "dealer", id)
    if (count) {
      throw refusal("dealer_in_use", { name, count })
    }
    const { memberIds, customerIds } = await service.closeOutDealer(id)

    return new StepResponse({ customer_ids: customerIds }, { id, memberIds })
  },
  async (undo, { container }) => {
    if (undo) {
      const service = container.resolve(DEALER_MODULE)
      await service.restoreDealers([undo.id])
      await service.restoreDealerMembers(undo.memberIds)
    }
  }
)

/** The customers who act for a dealer: whom a change of the dealer concerns. */
export const dealerCustomersStep = createStep(
  "dealer-customers-of-dealer",
  async ({ id }: { id: string }, { container }) => {
    const members = await container
      .resolve(DEALER_MODULE)
      .listDealerMembers({ dealer_id: id }, { select: ["customer_id"] })

    return new StepResponse(members.map((member) => member.customer_id))
  }
)
