import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { orderNumber } from "../../../adapters/queries/order-number"
import { type Language, sentenceOf } from "../../../http/errors"
import { refusalOf } from "../../../shared/refusal"

/** Tells the admins, once per order and amount, in the bell of the dashboard, that an order stands without its credit hold. */
export const alarmUnheld = async (
  container: MedusaContainer,
  { order_id, what = "" }: { order_id: string; what?: string },
  error: unknown
): Promise<void> => {
  const refused = refusalOf(error)
  const order = await orderNumber(container, order_id)
  const sentence = (language: Language) =>
    sentenceOf(
      "credit_order_unheld",
      {
        order,
        reason: refused
          ? sentenceOf(refused.code, refused.params, language)
          : `${String(error)}${language === "zh" ? "。" : "."}`,
      },
      language
    )
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    idempotency_key: ["dealer-credit-unheld", order_id, what].filter(Boolean).join("-"),
    data: { title: sentence("en"), description: sentence("zh") },
  })
}
