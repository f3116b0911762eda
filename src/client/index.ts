import { errorOf } from "./error"
import type { Operations } from "./operations"
import { routes } from "./routes"

export { DealerApiError } from "./error"
export type { Operations } from "./operations"

/** What an endpoint takes: `params` of its path, `query` and `body`, each only where the endpoint has one. */
export type DealerRequest<Name extends keyof Operations> = Operations[Name]["request"]
/** What an endpoint answers; a file is a Blob. */
export type DealerResponse<Name extends keyof Operations> = Operations[Name]["response"]

type Method<Name extends keyof Operations> =
  unknown extends DealerRequest<Name>
    ? () => Promise<DealerResponse<Name>>
    : Partial<DealerRequest<Name>> extends DealerRequest<Name>
      ? (request?: DealerRequest<Name>) => Promise<DealerResponse<Name>>
      : (request: DealerRequest<Name>) => Promise<DealerResponse<Name>>

/** One method for each endpoint, under the name it has in the contract and in OpenAPI. */
export type DealerClient = { [Name in keyof Operations]: Method<Name> }

export type DealerClientOptions = {
  /** Where the store's server is, for example `https://shop.example.com`. */
  baseUrl: string
  /** Needed for the `/store` endpoints. */
  publishableKey?: string
  /** The JWT of a customer or an admin user. Without one, a browser's session cookie is sent. */
  token?: string
  /** Asked before every request, where the token changes or is kept elsewhere. */
  getToken?: () => string | undefined | Promise<string | undefined>
  /** Instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** The language of refusals and explanations. */
  language?: "en" | "zh"
}

type Value = string | number | boolean | undefined
type Query = Record<string, Value | Value[]>

type AnyRequest = {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

const searchOf = (query: Query = {}): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        search.append(Array.isArray(value) ? `${key}[]` : key, String(item))
      }
    }
  }
  const text = search.toString()

  return text && `?${text}`
}

const pathOf = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (!value) {
      throw new TypeError(`The path ${path} needs the parameter ${name}`)
    }

    return encodeURIComponent(value)
  })

/**
 * A client of the dealer endpoints for Node and browsers.
 * @throws {DealerApiError} from every method, when the server answers with an error
 */
export const createDealerClient = (options: DealerClientOptions): DealerClient => {
  const base = options.baseUrl.replace(/\/+$/, "")
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)

  const call = async (
    { method, path, produces }: { method: string; path: string; produces?: string },
    request: AnyRequest = {}
  ): Promise<unknown> => {
    const token = (await options.getToken?.()) ?? options.token
    const response = await send(base + pathOf(path, request.params) + searchOf(request.query), {
      method,
      credentials: token ? "omit" : "include",
      headers: {
        accept: produces ? `${produces}, application/json` : "application/json",
        ...(request.body !== undefined && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(options.publishableKey && { "x-publishable-api-key": options.publishableKey }),
        ...(options.language && { "accept-language": options.language }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    })
    if (produces && response.ok) {
      return response.blob()
    }
    const text = await response.text()
    if (!response.ok) {
      throw errorOf(response.status, text)
    }

    return JSON.parse(text)
  }

  return Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [name, (request?: AnyRequest) => call(route, request)])
  ) as unknown as DealerClient
}
