import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import type { ExternalDocument } from "../../modules/credit/domain/external"

export type ReportExternalInput = {
  account_id: string
  balance: string
  as_of: string
  key: string
  documents: ExternalDocument[] | null
  reason: string | null
  created_by: string
}

const reportStep = createStep(
  "dealer-report-external-credit",
  async ({ as_of, key, ...report }: ReportExternalInput, { container }) => {
    const { id, account_id } = await container
      .resolve(CREDIT_MODULE)
      .externals.report({ ...report, as_of: new Date(as_of), key: `balance:${key}`, now: new Date() })

    return new StepResponse(id, { row_id: id, account_id, created_by: report.created_by })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).externals.withdraw(done)
    }
  }
)

/** The ERP says what an account owes. Answers the row's id. */
export const reportExternalCreditWorkflow = createWorkflow(
  "dealer-report-external-credit",
  (input: WorkflowData<ReportExternalInput>) => new WorkflowResponse(reportStep(input))
)

export type SwitchModeInput = {
  account_id: string
  mode: "shop" | "external"
  reason: string
  created_by: string
}

const switchModeStep = createStep(
  "dealer-switch-credit-mode",
  async (input: SwitchModeInput, { container }) => {
    const now = new Date()
    const row = await container
      .resolve(CREDIT_MODULE)
      .externals.switchMode({ ...input, key: `mode:${now.toISOString()}`, now })
    const { account_id, created_by } = input

    return new StepResponse(undefined, row && { row_id: row.id, account_id, created_by })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(CREDIT_MODULE).externals.withdraw(done)
    }
  }
)

/** Whose receivables are the truth from now on: ours, or the ERP's. */
export const switchCreditModeWorkflow = createWorkflow(
  "dealer-switch-credit-mode",
  (input: WorkflowData<SwitchModeInput>) => new WorkflowResponse(switchModeStep(input))
)
