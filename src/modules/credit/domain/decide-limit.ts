import { allow, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"

export type LimitWish = {
  kind: "permanent" | "temporary"
  credit_limit: Amount
  is_unlimited: boolean
  starts_at: Date | null
  ends_at: Date | null
}

/** Can a limit be changed to this? A temporary limit has a window that is not over yet; a permanent one has none. */
export const decideLimit = ({ kind, starts_at, ends_at }: LimitWish, now: Date): Decision => {
  const isWindow = starts_at !== null && ends_at !== null && starts_at < ends_at && ends_at > now
  const isFitting = kind === "temporary" ? isWindow : starts_at === null && ends_at === null

  return isFitting ? allow() : deny("credit_limit_window")
}

/**
 * Does this change wait for a second person? Above the merchant's amount, which the tolerance counts towards, and always when it
 * makes an account unlimited.
 */
export const needsSecondPerson = (
  { credit_limit, is_unlimited }: Pick<LimitWish, "credit_limit" | "is_unlimited">,
  threshold: Amount | null,
  tolerance: Amount = 0
): boolean => threshold !== null && (is_unlimited || money(credit_limit).plus(tolerance).gt(threshold))

/** May a tolerance be raised to this by one person? Not above what a limit needs a second person for: then the limit is changed. */
export const decideTolerance = ({
  limit,
  tolerance,
  threshold,
  currency,
}: {
  /** The highest limit that the account has, also for a time. */
  limit: Amount
  tolerance: Amount
  threshold: Amount
  currency: string
}): Decision => {
  const roof = money(limit).plus(tolerance)

  return roof.gt(threshold)
    ? deny("credit_tolerance_above_approval", {
        amount: roof.toFixed(),
        threshold: money(threshold).toFixed(),
        currency,
      })
    : allow()
}
