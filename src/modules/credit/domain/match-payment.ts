/** A credit account that a payment may belong to, and its dealer. */
export type PayableAccount = {
  account_id: string
  dealer_code: string
  /** Names of the company as `nameKey` writes them. */
  names: string[]
  currency_code: string
}

/** An open charge that a text may name. */
export type NamedCharge = { account_id: string; document_number: string }

export type PaymentMatch = { account_id: string; named: string[] } | { candidates: string[] }

/** A name without what banks and people write differently: width, case and spaces. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "")

/** The words of a text that could be a document number or a dealer's code, each once. */
export const wordsOf = (text: string): string[] => {
  const plain = text.normalize("NFKC")
  const words = [
    ...(plain.match(/[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu) ?? []),
    ...(plain.match(/[A-Za-z0-9][A-Za-z0-9._/-]*/g) ?? []),
  ].map((word) => word.replace(/[._/-]+$/, ""))

  return [...new Set(words)].filter((word) => word.length >= 3 && word.length <= 64)
}

/**
 * Whose payment is this? The account that the named charges belong to, else the dealer whose code stands in the text, else the
 * company that has the payer's name. Without any, or with several, a clerk has to say: `candidates` are the dealers' codes.
 */
export const matchPayment = (
  { payer, text }: { payer: string; text: string },
  accounts: readonly PayableAccount[],
  charges: readonly NamedCharge[]
): PaymentMatch => {
  const words = new Set(wordsOf(text))
  const named = charges.filter(({ document_number }) => words.has(document_number))
  const name = nameKey(payer)
  const among = (ids: readonly string[]) => accounts.filter(({ account_id }) => ids.includes(account_id))
  const signs = [
    among(named.map(({ account_id }) => account_id)),
    accounts.filter(({ dealer_code, account_id }) => words.has(dealer_code) || words.has(account_id)),
    name ? accounts.filter(({ names }) => names.includes(name)) : [],
  ]
  const [first, ...others] = signs.filter((found) => found.length > 0)
  if (!first) {
    return { candidates: [] }
  }
  const narrowed = others.reduce((left, found) => {
    const both = left.filter((one) => found.includes(one))

    return both.length ? both : left
  }, first)
  const [only] = narrowed

  return only && narrowed.length === 1
    ? {
        account_id: only.account_id,
        named: named
          .filter(({ account_id }) => account_id === only.account_id)
          .map(({ document_number }) => document_number),
      }
    : { candidates: narrowed.map(({ dealer_code }) => dealer_code) }
}
