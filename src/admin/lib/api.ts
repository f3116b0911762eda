import Medusa from "@medusajs/js-sdk"
import type { z } from "@medusajs/framework/zod"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Endpoint } from "../../http/contract"
import { ApiError, offline } from "./api-error"
import { useText } from "./text"

const baseUrl = (typeof __BACKEND_URL__ === "string" && __BACKEND_URL__) || "/"
const authType = (typeof __AUTH_TYPE__ === "string" && __AUTH_TYPE__) || "session"
const storageKey = typeof __JWT_TOKEN_STORAGE_KEY__ === "string" ? __JWT_TOKEN_STORAGE_KEY__ : ""

const sdk = new Medusa({
  baseUrl,
  auth: { type: authType, ...(storageKey && { jwtTokenStorageKey: storageKey }) },
})

export type Reply<E extends Endpoint> = z.output<E["response"]>
export type Query<E extends Endpoint> = E["query"] extends z.ZodType
  ? z.input<E["query"]>
  : Record<string, never>
export type Body<E extends Endpoint> = E["body"] extends z.ZodType ? z.input<E["body"]> : void
type Params = Record<string, string>
type Values = Record<string, unknown>

export const pathOf = (path: string, params: Params): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))

const searchOf = (query: Values): string => {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== "" && value !== null
  )
  const search = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()

  return search && `?${search}`
}

type Sent = { query?: Values; body?: unknown; tag: string }

/** Sends a request to the store's admin API in the reader's language. */
const send = async (method: string, path: string, { query = {}, body, tag }: Sent): Promise<Response> => {
  const token = authType === "jwt" ? await sdk.client.getToken() : undefined
  const origin = baseUrl === "/" ? "" : baseUrl.replace(/\/$/, "")

  return fetch(`${origin}${path}${searchOf(query)}`, {
    method,
    credentials: authType === "jwt" ? "omit" : "include",
    headers: {
      accept: "*/*",
      "accept-language": tag,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(offline)
}

/**
 * Asks the store's admin API in the reader's language. Throws an `ApiError` that keeps the code and the details of a
 * refusal, which the SDK's own fetch would drop.
 */
export const ask = async <T>(method: string, path: string, sent: Sent): Promise<T> => {
  const response = await send(method, path, sent)
  const reply: unknown = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new ApiError(response.status, reply)
  }

  return reply as T
}

/** Reads a route that answers a file. Throws an `ApiError` as `ask` does. */
export const askFile = async (path: string, tag: string, query: Values = {}): Promise<Blob> => {
  const response = await send("GET", path, { query, tag })
  if (!response.ok) {
    throw new ApiError(response.status, await response.json().catch(() => ({})))
  }

  return response.blob()
}

/** Everything of the plugin in the dashboard's cache starts with this; a change makes all of it stale. */
const OURS = "dealer"
const FRESH_FOR = 5_000

type Asking<E extends Endpoint> = {
  params?: Params
  query?: Query<E>
  enabled?: boolean
  /** Reads again so often, in milliseconds, while the last answer says that it may change by itself. */
  refreshEvery?: (reply: Reply<E> | undefined) => number | false
}

/** Reads an endpoint of the contract and keeps the last answer on the screen while the next is on its way. */
export const useEndpoint = <E extends Endpoint>(
  endpoint: E,
  { params = {}, query, enabled = true, refreshEvery }: Asking<E> = {}
) => {
  const { tag } = useText()
  const path = pathOf(endpoint.path, params)

  return useQuery<Reply<E>, ApiError>({
    queryKey: [OURS, path, query ?? {}, tag],
    queryFn: () => ask<Reply<E>>("GET", path, { query: query ?? {}, tag }),
    placeholderData: keepPreviousData,
    staleTime: FRESH_FOR,
    retry: (count, error) => count < 1 && error.isTemporary,
    enabled,
    ...(refreshEvery && { refetchInterval: (asked) => refreshEvery(asked.state.data) }),
  })
}

/** Changes something through an endpoint of the contract; afterwards everything the plugin shows is read again, but what was deleted. */
export const useAction = <E extends Endpoint>(endpoint: E, params: Params = {}) => {
  const client = useQueryClient()
  const { tag } = useText()
  const path = pathOf(endpoint.path, params)

  return useMutation<Reply<E>, ApiError, Body<E>>({
    mutationFn: (body) =>
      ask<Reply<E>>(endpoint.method, path, {
        body: endpoint.method === "DELETE" ? undefined : body,
        tag,
      }),
    onSettled: (_reply, error) =>
      client.invalidateQueries({
        queryKey: [OURS],
        predicate: ({ queryKey }) =>
          error !== null || endpoint.method !== "DELETE" || !String(queryKey[1]).startsWith(path),
      }),
  })
}

/** Reads one of Medusa's own admin routes, which the contract does not describe. */
export const useCore = <T>(path: string, query: Values = {}, enabled = true) => {
  const { tag } = useText()

  return useQuery<T, ApiError>({
    queryKey: ["dealer-core", path, query],
    queryFn: () => ask<T>("GET", path, { query, tag }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
    enabled,
  })
}
