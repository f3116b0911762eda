const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)

    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const wordOf = (value: unknown): string | undefined =>
  typeof value === "string" && value ? value : undefined

/** An error the server answered: its HTTP status, the code of the error catalogue, and the values behind the sentence. */
export class DealerApiError extends Error {
  override readonly name = "DealerApiError"

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {}
  ) {
    super(message)
  }
}

/** Reads an error reply. One that is not ours keeps Medusa's type, or `unknown`, as its code. */
export const errorOf = (status: number, text: string): DealerApiError => {
  const { code, type, message, details } = parse(text)

  return new DealerApiError(
    status,
    wordOf(code) ?? wordOf(type) ?? "unknown",
    wordOf(message) ?? `The server answered ${String(status)}`,
    typeof details === "object" && details !== null ? (details as Record<string, unknown>) : {}
  )
}
