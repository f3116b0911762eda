import { toast, usePrompt } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { type ApiError, messageOf } from "./api-error"
import { useText } from "./text"

type Question = { title: string; description: string; confirm: string; done: string }

/** Asks before something is destroyed, does it, and says what came of it. Answers whether it was done. */
export const useConfirmed = <R, B>(action: UseMutationResult<R, ApiError, B>) => {
  const ask = usePrompt()
  const { say, language } = useText()

  return async (question: Question, body: B): Promise<boolean> => {
    const isSure = await ask({
      title: question.title,
      description: question.description,
      confirmText: question.confirm,
      cancelText: say("action.cancel"),
    })
    if (!isSure) {
      return false
    }
    try {
      await action.mutateAsync(body)
      toast.success(question.done)

      return true
    } catch (error) {
      toast.error(messageOf(error, say, language))

      return false
    }
  }
}
