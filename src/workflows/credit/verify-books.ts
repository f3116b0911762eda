import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { accountNames } from "../../adapters/queries/credit-account-names"
import { CREDIT_MODULE } from "../../modules/credit"
import type { Discrepancy } from "../../modules/credit/service"
import { sentenceOf } from "../../http/errors"
import { CREDIT_BOOK_WORDS } from "../../shared/credit-book-words"

const verifyBooksStep = createStep(
  "dealer-verify-credit-books",
  async (_: Record<string, never>, { container }) => {
    const discrepancies = await container.resolve(CREDIT_MODULE).verify()

    return new StepResponse(discrepancies)
  }
)

const SHOWN = 5

/** The first of them in words: `Huadong (CNY) Held 冻结: 100 ≠ 90`. */
const saidOf = async (container: MedusaContainer, discrepancies: readonly Discrepancy[]): Promise<string> => {
  const shown = discrepancies.slice(0, SHOWN)
  const names = await accountNames(
    container,
    shown.map(({ account_id }) => account_id)
  )
  const said = shown.map(({ account_id, what, stored, rebuilt }) => {
    const name = names.get(account_id)
    const account = name ? `${name.dealer.name} (${name.currency_code.toUpperCase()})` : account_id

    return `${account} ${CREDIT_BOOK_WORDS.en[what]} ${CREDIT_BOOK_WORDS.zh[what]}: ${stored} ≠ ${rebuilt}`
  })

  return [...said, ...(discrepancies.length > SHOWN ? ["…"] : [])].join("; ")
}

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
          description: await saidOf(container, discrepancies),
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
