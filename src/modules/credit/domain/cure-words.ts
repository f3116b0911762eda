import { sayAmount } from "../../../shared/rule-words"
import type { Words } from "../../../shared/words"
import type { Favour, Way } from "./cures"

/** A way to pass as the API says it: amounts are decimal text. */
export type Cure = {
  pay: string | null
  /** Which charges to pay, and how much of each. */
  documents: { item_id: string; document_number: string | null; amount: string }[]
  remove: string | null
  ask: Favour[]
}

const FAVOUR: Record<Favour, Words> = {
  reopen: { en: "ask the merchant to open the account again", zh: "请联系商家恢复账户" },
  renew_limit: { en: "ask the merchant to set the limit again", zh: "请联系商家重新设定额度" },
  credit_department: { en: "ask the merchant's credit department", zh: "请联系商家信用部门" },
}

const NAMED = 5

const namesOf = ({ charges }: Way): Words | null => {
  const numbers = [...charges.values()].flatMap(({ charge }) => charge.document_number ?? [])
  const named = numbers.slice(0, NAMED)
  const more = charges.size - named.length

  return named.length === 0
    ? null
    : {
        en: named.join(", ") + (more > 0 ? ` and ${more} more` : ""),
        zh: named.join("、") + (more > 0 ? ` 等共 ${charges.size} 张` : ""),
      }
}

const partsOf = (way: Way, currency: string): Words[] => {
  const { pay, remove, ask } = way
  const names = namesOf(way)
  const paid = sayAmount(pay, currency)
  const removed = sayAmount(remove, currency)

  return [
    ...(pay.isGreaterThan(0)
      ? [
          names
            ? { en: `pay ${names.en} (${paid})`, zh: `支付 ${names.zh}（${paid}）` }
            : { en: `pay ${paid}`, zh: `付款 ${paid}` },
        ]
      : []),
    ...(remove.isGreaterThan(0)
      ? [{ en: `remove ${removed} from the order`, zh: `从订单中减少 ${removed}` }]
      : []),
    ...ask.map((favour) => FAVOUR[favour]),
  ]
}

/** The ways as one sentence: "Pay 2026-000113 (12,400.00 CNY) or remove 12,400.00 CNY from the order." */
export const sayWays = (ways: readonly Way[], currency: string): Words => {
  const options = ways.map((way) => partsOf(way, currency)).filter((parts) => parts.length > 0)
  const en = options.map((parts) => parts.map((part) => part.en).join(" and ")).join(", or ")
  const zh = options.map((parts) => parts.map((part) => part.zh).join("并")).join("，或")

  return options.length > 0
    ? { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${zh}。` }
    : { en: "", zh: "" }
}

export const toCure = ({ pay, charges, remove, ask }: Way): Cure => ({
  pay: pay.isGreaterThan(0) ? pay.toFixed() : null,
  documents: [...charges.values()].map(({ charge, amount }) => ({
    item_id: charge.id,
    document_number: charge.document_number,
    amount: amount.toFixed(),
  })),
  remove: remove.isGreaterThan(0) ? remove.toFixed() : null,
  ask: [...ask],
})
