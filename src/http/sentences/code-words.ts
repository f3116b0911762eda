import { CREDIT_FACTS } from "../../shared/credit-facts"
import { columnWords } from "../../shared/credit-import-columns"
import type { Words } from "../../shared/words"

const STATUSES: Record<string, Words> = {
  released: { en: "released", zh: "已放行" },
  rejected: { en: "rejected", zh: "已拒绝" },
  used: { en: "ordered", zh: "已下单" },
  lapsed: { en: "ended", zh: "已结束" },
  checking: { en: "being checked", zh: "检查中" },
  checked: { en: "checked", zh: "已检查" },
  running: { en: "running", zh: "执行中" },
  done: { en: "done", zh: "已完成" },
  failed: { en: "broken off", zh: "已中断" },
  reversing: { en: "being taken back", zh: "撤回中" },
  reversed: { en: "taken back", zh: "已撤回" },
}

const KINDS: Record<string, Words> = {
  hold: { en: "hold", zh: "冻结" },
  release: { en: "release", zh: "释放" },
  charge: { en: "charge", zh: "应收" },
  allocation: { en: "use for charges", zh: "核销" },
  unallocation: { en: "taking back of a use", zh: "撤销核销" },
  reversal: { en: "reversal", zh: "冲销" },
}

const ROLES: Record<string, Words> = {
  owner: { en: "owner", zh: "负责人" },
  buyer: { en: "buyer", zh: "采购" },
  approver: { en: "approver", zh: "审批人" },
  finance: { en: "finance", zh: "财务" },
  viewer: { en: "viewer", zh: "浏览者" },
}

const ACTIONS: Record<string, Words> = {
  own_orders: { en: "see orders", zh: "查看订单" },
  statements: { en: "see statements", zh: "查看对账单" },
  credit: { en: "see credit", zh: "查看信用账户" },
  carts: { en: "use a cart", zh: "使用购物车" },
  place_orders: { en: "place orders", zh: "下单" },
}

const TYPES: Record<string, Words> = {
  variant: { en: "variant", zh: "规格" },
  product: { en: "product", zh: "商品" },
  category: { en: "category", zh: "分类" },
  cart: { en: "cart", zh: "购物车" },
  order: { en: "order", zh: "订单" },
  draft_order: { en: "draft order", zh: "草稿订单" },
}

const CHANNELS: Record<string, Words> = {
  email: { en: "e-mail", zh: "邮件" },
  sms: { en: "SMS", zh: "短信" },
}

/** The words for a code that a sentence names, by the name of the value; undefined where there are none. */
export const wordsOfCode = (name: string, text: string): Words | undefined => {
  switch (name) {
    case "status":
      return STATUSES[text]
    case "kind":
      return KINDS[text]
    case "role":
      return ROLES[text]
    case "action":
      return ACTIONS[text]
    case "type":
      return TYPES[text]
    case "channel":
      return CHANNELS[text]
    case "fact":
      return CREDIT_FACTS[text as keyof typeof CREDIT_FACTS]?.label
    case "column":
    case "columns": {
      const columns = text.split(", ").map(columnWords)

      return { en: text, zh: columns.map(({ zh }) => zh).join("、") }
    }
    default:
      return undefined
  }
}
