import type { PaymentSessionStatus } from "@medusajs/framework/types"
import { money } from "../../shared/money"

/** A text that the payment carries; undefined when it carries none of that name. */
export const textIn = (data: Record<string, unknown> | undefined, name: string): string | undefined => {
  const value = data?.[name]

  return typeof value === "string" && value !== "" ? value : undefined
}

/** What Medusa calls the state of a hold. */
export const statusOf = (
  hold: { status: "open" | "closed"; charged: string } | undefined
): PaymentSessionStatus => {
  if (!hold) {
    return "pending"
  }
  if (hold.status === "open") {
    return "authorized"
  }

  return money(hold.charged).isZero() ? "canceled" : "captured"
}
