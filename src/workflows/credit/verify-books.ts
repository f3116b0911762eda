import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CREDIT_MODULE } from "../../modules/credit"
import type { Discrepancy } from "../../modules/credit/service"
import { sentenceOf } from "../../http/errors"

const verifyBooksStep = createStep(
  "dealer-verify-credit-books",
  async (_: Record<string, never>, { container }) => {
    const discrepancies = await container.resolve(CREDIT_MODULE).verify()

    return new StepResponse(discrepancies)
  }
)

const named = ({ account_id, what, stored, rebuilt }: Discrepancy): string =>
  `${account_id} ${what}: ${stored} ≠ ${rebuilt}`

/** Tells the admins in the bell of the dashboard. */
const alarmStep = createStep(
  "dealer-alarm-credit-books",
  async (discrepancies: Discrepancy[], { container }) => {
    if (discrepancies.length) {
      const params = { count: discrepancies.length }
      await container.resolve(Modules.NOTIFICATION).createNotifications({
        to: "",
        channel: "feed",
        template: "admin-ui",
        data: {
          title: `${sentenceOf("credit_books_differ", params)} ${sentenceOf("credit_books_differ", params, "zh")}`,
          description: discrepancies.slice(0, 5).map(named).join("; "),
        },
      })
    }

    return new StepResponse(undefined)
  }
)

/** Rebuilds every balance from the ledger's rows; tells the admins what differs. Answers the discrepancies. */
export const verifyCreditBooksWorkflow = createWorkflow(
  "dealer-verify-credit-books",
  (input: Record<string, never>) => {
    const discrepancies = verifyBooksStep(input)
    alarmStep(discrepancies)

    return new WorkflowResponse(discrepancies)
  }
)
