/** Told when an order or a limit waits for a person, and when a person has spoken; each carries `{ id }` of the stop or change. */
export const CREDIT_CONTROL_EVENTS = {
  stop_opened: "dealer-credit-stop.opened",
  stop_decided: "dealer-credit-stop.decided",
  limit_waiting: "dealer-credit-limit.waiting",
} as const
