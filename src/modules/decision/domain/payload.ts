import { money } from "../../../shared/money"

/** What an override is given for: an order as it stands. */
export type Payload = {
  customer_id: string | null
  currency_code: string
  lines: readonly { variant_id: string | null; title: string; quantity: string; unit_price: string | null }[]
  address: Readonly<Record<string, unknown>> | null
  pending: readonly unknown[]
}

/**
 * One text for one order: the same lines, quantities, prices, address and customer give the same text, in whatever order or
 * spelling of decimals they were stored; any difference that matters gives another. Its SHA-256 is the payload hash.
 */
export const canonicalPayload = ({ customer_id, currency_code, lines, address, pending }: Payload): string =>
  canonicalJson({
    customer_id,
    currency_code,
    lines: lines
      .map(({ variant_id, title, quantity, unit_price }) =>
        canonicalJson({
          what: variant_id ?? title,
          quantity: money(quantity).toFixed(),
          unit_price: unit_price === null ? null : money(unit_price).toFixed(),
        })
      )
      .sort(),
    address,
    pending,
  })

/** JSON with its keys in order at every depth; undefined and absent are one. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))

    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`
  }

  return JSON.stringify(value ?? null)
}
