import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { zoneOfAccount } from "../../adapters/queries/credit-zone"
import { CREDIT_MODULE } from "../../modules/credit"
import { money } from "../../shared/money"
import { refusal } from "../refuse"

type Asked = { account_id: string; key: string; note: string | null; actor_id: string }
export type AllocateInput = Asked & {
  credit_item_id: string
  applications: { item_id: string; amount?: string }[]
}
export type UnallocateInput = Asked & { credit_item_id: string; item_id: string | null }
export type WriteOffInput = Asked & { item_id: string }

const allocateStep = createStep(
  "dealer-allocate-credit",
  async ({ key, ...input }: AllocateInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const { id } = await credit.items.allocate({ ...input, key: `allocation:${key}`, now: new Date() })
    const written = await credit.listDealerCreditApplications({ transaction_id: id })
    const { account_id, credit_item_id } = input

    return new StepResponse(id, {
      id,
      account_id,
      credit_item_id,
      item_ids: written.flatMap(({ debit_item_id }) => debit_item_id ?? []),
    })
  },
  async (done, { container }) => {
    for (const item_id of done?.item_ids ?? []) {
      const { id, account_id, credit_item_id } = done as NonNullable<typeof done>
      await container.resolve(CREDIT_MODULE).items.unallocate({
        account_id,
        credit_item_id,
        item_id,
        key: `undo:${id}:${item_id}`,
        now: new Date(),
      })
    }
  }
)

/** An open credit pays named charges. Answers the ledger row's id. */
export const allocateCreditWorkflow = createWorkflow(
  "dealer-allocate-credit",
  (input: WorkflowData<AllocateInput>) => new WorkflowResponse(allocateStep(input))
)

const unallocateStep = createStep(
  "dealer-unallocate-credit",
  async ({ key, ...input }: UnallocateInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const { id } = await credit.items.unallocate({ ...input, key: `unallocation:${key}`, now: new Date() })
    const written = await credit.listDealerCreditApplications({ transaction_id: id })
    const { account_id, credit_item_id } = input
    const applications = written.map(({ debit_item_id, amount }) => ({
      item_id: debit_item_id ?? "",
      amount: money(amount).negated().toFixed(),
    }))

    return new StepResponse(id, { id, account_id, credit_item_id, applications })
  },
  async (done, { container }) => {
    if (done) {
      const { id, ...back } = done
      await container.resolve(CREDIT_MODULE).items.allocate({ ...back, key: `undo:${id}`, now: new Date() })
    }
  }
)

/** A credit pays a charge, or all that it paid, no longer. Answers the ledger row's id. */
export const unallocateCreditWorkflow = createWorkflow(
  "dealer-unallocate-credit",
  (input: WorkflowData<UnallocateInput>) => new WorkflowResponse(unallocateStep(input))
)

const writeOffStep = createStep(
  "dealer-write-off-credit",
  async ({ key, ...input }: WriteOffInput, { container }) => {
    const { id, account_id } = await container.resolve(CREDIT_MODULE).items.writeOff({
      ...input,
      key: `write-off:${key}`,
      now: new Date(),
      time_zone: await zoneOfAccount(container, input.account_id),
    })

    return new StepResponse(id, { id, account_id })
  },
  async (done, { container }) => {
    if (done) {
      const { id, account_id } = done
      await container
        .resolve(CREDIT_MODULE)
        .reverse({ account_id, transaction_id: id, key: `undo:${id}`, now: new Date(), is_undo: true })
    }
  }
)

/** The small rest of a charge is given up. Answers the ledger row's id. */
export const writeOffCreditWorkflow = createWorkflow(
  "dealer-write-off-credit",
  (input: WorkflowData<WriteOffInput>) => new WorkflowResponse(writeOffStep(input))
)

export type NoteItemInput = {
  account_id: string
  item_id: string
  promised_on?: string | null | undefined
  is_disputed?: boolean | undefined
}

const noteItemStep = createStep(
  "dealer-note-credit-item",
  async ({ account_id, item_id, promised_on, is_disputed }: NoteItemInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const [before] = await credit.listDealerCreditItems({ id: item_id, account_id, side: "debit" })
    if (!before) {
      throw refusal("credit_item_not_found", { id: item_id })
    }
    await credit.updateDealerCreditItems({
      id: item_id,
      ...(promised_on !== undefined && { promised_on }),
      ...(is_disputed !== undefined && { is_disputed }),
    })

    return new StepResponse(item_id, {
      id: item_id,
      promised_on: before.promised_on,
      is_disputed: before.is_disputed,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(CREDIT_MODULE).updateDealerCreditItems(before)
    }
  }
)

/** A charge is promised to be paid by a day, or disputed, or neither any more. */
export const noteCreditItemWorkflow = createWorkflow(
  "dealer-note-credit-item",
  (input: WorkflowData<NoteItemInput>) => new WorkflowResponse(noteItemStep(input))
)
