import { endpoints } from "../http/endpoints"
import type { Operations } from "./operations"

/** Where each endpoint is. All that the client needs of the contract at run time: the packed client carries it as data. */
export const routes = Object.fromEntries(
  Object.entries(endpoints).map(([name, { method, path }]) => [name, { method, path }])
) as Record<keyof Operations, { method: string; path: string }>
