import { covers } from "./divisions"

/** The divisions an address may still mean; undefined before anything was read. */
export type Focus = readonly string[] | undefined

/** What is left when a further name may mean any of `codes`; empty when the two contradict each other. */
export const narrow = (focus: Focus, codes: readonly string[]): string[] => {
  if (!focus) {
    return [...codes]
  }
  const left = new Set<string>()
  for (const held of focus) {
    for (const code of codes) {
      if (covers(held, code)) {
        left.add(code)
      } else if (covers(code, held)) {
        left.add(held)
      }
    }
  }

  return [...left]
}
