const HOUR = 60 * 60 * 1000

/** How long an override lasts when nobody says. */
export const DEFAULT_LIFE = HOUR
/** How long it may last at most. */
export const LONGEST_LIFE = 30 * 24 * HOUR

/** Until when does an override hold? One hour unless asked; null when asked for the past or for more than 30 days. */
export const expiryOf = (asked: string | undefined, now: Date): Date | null => {
  if (asked === undefined) {
    return new Date(now.getTime() + DEFAULT_LIFE)
  }
  const ahead = new Date(asked).getTime() - now.getTime()

  return ahead > 0 && ahead <= LONGEST_LIFE ? new Date(asked) : null
}
