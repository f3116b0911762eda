import type BigNumber from "bignumber.js"
import { type Amount, money } from "../../../shared/money"

/** A document that can take part of an amount. */
export type Open = { id: string; open: Amount }
export type Share = { item_id: string; amount: BigNumber }

/** What of an amount goes to which document, in their order: each takes what it can until nothing is left. */
export const allocate = (amount: Amount, items: readonly Open[]): Share[] => {
  let left = money(amount)
  const shares: Share[] = []
  for (const { id, open } of items) {
    const part = left.lt(open) ? left : money(open)
    if (part.isGreaterThan(0)) {
      shares.push({ item_id: id, amount: part })
      left = left.minus(part)
    }
  }

  return shares
}

/** What shares add up to. */
export const totalOf = (shares: readonly { amount: Amount }[]): BigNumber =>
  shares.reduce((total, { amount }) => total.plus(amount), money(0))
