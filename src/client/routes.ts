import type { Endpoint } from "../http/contract"
import { endpoints } from "../http/endpoints"
import type { Operations } from "./operations"

/** Where each endpoint is. All that the client needs of the contract at run time: the packed client carries it as data. */
export const routes = Object.fromEntries(
  Object.entries(endpoints as Record<string, Endpoint>).map(([name, { method, path, produces }]) => [
    name,
    { method, path, ...(produces && { produces }) },
  ])
) as Record<keyof Operations, { method: string; path: string; produces?: string }>
