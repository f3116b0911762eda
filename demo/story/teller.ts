/** Says what happens, and checks that it did. */
export type Teller = {
  chapter: (title: string) => void
  say: (line: string) => void
  /** Says a line, and that it holds; a line that does not hold ends the story as untrue. */
  holds: (line: string, isTrue: boolean, found?: unknown) => void
  /** How many lines did not hold. */
  failures: () => number
}

/** A teller that writes to the console. */
export const teller = (): Teller => {
  let chapters = 0
  let failed = 0

  return {
    chapter: (title) => {
      chapters += 1
      console.log(`\n${chapters}. ${title}`)
    },
    say: (line) => console.log(`   ${line}`),
    holds: (line, isTrue, found) => {
      console.log(`   ${isTrue ? "✓" : "✗"} ${line}`)
      if (!isTrue) {
        failed += 1
        console.log(`     but found: ${JSON.stringify(found)?.slice(0, 500) ?? "nothing"}`)
      }
    },
    failures: () => failed,
  }
}

/** An amount as a shop shows it. */
export const yuan = (amount: number | null | undefined): string =>
  typeof amount === "number" ? `¥${amount.toFixed(2)}` : "—"
