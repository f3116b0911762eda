import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"

const startImportStep = createStep(
  "dealer-start-credit-import",
  async ({ id }: { id: string }, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).imports.start(id)

    return new StepResponse(id, { id, before })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).imports.setStatus(done.id, done.before)
    }
  }
)

/** Lets the lines of an import be written, or go on; `advanceCreditImportWorkflow` does so, chunk by chunk. */
export const runCreditImportWorkflow = createWorkflow(
  "dealer-run-credit-import",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(startImportStep(input))
)

const startReversalStep = createStep(
  "dealer-start-credit-import-reversal",
  async ({ id, reason }: { id: string; reason: string }, { container }) => {
    const before = await container.resolve(CREDIT_MODULE).imports.startReversal(id, reason)

    return new StepResponse(id, { id, before })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).imports.setStatus(done.id, done.before)
    }
  }
)

/** Lets what an import wrote be taken back by reversing entries, chunk by chunk. */
export const reverseCreditImportWorkflow = createWorkflow(
  "dealer-reverse-credit-import",
  (input: WorkflowData<{ id: string; reason: string }>) => new WorkflowResponse(startReversalStep(input))
)

export type AssignLineInput = { import_id: string; line_id: string; account_id: string }

const assignLineStep = createStep(
  "dealer-assign-credit-import-line",
  async ({ import_id, line_id, account_id }: AssignLineInput, { container }) => {
    await container.resolve(CREDIT_MODULE).imports.assign({ import_id, id: line_id, account_id })

    return new StepResponse(import_id, line_id)
  },
  async (lineId, { container }) => {
    if (lineId) {
      await container.resolve(CREDIT_MODULE).imports.unassign(lineId)
    }
  }
)

/** A clerk says whose payment a bank line is. It is written with its import, or at once when that is done. */
export const assignCreditImportLineWorkflow = createWorkflow(
  "dealer-assign-credit-import-line",
  (input: WorkflowData<AssignLineInput>) => new WorkflowResponse(assignLineStep(input))
)
