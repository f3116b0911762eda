import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CreditTerms } from "../../http/credit-terms"
import { CREDIT_MODULE } from "../../modules/credit"
import type { LateFeePolicy } from "../../modules/credit/domain/late-fee"
import type { PolicyChange } from "../../modules/credit/service"

export type ChangeTermsInput = {
  /** Null: the store's, for every account without its own. */
  account_id: string | null
  /** Null: back to what is inherited; undefined: as it was. */
  terms?: CreditTerms | null | undefined
  late_fee?: LateFeePolicy | null | undefined
  reason: string
  created_by: string
}

const changesOf = ({ terms, late_fee, ...rest }: ChangeTermsInput): PolicyChange[] => [
  ...(terms === undefined ? [] : [{ ...rest, kind: "terms" as const, value: terms }]),
  ...(late_fee === undefined ? [] : [{ ...rest, kind: "late_fee" as const, value: late_fee }]),
]

const changeTermsStep = createStep(
  "dealer-change-credit-terms",
  async (input: ChangeTermsInput, { container }) => {
    const { id, undo } = await container.resolve(CREDIT_MODULE).terms.change(changesOf(input))

    return new StepResponse(id, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve(CREDIT_MODULE).terms.change(undo)
    }
  }
)

/** Other payment terms or late fees, of an account or of the store, through the journal. Charges keep the day due they have. */
export const changeCreditTermsWorkflow = createWorkflow(
  "dealer-change-credit-terms",
  (input: WorkflowData<ChangeTermsInput>) => new WorkflowResponse(changeTermsStep(input))
)
