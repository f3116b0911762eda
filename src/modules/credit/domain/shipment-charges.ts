import type BigNumber from "bignumber.js"
import { type Amount, money, roundTo } from "../../../shared/money"

/** A line of an order: what its units that did not come back cost with tax, how many were ordered, and how many came back. */
export type OrderedLine = {
  id: string
  total: Amount
  quantity: Amount
  returned: Amount
  must_ship: boolean
}

/** What left the house together. */
export type Shipment = { id: string; lines: readonly { line_id: string; quantity: Amount }[] }

/** What a shipment charges; null: all that is still held, because nothing is left to ship. */
export type ShipmentCharge = { id: string; amount: BigNumber | null }

const add = (sums: ReadonlyMap<string, BigNumber>, { lines }: Shipment): Map<string, BigNumber> =>
  lines.reduce(
    (after, { line_id, quantity }) => after.set(line_id, (after.get(line_id) ?? money(0)).plus(quantity)),
    new Map(sums)
  )

/** What so many units of a line cost, rounded as a whole: the shares of a line always add up to the line. */
const worth = ({ total, quantity, returned }: OrderedLine, units: Amount, currency: string): BigNumber => {
  const kept = money(quantity).minus(returned)

  return kept.isGreaterThan(0) ? roundTo(money(total).times(units).div(kept), currency) : money(0)
}

/** Has everything left that has to? Where nothing has to be shipped, everything must be. */
export const isAllShipped = (lines: readonly OrderedLine[], shipments: readonly Shipment[]): boolean => {
  const out = shipments.reduce(add, new Map<string, BigNumber>())
  const shippable = lines.some(({ must_ship }) => must_ship)
    ? lines.filter(({ must_ship }) => must_ship)
    : lines

  return shippable.every(({ id, quantity }) => (out.get(id) ?? money(0)).gte(quantity))
}

/**
 * What each shipment of an order charges, in the order in which they left: its units with their tax. The one with which
 * everything has left takes freight and all that remains.
 */
export const shipmentCharges = (
  lines: readonly OrderedLine[],
  shipments: readonly Shipment[],
  currency: string
): ShipmentCharge[] =>
  shipments.map((shipment, at) => {
    const before = shipments.slice(0, at).reduce(add, new Map<string, BigNumber>())
    const after = add(before, shipment)
    if (isAllShipped(lines, shipments.slice(0, at + 1))) {
      return { id: shipment.id, amount: null }
    }
    const amount = lines.reduce(
      (sum, line) =>
        sum
          .plus(worth(line, after.get(line.id) ?? 0, currency))
          .minus(worth(line, before.get(line.id) ?? 0, currency)),
      money(0)
    )

    return { id: shipment.id, amount }
  })
