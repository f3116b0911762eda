import { useCallback } from "react"
import { useText } from "../../lib/text"

export type Bucket = { from: number | null; to: number | null }

/** What a bucket of the aging report is called, by its days overdue. */
export const useBucketName = (): ((bucket: Bucket) => string) => {
  const { say } = useText()

  return useCallback(
    ({ from, to }: Bucket) => {
      if (from === null) {
        return say("credit_aging.not_due")
      }

      return to === null
        ? say("credit_aging.beyond", { days: from - 1 })
        : say("credit_aging.from_to", { from, to })
    },
    [say]
  )
}
