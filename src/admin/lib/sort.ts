import { useMemo } from "react"
import { useText } from "./text"

/** Compares names as the reader's language sorts them. */
export const useSorted = (): ((a: string, b: string) => number) => {
  const { tag } = useText()

  return useMemo(() => new Intl.Collator(tag, { numeric: true }).compare, [tag])
}
