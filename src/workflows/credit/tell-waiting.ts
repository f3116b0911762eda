import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { untoldWaiting, type Waiting, waitingKey } from "../../adapters/queries/credit-waiting"
import { type Language, sentenceOf } from "../../http/errors"

const codeOf = ({ kind, amount }: Waiting) => {
  if (kind === "stop") {
    return "credit_stop_waits"
  }

  return amount === null ? "credit_unlimited_waits" : "credit_limit_waits"
}

/** What is said stays said: the notice's key is that of the stop or change, so there is nothing to undo. */
const tellWaitingStep = createStep("dealer-tell-waiting-credit", async (_: unknown, { container }) => {
  const waiting = await untoldWaiting(container)
  for (const one of waiting) {
    const { dealer, amount, currency } = one
    const say = (language: Language) => sentenceOf(codeOf(one), { dealer, amount, currency }, language)
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: waitingKey(one),
      data: { title: say("en"), description: say("zh") },
    })
  }

  return new StepResponse(waiting.length)
})

/** Tells the admins, once each, of stopped orders that wait for a clerk and of limits that wait for a second person. */
export const tellWaitingCreditWorkflow = createWorkflow(
  "dealer-tell-waiting-credit",
  () => new WorkflowResponse(tellWaitingStep())
)
