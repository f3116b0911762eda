/**
 * What a refusal carries besides its sentence, kept as a property of the thrown error so that a route can say it again in
 * the reader's language and with details.
 */
export type RefusalDetails = { code: string; params: Record<string, unknown> }

const KEY = "dealer_refusal"

/** Puts the details on an error. */
export const withRefusal = <E extends Error>(error: E, details: RefusalDetails): E =>
  Object.assign(error, { [KEY]: details })

/** The details an error carries, if it is one of ours. */
export const refusalOf = (error: unknown): RefusalDetails | undefined =>
  typeof error === "object" && error !== null && KEY in error
    ? (error as { [KEY]: RefusalDetails })[KEY]
    : undefined
