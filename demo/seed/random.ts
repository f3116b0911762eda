/** A stream of numbers that is the same in every run: mulberry32. */
export type Random = {
  /** A fraction in [0, 1). */
  next: () => number
  /** A whole number from low to high, both included. */
  between: (low: number, high: number) => number
  pick: <T>(list: readonly T[]) => T
  /** Is a thing of this probability the case? */
  chance: (probability: number) => boolean
}

/** Makes the stream that belongs to a seed. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))

  return {
    next,
    between,
    pick: (list) => {
      if (list.length === 0) {
        throw new Error("Nothing to pick from")
      }

      return list[between(0, list.length - 1)] as (typeof list)[number]
    },
    chance: (probability) => next() < probability,
  }
}
